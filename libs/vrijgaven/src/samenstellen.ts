import type { Datum, Schooljaar } from '@zesweken/kalender';
import {
  bouwStelsel,
  nummers,
  onderdruk,
  type Oplosser,
  sleutelVan,
  type Stelsel,
  type Tabel,
  TOTAAL,
  type Vrijgave as Getallen,
} from '@zesweken/onderdrukking';
import { type Posten, standdag } from '@zesweken/rapportages';
import { bronVan, GROEIT, NIET, OVERIG, standVan, TABELLEN, type Tabelsoort } from './tabellen.js';

/** What one organisation handed in of the school year. */
export interface Inbreng {
  readonly slug: string;
  readonly soort: Tabelsoort['rijen'];
  readonly aantallen: Posten;
}

/** The counts behind an earlier release, and which of them it hid; keys as the stelsel has them. */
export interface Eerder {
  readonly naam: string;
  readonly tabellen: readonly Tabel[];
  readonly verborgen: readonly string[];
}

/** A cell as it is shown: null where it is hidden. */
export interface Cel {
  readonly gemeente: string;
  readonly dimensie: string;
  readonly waarde: number | null;
  readonly onderdrukt: boolean;
}

/** A table as it is shown. */
export interface Getoond {
  readonly tabel: string;
  readonly cellen: readonly Cel[];
}

/** Counts that may be shown together, with what the next audit needs of them. */
export interface Veilig {
  readonly getoond: readonly Getoond[];
  readonly tabellen: readonly Tabel[];
  readonly verborgen: readonly string[];
  /** Whether all tables are in, or only those of the contract. */
  readonly volledig: boolean;
}

/** Why nothing may be shown. */
export type Weigering = 'onmogelijk' | 'alles-klein' | 'niet-veilig' | 'tijd';

/** @param slug the organisation that handed in counts that can't be; for the others it is of no use */
export interface Geweigerd {
  readonly reden: Weigering;
  readonly slug?: string;
}

/** What a release is made of. */
export interface Samenstelling {
  readonly naam: string;
  readonly jaar: Schooljaar;
  readonly peildatum: Datum;
  readonly inbreng: readonly Inbreng[];
  readonly eerder: readonly Eerder[];
  readonly seconden: number;
}

/** Gemeenten above which the tables of the region alone would take too long. */
const VEEL = 60;
/** Part of the time for all tables together; the rest is for those of the contract, should that fail. */
const DEEL_VOL = 0.5;

/**
 * Puts the counts of all organisations together and hides what must be hidden, over all tables and all earlier releases of the school
 * year (contract section 7). Where all tables take too long, it tries those of the contract alone.
 */
export async function stelSamen(
  opgave: Samenstelling,
  oplosser: Oplosser,
  nu: () => number,
): Promise<Veilig | Geweigerd> {
  const wrong = opgave.inbreng.find(({ aantallen }) => !kanBestaan(aantallen));
  if (wrong) return { reden: 'onmogelijk', slug: wrong.slug };
  const many = opgave.inbreng.filter(({ soort }) => soort === 'gemeente').length > VEEL;
  if (!many) {
    const all = await probeer(opgave, true, opgave.seconden * DEEL_VOL, oplosser, nu);
    if (!('reden' in all) || all.reden === 'alles-klein') return all;
  }
  return probeer(opgave, false, many ? opgave.seconden : opgave.seconden * (1 - DEEL_VOL), oplosser, nu);
}

/** Whether counts can be of the same leerlingen: whole, and with one total in all tables of a population. */
export function kanBestaan(aantallen: Posten): boolean {
  if (!Object.values(aantallen).every((n) => Number.isSafeInteger(n) && n >= 0)) return false;
  const totals = Map.groupBy(
    TABELLEN.filter(({ rijen }) => rijen === 'gemeente'),
    ({ populatie }) => populatie,
  );
  return [...totals.values()].every((some) => {
    const sums = some.filter(({ naam }) => !isStand(naam)).map(({ naam }) => somVan(aantallen, naam));
    const stands = some.filter(({ naam }) => isStand(naam)).map(({ naam }) => somVan(aantallen, naam));
    return sums.every((sum) => sum === sums[0]) && stands.every((sum) => sum <= (sums[0] ?? 0));
  });
}

const isStand = (naam: string): boolean => standVan(naam) !== undefined;
/** Values that hold whatever has no value of its own. */
const RESTEN: ReadonlySet<string> = new Set([OVERIG, NIET]);

function somVan(aantallen: Posten, tabel: string): number {
  return Object.entries(aantallen).reduce(
    (sum, [sleutel, aantal]) => (sleutel.startsWith(`${tabel}|`) ? sum + aantal : sum),
    0,
  );
}

