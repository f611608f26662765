import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { InvalidInput } from '@zesweken/errors';
import { type Datum, type Schooljaar, schooljaar, schooljaarVan } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Dossierfeit, FeitenStore } from './feiten-store.js';
import type { Rapportage, Rapportagevraag, Verdeling } from './rapportage.js';
import {
  type Definitie,
  type Geteld,
  leeftijdsgroep,
  LEEFTIJDEN,
  soortOp,
  telLeerlingen,
  teltVoorUitkomst,
  UITKOMSTEN,
  uitkomstVan,
} from './tellen.js';
import { VasteJaren } from './vaste-jaren.js';

/** Why somebody is counted: the dossier, and the first day on which it counts. */
export interface Getelde {
  readonly dossierId: string;
  readonly kenmerk: string;
  readonly dag: Datum;
  readonly soort: string | null;
  readonly eersteVerzuimdag: Datum | null;
}

interface Telling {
  readonly jaar: Schooljaar;
  readonly peildatum: Datum;
  readonly feiten: readonly Dossierfeit[];
}

/** Counts leerlingen long at home of the own tenant, exactly; what was counted is logged. */
@Injectable()
export class Rapportages {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: FeitenStore,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly vasteJaren: VasteJaren,
  ) {}

  /** @throws InvalidInput for a school year that is none, or a peildatum outside it or in the future. */
  async thuiszitters(vraag: Rapportagevraag): Promise<Rapportage> {
    const vast = await this.#vast(vraag);
    if (vast) return vast;
    const telling = await this.#telling(vraag);
    const { jaar, peildatum, feiten } = telling;
    const thuis = telLeerlingen(feiten, 'langdurig-thuis', jaar, peildatum);
    const leerlingen = await this.#leerlingen(vraag.definitie, telling);
    this.#log([...leerlingen]);
    return {
      schooljaar: jaar.code,
      ...{ definitie: vraag.definitie, peildatum },
      aantal: leerlingen.size,
      soort: perWaarde(thuis, ({ feit, dag }) => soortOp(feit, dag) ?? 'overig'),
      leeftijd: {
        ...nullen(LEEFTIJDEN),
        ...perWaarde(thuis, ({ feit }) => leeftijdsgroep(feit.geboortedatum, jaar)),
      },
      uitkomst: this.#uitkomsten(telling),
    };
  }

  /** Which dossiers stand behind the figure, by the day on which each counts first. @throws as {@link thuiszitters} */
  async getelden(vraag: Rapportagevraag): Promise<Getelde[]> {
    const { jaar, peildatum, feiten } = await this.#telling(vraag);
    const counted = telLeerlingen(feiten, vraag.definitie, jaar, peildatum);
    this.#log(counted.map(({ feit }) => feit.leerlingId));
    const kenmerken = new Map(feiten.map(({ dossierId, kenmerk }) => [dossierId, kenmerk]));
    return counted
      .map(({ feit, dag }) => ({
        ...{ dossierId: feit.dossierId, dag, eersteVerzuimdag: feit.eersteVerzuimdag },
        kenmerk: kenmerken.get(feit.dossierId) ?? '',
        soort: soortOp(feit, dag),
      }))
      .sort((a, b) => (a.dag < b.dag || (a.dag === b.dag && a.kenmerk < b.kenmerk) ? -1 : 1));
  }

  /** Of a year that was set down, with its end as peildatum. */
  async #vast({ schooljaar: code, definitie, peildatum }: Rapportagevraag): Promise<Rapportage | undefined> {
    if (code === undefined) return undefined;
    const { einde, code: jaar } = yearOf(code);
    if (peildatum !== undefined && peildatum !== einde) return undefined;
    return (await this.vasteJaren.cijfersOf(jaar))?.[definitie];
  }

  async #telling({ schooljaar: code, peildatum: gevraagd }: Rapportagevraag): Promise<Telling> {
    const vandaag = this.clock.today();
    const jaar = code === undefined ? schooljaar(vandaag) : yearOf(code);
    const latest = vandaag < jaar.einde ? vandaag : jaar.einde;
    if (jaar.begin > vandaag)
      throw fout('schooljaar', 'Dit schooljaar is nog niet begonnen. Kies een eerder jaar.');
    if (gevraagd !== undefined && (gevraagd > latest || gevraagd < jaar.begin))
      throw fout('peildatum', 'Kies een dag in dit schooljaar, niet later dan vandaag.');
    return { jaar, peildatum: gevraagd ?? latest, feiten: await this.store.ofYear(jaar) };
  }

  async #leerlingen(
    definitie: Definitie,
    { jaar, peildatum, feiten }: Telling,
  ): Promise<ReadonlySet<string>> {
    const thuis = telLeerlingen(feiten, definitie, jaar, peildatum).map(({ feit }) => feit.leerlingId);
    const extra =
      definitie === 'breed' ? await this.store.ongeschikt({ van: jaar.begin, tot: peildatum }) : [];
    return new Set([...thuis, ...extra]);
  }

  /** Of dossiers whose day 28 falls in the school year, also of those that were over before it. */
  #uitkomsten({ jaar, peildatum, feiten }: Telling): Verdeling {
    const within = feiten.filter((feit) => teltVoorUitkomst(feit, jaar, peildatum));
    return { ...nullen(UITKOMSTEN), ...perWaarde(within, (feit) => uitkomstVan(feit, peildatum)) };
  }

  #log(betrokkenen: readonly string[]): void {
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'verantwoording',
      betrokkenen: [...betrokkenen],
      object: 'rapportage',
    });
  }
}

/** @throws InvalidInput for a code that is no school year. */
export function yearOf(code: string): Schooljaar {
  try {
    return schooljaarVan(code);
  } catch {
    throw fout('schooljaar', 'Geef een schooljaar, zoals 2016-2017.');
  }
}

function fout(veld: string, melding: string): InvalidInput {
  return new InvalidInput([{ veld, code: 'keuze', melding }]);
}

function nullen(waarden: readonly string[]): Verdeling {
  return Object.fromEntries(waarden.map((waarde) => [waarde, 0]));
}

function perWaarde<T extends Geteld | Dossierfeit>(
  items: readonly T[],
  waarde: (item: T) => string,
): Verdeling {
  const groups = Map.groupBy(items, waarde);
  return Object.fromEntries([...groups].map(([naam, group]) => [naam, group.length]));
}
