import { performance } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Datum, type Schooljaar, schooljaarVan, vroegste } from '@zesweken/kalender';
import { Oplosser } from '@zesweken/onderdrukking';
import { DEFINITIEVERSIE, type Posten } from '@zesweken/rapportages';
import type { Tenant } from '@zesweken/tenancy';
import { dagenVan, kromme } from './doorlooptijd.js';
import type { Regiolid } from './regio.js';
import { type Inbreng, stelSamen, type Veilig } from './samenstellen.js';
import { Tellers } from './tellers.js';
import type { Verzoek } from './verzoeken.js';
import { DOORLOOPTIJD, type Krommecel, type Toelichting } from './vrijgave.js';
import { naamVan, VrijgavenStore } from './vrijgaven-store.js';
import { Vrijgavestappen } from './vrijgavestappen.js';

/** Longest time for hiding and audit together. */
const SECONDEN = 55;

/** Who is in, and what they counted. */
interface Telling {
  readonly jaar: Schooljaar;
  readonly peildatum: Datum;
  readonly inbreng: readonly Inbreng[];
  readonly ontbreekt: readonly string[];
  /** Roles of who is in. */
  readonly deelnemers: readonly string[];
}

/**
 * Makes the releases that a region asked for: has every organisation count in its own role, hides what must be hidden, and stores what may
 * be shown. Whoever did not count is missing, never nothing. Where it is not safe there is no release, and the reason is told.
 */
@Injectable()
export class MakeVrijgave {
  #oplosser: Promise<Oplosser> | undefined;

  constructor(
    private readonly steps: Vrijgavestappen,
    private readonly store: VrijgavenStore,
    private readonly tellers: Tellers,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** All requests of a region that are not done. @returns how many releases came of it */
  async run(regio: Tenant, signal: AbortSignal): Promise<number> {
    let made = 0;
    for (const verzoek of await this.steps.begin(regio)) {
      signal.throwIfAborted();
      if (await this.#een(regio, verzoek, signal)) made += 1;
    }
    await this.steps.rest(regio);
    return made;
  }

  async #een(regio: Tenant, verzoek: Verzoek, signal: AbortSignal): Promise<boolean> {
    const jaar = schooljaarVan(verzoek.schooljaar);
    const leden = await this.steps.leden(regio, verzoek, jaar);
    if (!leden) return false;
    await this.tellers.run(leden, signal);
    await this.steps.tell(regio, verzoek, 'verbergen');
    const telling = await this.#telling(jaar, leden);
    const veilig = await this.#veilig(regio, telling);
    if ('reden' in veilig) {
      await this.steps.refuse(regio, verzoek, veilig.reden);
      return false;
    }
    const nummer = await this.#bewaar(regio, telling, veilig);
    await this.steps.end(regio, verzoek, nummer);
    return true;
  }

  /** What is of this day and this definition; of a school year that was set down, what was counted then. */
  async #telling(jaar: Schooljaar, leden: readonly Regiolid[]): Promise<Telling> {
    const peildatum = vroegste(this.clock.today(), jaar.einde);
    const found = await this.store.leveringen(
      jaar.code,
      leden.map(({ schema }) => schema),
    );
    const usable = new Map(
      found.flatMap(({ rol, aantallen, ...een }): [string, Posten][] =>
        een.peildatum >= peildatum && een.definitieversie === DEFINITIEVERSIE ? [[rol, aantallen]] : [],
      ),
    );
    const inbreng = leden.flatMap(({ slug, soort, schema }) => {
      const aantallen = usable.get(schema);
      return aantallen ? [{ slug, soort, aantallen }] : [];
    });
    const ontbreekt = leden.filter(({ schema }) => !usable.has(schema)).map(({ slug }) => slug);
    return { jaar, peildatum, inbreng, ontbreekt, deelnemers: [...usable.keys()] };
  }

  async #veilig(
    regio: Tenant,
    { jaar, peildatum, inbreng }: Telling,
  ): Promise<Veilig | { readonly reden: string }> {
    if (inbreng.filter(({ soort }) => soort === 'gemeente').length < 2)
      return { reden: 'te-weinig-geleverd' };
    const eerder = await this.store.eerdere(regio, jaar.code);
    const opgave = {
      ...{ naam: naamVan(eerder.length), jaar, peildatum, inbreng, eerder },
      seconden: SECONDEN,
    };
    const oplosser = await (this.#oplosser ??= Oplosser.laad());
    return stelSamen(opgave, oplosser, () => performance.now());
  }

  async #bewaar(regio: Tenant, telling: Telling, veilig: Veilig): Promise<number> {
    const { jaar, peildatum, inbreng, ontbreekt, deelnemers } = telling;
    const cellen = veilig.getoond.flatMap((een) => een.cellen);
    const toelichting: Toelichting = {
      ...{ ontbreekt, geleverd: inbreng.map(({ slug }) => slug), volledig: veilig.volledig },
      getoond: cellen.filter(({ onderdrukt }) => !onderdrukt).length,
      verborgen: cellen.filter(({ onderdrukt }) => onderdrukt).length,
    };
    return this.store.add(regio, {
      ...{ id: this.ids.next(), schooljaar: jaar.code, peildatum, definitieversie: DEFINITIEVERSIE },
      ...{ gemaaktOp: this.clock.now(), toelichting, deelnemers },
      tabellen: [...veilig.getoond, { tabel: DOORLOOPTIJD, cellen: krommeVan(telling) }],
      achter: { tabellen: veilig.tabellen, verborgen: veilig.verborgen },
    });
  }
}

function krommeVan({ inbreng, peildatum }: Telling): Krommecel[] {
  const gemeenten = inbreng.filter(({ soort }) => soort === 'gemeente').map(({ aantallen }) => aantallen);
  return kromme(dagenVan(gemeenten, peildatum)).map(({ week, thuis, laag, hoog }) => ({
    ...{ gemeente: 'totaal', dimensie: String(week), waarde: thuis, laag, hoog },
    onderdrukt: thuis === null,
  }));
}
