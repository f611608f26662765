import {
  dagenTussen,
  type Datum,
  datum,
  laatste,
  plusDagen,
  plusMaanden,
  type Schooljaar,
  schooljaar,
  schooljaarVan,
  vroegste,
} from '@zesweken/kalender';
import {
  afloopVan,
  beginVan,
  DAG_28,
  eersteTeldag,
  isThuisOp,
  laatsteThuis,
  leeftijdsgroep,
  type Periode,
  soortOp,
  type Telfeit,
  telLeerlingen,
  teltVoorUitkomst,
  type Uitkomstfeit,
  uitkomstVan,
} from './tellen.js';

/** How many, by table and value: `soort|lrv`. One leerling or a whole tenant, of one school year. */
export type Posten = Readonly<Record<string, number>>;

/** Counts by school year. */
export type PostenPerJaar = Readonly<Record<string, Posten>>;

/** A dossier as contributions look at it. */
export interface Postfeit extends Telfeit, Uitkomstfeit {
  readonly onderwijssoort: string | null;
}

/** An exemption with its ground. */
export interface Vrijstelling extends Periode {
  readonly grond: string;
}

/** All that is counted of one leerling. */
export interface Leerlingfeiten {
  readonly dossiers: readonly Postfeit[];
  readonly vrijstellingen: readonly Vrijstelling[];
}

/** Days on which the stand is taken, with the names of their tables. */
export const STANDEN = { oktober: '10-01', januari: '01-01', april: '04-01', juli: '07-01' } as const;
export type Stand = keyof typeof STANDEN;

/** Quarters of a school year, from 1 August. */
export const KWARTALEN = ['kwartaal-1', 'kwartaal-2', 'kwartaal-3', 'kwartaal-4'] as const;

/** The longest time to a place that is told apart, in days: 26 weeks. Later ones count as not yet by then. */
export const LANGST = 182;

/** Months after which absence is long by the Thuiszitterspact (contract section 5). */
const PACT_MAANDEN = 3;

/** The day of a stand in a school year. */
export function standdag({ begin, einde }: Schooljaar, stand: Stand): Datum {
  const day = STANDEN[stand];
  return datum(`${(day >= '08' ? begin : einde).slice(0, 4)}-${day}`);
}

/**
 * What one leerling adds to the counts of a school year, as it stands on the peildatum (contract section 6): `soort`, `leeftijd`,
 * `duur` and `stand-…` of who is langdurig thuis, `uitkomst`, `instroom`, `uitstroom` and the days of `doorlooptijd` of dossiers whose day 28
 * lies in it, `vrijstelling` by ground, and `signaal` by school type.
 */
export function postenVan(feiten: Leerlingfeiten, jaar: Schooljaar, peildatum: Datum): Posten {
  const peil = vroegste(peildatum, jaar.einde);
  const posten: Record<string, number> = {};
  const tel = (tabel: string, waarde: string): void => {
    const sleutel = `${tabel}|${waarde}`;
    posten[sleutel] = (posten[sleutel] ?? 0) + 1;
  };
  telThuis(feiten.dossiers, jaar, peil, tel);
  for (const feit of feiten.dossiers) {
    if (teltVoorUitkomst(feit, jaar, peil)) telDossier(feit, jaar, peil, tel);
    if (jaar.begin <= feit.eersteSignaaldag && feit.eersteSignaaldag <= peil)
      tel('signaal', feit.onderwijssoort ?? 'onbekend');
  }
  const valid = feiten.vrijstellingen.filter(({ van, tot }) => van <= peil && tot >= jaar.begin);
  for (const grond of new Set(valid.map((een) => een.grond))) tel('vrijstelling', grond);
  return posten;
}

type Tel = (tabel: string, waarde: string) => void;

function telThuis(dossiers: readonly Postfeit[], jaar: Schooljaar, peil: Datum, tel: Tel): void {
  const [first] = telLeerlingen(dossiers, 'langdurig-thuis', jaar, peil);
  if (!first) return;
  tel('soort', soortOp(first.feit, first.dag) ?? 'overig');
  tel('leeftijd', leeftijdsgroep(first.feit.geboortedatum, jaar));
  tel('duur', dossiers.some((feit) => isLang(feit, jaar, peil)) ? 'langer' : 'tot-3-maanden');
  for (const stand of Object.keys(STANDEN) as Stand[]) {
    const day = standdag(jaar, stand);
    if (day <= peil && dossiers.some((feit) => isThuisOp(feit, day))) tel(`stand-${stand}`, 'thuis');
  }
}

/** Whether a day of the school year counts that lies after the three months of the Thuiszitterspact. */
function isLang(feit: Postfeit, jaar: Schooljaar, peil: Datum): boolean {
  const begin = beginVan(feit, 'langdurig-thuis');
  return begin !== null && eersteTeldag(feit, 'langdurig-thuis', jaar, peil, naPact(begin)) !== null;
}

const naPact = (begin: Datum): Datum => plusDagen(plusMaanden(begin, PACT_MAANDEN), 1);

