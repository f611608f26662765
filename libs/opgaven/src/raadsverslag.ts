import type { Blok } from '@zesweken/pdf';
import type { Vrijgavetabel } from '@zesweken/vrijgaven';

/** Parts of the report that the gemeente writes itself, in their order. */
export const TEKSTDELEN = ['inleiding', 'aanpak', 'toelichting', 'vooruitblik'] as const;
export type Tekstdeel = (typeof TEKSTDELEN)[number];
export type Teksten = Readonly<Record<Tekstdeel, string>>;

const KOPPEN: Readonly<Record<Tekstdeel, string>> = {
  inleiding: 'Inleiding',
  aanpak: 'Wat wij deden',
  toelichting: 'Toelichting op de cijfers',
  vooruitblik: 'Wat wij gaan doen',
};

/** What stands where a count is hidden; the same everywhere. */
export const TE_KLEIN = 'te klein om te tonen';

const TABELLEN: readonly (readonly [tabel: string, kop: string])[] = [
  ['soort', 'Langdurig thuis, naar soort verzuim'],
  ['leeftijd', 'Langdurig thuis, naar leeftijd'],
  ['uitkomst', 'Wat ervan werd'],
];

const WAARDEN: Readonly<Record<string, string>> = {
  ...{
    absoluut: 'Niet ingeschreven (absoluut verzuim)',
    lrv: 'Langdurig relatief verzuim',
    overig: 'Overig',
  },
  ...{ 'tot-12': 'Jonger dan 12', '12-15': '12 tot en met 15', '16-plus': '16 en ouder' },
  ...{ 'binnen-6-weken': 'Binnen zes weken terug of geplaatst', later: 'Later terug of geplaatst' },
  ...{ 'anders-gesloten': 'Om een andere reden gesloten', 'nog-thuis': 'Nog thuis' },
  ...{ onbekend: 'Voorbij, niet nagevraagd', totaal: 'Totaal' },
};

/** What the report is made of. */
export interface Verslagstof {
  readonly slug: string;
  readonly naam: string;
  readonly schooljaar: string;
  readonly teksten: Teksten;
  /** Of the newest release with this gemeente; none: there is no release yet. */
  readonly tabellen: readonly Vrijgavetabel[];
  /** Of every school year, oldest first. */
  readonly jaren: readonly Vrijgavetabel[];
}

/**
 * The annual report to the gemeenteraad (Leerplichtwet art. 25). It is public, so it holds only figures that were released: own exact
 * figures beside them could undo what the release hides.
 */
export function verslagVan(stof: Verslagstof): Blok[] {
  const deel = (naam: Tekstdeel): Blok[] =>
    stof.teksten[naam].trim() === ''
      ? []
      : [
          { soort: 'kop', niveau: 2, tekst: KOPPEN[naam] },
          ...stof.teksten[naam].split(/\n{2,}/).map((tekst): Blok => ({ soort: 'alinea', tekst })),
        ];
  return [
    ...deel('inleiding'),
    ...deel('aanpak'),
    { soort: 'kop', niveau: 2, tekst: 'De cijfers' },
    ...cijfers(stof),
    ...deel('toelichting'),
    ...deel('vooruitblik'),
  ];
}

function cijfers(stof: Verslagstof): Blok[] {
  const [first] = stof.tabellen;
  if (!first)
    return [
      { soort: 'alinea', tekst: 'Voor dit schooljaar zijn nog geen cijfers vrijgegeven door de regio.' },
    ];
  const { nummer, peildatum, definitieversie } = first.vrijgave;
  return [
    {
      soort: 'alinea',
      tekst: `Geteld zijn leerlingen die leerplichtig zijn en 28 dagen of langer thuis, tot en met ${peildatum} (definitie langdurig-thuis, versie ${definitieversie}; vrijgave ${nummer} van de regio). Aantallen van 1 tot en met 4 zijn niet te zien, en soms ook andere, zodat niemand is te herkennen. Daar staat: ${TE_KLEIN}.`,
    },
    ...TABELLEN.flatMap(([tabel, kop]) => tabelBlokken(stof, tabel, kop)),
    ...verloop(stof),
  ];
}

function tabelBlokken({ slug, tabellen }: Verslagstof, tabel: string, kop: string): Blok[] {
  const found = tabellen.find((een) => een.tabel === tabel);
  const rijen = (found?.cellen ?? [])
    .filter(({ gemeente }) => gemeente === slug)
    .map(({ dimensie, waarde }) => [WAARDEN[dimensie] ?? dimensie, inWoorden(waarde)]);
  if (rijen.length === 0) return [];
  return [
    { soort: 'kop', niveau: 3, tekst: kop },
    { soort: 'tabel', bijschrift: kop, kop: ['', 'Aantal'], rijen },
  ];
}

/** How many were long at home in each school year, as a picture and in figures. */
function verloop({ slug, naam, jaren }: Verslagstof): Blok[] {
  const punten = jaren.flatMap(({ vrijgave, tabel, cellen }) => {
    const cel = cellen.find((een) => een.gemeente === slug && een.dimensie === 'totaal');
    return tabel === 'soort' && cel ? [{ naam: vrijgave.schooljaar, waarde: cel.waarde }] : [];
  });
  if (punten.length < 2) return [];
  const kop = 'Langdurig thuis, door de jaren';
  const told = punten.map((punt) => `${punt.naam}: ${inWoorden(punt.waarde)}`).join('; ');
  return [
    { soort: 'kop', niveau: 3, tekst: kop },
    { soort: 'staven', bijschrift: kop, beschrijving: `${naam}. ${told}.`, zonder: TE_KLEIN, punten },
  ];
}

function inWoorden(waarde: number | null): string {
  return waarde === null ? TE_KLEIN : String(waarde);
}
