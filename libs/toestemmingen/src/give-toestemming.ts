import { Injectable } from '@nestjs/common';
import { DomainError, InvalidInput } from '@zesweken/errors';
import { Convenanten } from '@zesweken/convenanten';
import { type Datum, laatste } from '@zesweken/kalender';
import { type Beslissers } from './besluit-kring.js';
import { dagFouten, hoedanigheidVan, isDeze } from './gevers.js';
import { KeurToestemming } from './keur-toestemming.js';
import { type Gegeven, isCompleet } from './record-toestemming.js';
import type { BewaardeGever, Toestemming } from './toestemming.js';
import { ToestemmingWerk } from './toestemming-werk.js';

/** A betrokkene who came by a personal link: a gezagdrager, or the leerling (null). */
export interface Betrokkene {
  readonly gezagdragerId: string | null;
}

/** Lets somebody who was asked give, and opens the lines once the last one did. */
@Injectable()
export class GiveToestemming {
  constructor(
    private readonly werk: ToestemmingWerk,
    private readonly keur: KeurToestemming,
    private readonly convenanten: Convenanten,
  ) {}

  /** By a personal link. @throws NotFound; DomainError `toestemming.niet-gevraagd`, `toestemming.gegeven`. */
  async run(id: string, wie: Betrokkene): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    mustBeAsked(toestemming);
    const gever = geverVan(toestemming, wie);
    await this.#give(toestemming, [
      { ...gever, stand: 'gegeven', datum: this.werk.vandaag, via: 'link', bewijs: null, bestandId: null },
    ]);
  }

  /** By paper or by word, as an officer records it. @throws as {@link run}; InvalidInput for an impossible day. */
  async byHand(id: string, gevers: readonly Gegeven[]): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    mustBeAsked(toestemming);
    const fouten = dagFouten(gevers, this.werk.vandaag);
    if (fouten.length > 0) throw new InvalidInput(fouten);
    const beslissers = await this.werk.beslissers(toestemming.leerlingId);
    const gave = gevers.map((een) => ({
      ...een,
      ...known(toestemming, een, beslissers),
      stand: 'gegeven' as const,
    }));
    await this.#give(toestemming, gave);
  }

  async #give(
    toestemming: Toestemming,
    gave: readonly (Omit<BewaardeGever, 'id'> & { readonly id?: string; readonly datum: Datum })[],
  ): Promise<void> {
    for (const gever of gave) {
      await this.werk.store.writeGever(toestemming.id, gever);
      await this.werk.store.event(toestemming.id, 'gegeven', {
        hoedanigheid: gever.hoedanigheid,
        datum: gever.datum,
        via: gever.via ?? '',
      });
    }
    this.werk.log('wijzigen', toestemming.leerlingId, toestemming.id);
    await this.#openWhenComplete(await this.werk.store.one(toestemming.id));
  }

  async #openWhenComplete(toestemming: Toestemming): Promise<void> {
    const beslissers = await this.werk.beslissers(toestemming.leerlingId);
    const days = toestemming.gevers.flatMap(({ datum }) => (datum ? [datum] : []));
    const gegevenOp = laatste(days[0] ?? this.werk.vandaag, ...days.slice(1));
    if (!isCompleet(toestemming, beslissers, gegevenOp)) return;
    const leden = await this.convenanten.deelgenoten();
    const slugs = new Set(
      leden.filter((een) => toestemming.ontvangers.includes(een.id)).map(({ slug }) => slug),
    );
    // What was asked for a day that has passed meanwhile holds from today: never backwards.
    const geldigVanaf = laatste(toestemming.geldigVanaf, this.werk.vandaag);
    const ontvangers = await this.keur.run({ ...toestemming, geldigVanaf, ontvangers: [...slugs] });
    await this.werk.store.update({ ...toestemming, stand: 'gegeven', gegevenOp });
    await this.werk.openRegels({ ...toestemming, geldigVanaf, gegevenOp }, ontvangers, beslissers);
  }
}

/** Keeps that somebody who was asked refused: the toestemming will not come. */
@Injectable()
export class RefuseToestemming {
  constructor(private readonly werk: ToestemmingWerk) {}

  /** By a personal link. @throws NotFound; DomainError `toestemming.niet-gevraagd`. */
  async run(id: string, wie: Betrokkene, reden: string | null = null): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    mustBeAsked(toestemming);
    await this.#refuse(toestemming, geverVan(toestemming, wie), 'link', reden);
  }

  /** As an officer records it. @param geverId of those asked. @throws as {@link run} */
  async byHand(id: string, geverId: string, reden: string | null): Promise<void> {
    const toestemming = await this.werk.store.one(id, true);
    mustBeAsked(toestemming);
    const gever = toestemming.gevers.find((een) => een.id === geverId);
    if (!gever) throw nietGevraagd();
    await this.#refuse(toestemming, gever, 'mondeling', reden);
  }

  async #refuse(
    toestemming: Toestemming,
    gever: BewaardeGever,
    via: 'link' | 'mondeling',
    reden: string | null,
  ): Promise<void> {
    await this.werk.store.writeGever(toestemming.id, {
      ...gever,
      stand: 'geweigerd',
      datum: this.werk.vandaag,
      via,
    });
    await this.werk.store.update({ ...toestemming, stand: 'geweigerd', beeindigdOp: this.werk.nu });
    await this.werk.store.event(toestemming.id, 'geweigerd', { hoedanigheid: gever.hoedanigheid }, reden);
    this.werk.log('wijzigen', toestemming.leerlingId, toestemming.id);
  }
}

function mustBeAsked({ stand }: Toestemming): void {
  if (stand === 'gevraagd') return;
  throw new DomainError(
    'conflict',
    'toestemming.afgehandeld',
    'Over deze toestemming is al beslist. Vernieuw de pagina om te zien hoe het ervoor staat.',
  );
}

function nietGevraagd(): DomainError {
  return new DomainError(
    'forbidden',
    'toestemming.niet-gevraagd',
    'Aan u is deze toestemming niet gevraagd. Neem contact op met wie u de vraag stuurde.',
  );
}

function geverVan({ gevers }: Toestemming, { gezagdragerId }: Betrokkene): BewaardeGever {
  const found = gevers.find((een) =>
    gezagdragerId === null ? een.hoedanigheid === 'leerling' : een.gezagdragerId === gezagdragerId,
  );
  if (!found) throw nietGevraagd();
  return found;
}

/** Whether it is one of those asked, or somebody else who has gezag (a court, a voogd). */
function known(
  { gevers }: Toestemming,
  een: Gegeven,
  { gezag }: Beslissers,
): { readonly id?: string; readonly gezagdragerId: string | null } {
  const gezaghebber = gezag.find((one) => isDeze(een, one));
  const asked = gevers.find((gever) =>
    een.hoedanigheid === 'leerling'
      ? gever.hoedanigheid === 'leerling'
      : gezaghebber !== undefined && gever.gezagdragerId === gezaghebber.id,
  );
  if (asked) return { id: asked.id, gezagdragerId: asked.gezagdragerId };
  if (gezaghebber && hoedanigheidVan(gezaghebber) !== een.hoedanigheid)
    return { gezagdragerId: gezaghebber.id };
  return { gezagdragerId: null };
}