function telDossier(feit: Postfeit, jaar: Schooljaar, peil: Datum, tel: Tel): void {
  const begin = feit.eersteVerzuimdag;
  if (begin === null) return;
  tel('uitkomst', uitkomstVan(feit, peil));
  tel('instroom', kwartaalVan(plusDagen(begin, DAG_28)));
  const afloop = afloopVan(feit, peil);
  tel('uitstroom', uitstroomVan(afloop?.op ?? null, jaar));
  // Who is still at home is told by the first day, so that it need not be counted anew each day.
  if (!afloop) tel('lopend', begin);
  else {
    const dagen = Math.max(0, dagenTussen(begin, afloop.op));
    tel(
      afloop.hoe === 'goed' && dagen <= LANGST ? 'gebeurd' : 'afgebroken',
      String(Math.min(dagen, LANGST + 1)),
    );
  }
}

function uitstroomVan(op: Datum | null, { begin }: Schooljaar): string {
  if (op === null) return 'nog-thuis';
  return op < begin ? 'eerder' : kwartaalVan(op);
}

function kwartaalVan(d: Datum): (typeof KWARTALEN)[number] {
  const sinceAugust = (Number(d.slice(5, 7)) + 4) % 12;
  return KWARTALEN[Math.floor(sinceAugust / 3)] ?? 'kwartaal-4';
}

/** What one leerling adds to every school year up to that of the peildatum; years to which it adds nothing are left out. */
export function postenPerJaar(feiten: Leerlingfeiten, peildatum: Datum): PostenPerJaar {
  const days = [
    ...feiten.dossiers.flatMap((feit) => [
      feit.eersteSignaaldag,
      feit.eersteVerzuimdag ?? feit.eersteSignaaldag,
    ]),
    ...feiten.vrijstellingen.map(({ van }) => van),
  ];
  const [first, ...others] = days;
  if (!first) return {};
  const found: Record<string, Posten> = {};
  for (const jaar of jarenTot(vroegste(first, ...others), peildatum)) {
    const posten = postenVan(feiten, jaar, peildatum);
    if (Object.keys(posten).length > 0) found[jaar.code] = posten;
  }
  return found;
}

/** The school years from that of a day up to that of another. */
export function jarenTot(van: Datum, tot: Datum): Schooljaar[] {
  const [first, last] = [van, tot].map((d) => Number(schooljaar(d).code.slice(0, 4)));
  const count = Math.max(0, (last ?? 0) - (first ?? 0) + 1);
  return Array.from({ length: count }, (_, n) =>
    schooljaarVan(`${(first ?? 0) + n}-${(first ?? 0) + n + 1}`),
  );
}

/**
 * The first day after the peildatum on which a leerling may count otherwise though nothing was changed; null: never. Earlier than
 * needed costs a look, later would be wrong: a spec tries every day.
 */
export function herzienOp(feiten: Leerlingfeiten, peildatum: Datum): Datum | null {
  const days = [
    ...feiten.dossiers.flatMap((feit) => keerdagen(feit, peildatum)),
    ...feiten.vrijstellingen.flatMap(({ van, tot }) => [van, ...nieuwJaar(peildatum, tot)]),
  ].filter((d) => d > peildatum);
  const [first, ...others] = days;
  return first ? vroegste(first, ...others) : null;
}

/** Days on which a dossier may begin to count, or count otherwise. */
function keerdagen(feit: Postfeit, peildatum: Datum): Datum[] {
  const begin = feit.eersteVerzuimdag;
  const facts = [feit.eersteSignaaldag, feit.geplaatstOp, feit.geslotenOp].filter((d) => d !== null);
  if (feit.laatsteDag) facts.push(plusDagen(feit.laatsteDag, 1));
  if (begin === null) return facts;
  facts.push(plusDagen(begin, DAG_28));
  const last = laatsteThuis(feit);
  if (last !== null && last <= peildatum) return facts;
  return [...facts, ...lopendeKeerdagen(feit, begin, peildatum), ...nieuwJaar(peildatum, last)];
}

/** Of who is at home: the days of the stand, and every day while a holiday or an exemption keeps one from counting. */
function lopendeKeerdagen(feit: Postfeit, begin: Datum, peildatum: Datum): Datum[] {
  const jaar = schooljaar(peildatum);
  const standen = (Object.keys(STANDEN) as Stand[]).map((stand) => standdag(jaar, stand));
  const days = [...standen, laatste(naPact(begin), jaar.begin)];
  const reached = peildatum >= plusDagen(begin, DAG_28);
  const counts = eersteTeldag(feit, 'langdurig-thuis', jaar, peildatum) !== null;
  const waits = reached && (!counts || (peildatum >= naPact(begin) && !isLang(feit, jaar, peildatum)));
  return waits ? [...days, plusDagen(peildatum, 1)] : days;
}

function nieuwJaar(peildatum: Datum, tot: Datum | null): Datum[] {
  const next = plusDagen(schooljaar(peildatum).einde, 1);
  return tot === null || tot >= next ? [next] : [];
}