async function probeer(
  opgave: Samenstelling,
  volledig: boolean,
  seconden: number,
  oplosser: Oplosser,
  nu: () => number,
): Promise<Veilig | Geweigerd> {
  const { naam, inbreng, eerder } = opgave;
  const soorten = TABELLEN.filter((soort) => (volledig || !soort.extra) && past(soort, opgave));
  const tabellen = soorten.map((soort) => tabelVan(soort, inbreng));
  const vrijgaven: Getallen[] = [...eerder, { naam, tabellen }];
  const stelsel = bouwStelsel(vrijgaven, GROEIT);
  const nooit = soorten.flatMap((soort, at) => nooitGetoond(soort, tabellen[at], naam, soorten));
  const opdracht = {
    stelsel,
    ...eerdereCellen(stelsel, eerder, naam, nooit),
    groei: groeiVan(stelsel, eerder),
  };
  const { verborgen, lekken } = await onderdruk({ ...opdracht, seconden }, oplosser, nu);
  if (lekken.length > 0)
    return { reden: lekken.some(({ waarom }) => waarom === 'tijd') ? 'tijd' : 'niet-veilig' };
  const hidden = new Set([...verborgen].map((n) => sleutelOp(stelsel, n)));
  const getoond = soorten.flatMap((soort, at) => {
    const tabel = tabellen[at];
    return tabel ? [{ tabel: soort.naam, cellen: cellenVan(soort, tabel, naam, hidden) }] : [];
  });
  if (!getoond.some(({ cellen }) => cellen.some(({ waarde }) => (waarde ?? 0) > 0)))
    return { reden: 'alles-klein' };
  const own = [...hidden].filter((sleutel) => sleutel.startsWith(`${naam}|`));
  return { getoond, tabellen, verborgen: own, volledig };
}

/** Counts grow between releases, but where something was corrected: then nobody may rely on it, nor on the contrary. */
function groeiVan({ groei, waarden }: Stelsel, eerder: readonly Eerder[]): 'nee' | 'ja' | 'met-en-zonder' {
  if (eerder.length === 0) return 'nee';
  const fell = groei.some(([een, ander]) => (waarden[een] ?? 0) > (waarden[ander] ?? 0));
  return fell ? 'met-en-zonder' : 'ja';
}

/** A table of one organisation shows that organisation; a stand that lies ahead is of nobody yet. */
function past({ naam, rijen }: Tabelsoort, { inbreng, jaar, peildatum }: Samenstelling): boolean {
  if (inbreng.filter(({ soort }) => soort === rijen).length < 2) return false;
  const stand = standVan(naam);
  return stand === undefined || standdag(jaar, stand) <= peildatum;
}

function tabelVan(soort: Tabelsoort, inbreng: readonly Inbreng[]): Tabel {
  const { naam, populatie, dimensie } = soort;
  const rijen = inbreng.filter((een) => een.soort === soort.rijen);
  const bron = bronVan(soort);
  return {
    ...{ naam, populatie, dimensie },
    gemeenten: rijen.map(({ slug }) => slug),
    aantallen: rijen.map(({ aantallen }) => {
      const rij = dimensie.map((waarde) => aantallen[`${bron}|${waarde}`] ?? 0);
      const totaal = somVan(aantallen, standVan(naam) ? 'soort' : bron);
      const rest = totaal - rij.reduce((a, b) => a + b, 0);
      return dimensie.map((waarde, at) => (rij[at] ?? 0) + (RESTEN.has(waarde) ? rest : 0));
    }),
  };
}

/** Keys of what a table of the region alone never shows: the counts of each organisation, and totals that no other table shows. */
function nooitGetoond(
  soort: Tabelsoort,
  tabel: Tabel | undefined,
  vrijgave: string,
  soorten: readonly Tabelsoort[],
): string[] {
  if (soort.perRij || !tabel) return [];
  const totalsShown = soorten.some(({ perRij, populatie }) => perRij && populatie === soort.populatie);
  const dims = totalsShown ? tabel.dimensie : [...tabel.dimensie, TOTAAL];
  return tabel.gemeenten.flatMap((gemeente) => dims.map((dim) => sleutelVan(tabel, vrijgave, gemeente, dim)));
}

function eerdereCellen(
  stelsel: Stelsel,
  eerder: readonly Eerder[],
  naam: string,
  nooit: readonly string[],
): { getoond: Set<number>; gehouden: Set<number> } {
  const bySleutel = nummers(stelsel);
  const hidden = new Set([...eerder.flatMap(({ verborgen }) => verborgen), ...nooit]);
  const [getoond, gehouden] = [new Set<number>(), new Set<number>()];
  for (const [sleutel, n] of bySleutel) {
    if (hidden.has(sleutel)) gehouden.add(n);
    else if (!sleutel.startsWith(`${naam}|`)) getoond.add(n);
  }
  return { getoond, gehouden };
}

function sleutelOp({ plekken }: Stelsel, n: number): string {
  const { vrijgave, tabel, gemeente, dimensie } = plekken[n] ?? {
    vrijgave: '',
    tabel: '',
    gemeente: '',
    dimensie: '',
  };
  return [vrijgave, tabel, gemeente, dimensie].join('|');
}

/** Always the same cells in the same order, whatever they hold. */
function cellenVan(soort: Tabelsoort, tabel: Tabel, vrijgave: string, hidden: ReadonlySet<string>): Cel[] {
  const rijen = soort.perRij ? [...tabel.gemeenten, TOTAAL] : [TOTAAL];
  return rijen.flatMap((gemeente) =>
    [...tabel.dimensie, TOTAAL].map((dimensie) => {
      const onderdrukt = hidden.has(sleutelVan(tabel, vrijgave, gemeente, dimensie));
      return {
        gemeente,
        dimensie,
        waarde: onderdrukt ? null : waardeVan(tabel, gemeente, dimensie),
        onderdrukt,
      };
    }),
  );
}

function waardeVan({ gemeenten, dimensie, aantallen }: Tabel, gemeente: string, dim: string): number {
  let sum = 0;
  gemeenten.forEach((naam, r) => {
    if (gemeente !== TOTAAL && naam !== gemeente) return;
    dimensie.forEach((waarde, k) => {
      if (dim === TOTAAL || waarde === dim) sum += aantallen[r]?.[k] ?? 0;
    });
  });
  return sum;
}
