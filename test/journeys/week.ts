import { csvOf, type MeldingRow } from '@zesweken/testing';

/** The nth of a row of numbers that pass the elfproef; from a range that is given to nobody. */
export function aTestBsn(nth: number): string {
  let found = 0;
  for (let number = 999_990_000; ; number++) {
    const digits = Array.from(String(number), Number);
    const sum = digits.reduce((total, digit, at) => total + digit * (at === 8 ? -1 : 9 - at), 0);
    if (sum % 11 === 0 && found++ === nth) return String(number);
  }
}

/** The children of the week, all made up. On the clock of the tests it is 12 January 2026. */
export const YARA = { voornamen: 'Yara', achternaam: 'Denkbeeldig', geboortedatum: '2011-03-14' } as const;
export const MILAN = {
  voornamen: 'Milan',
  voorvoegsel: 'van',
  achternaam: 'Verzinsel',
  geboortedatum: '2012-06-02',
} as const;

const CHILDREN = [
  // Day 40 of 42.
  { ...YARA, begindatum: '2025-12-03', meldingsdatum: '2025-12-10' },
  // Two weeks late.
  { ...MILAN, begindatum: '2025-11-17', meldingsdatum: '2025-11-24', leerjaar: '2' },
  {
    voornamen: 'Fenna',
    achternaam: 'Nergenshuis',
    geboortedatum: '2010-09-21',
    verzuimsoort: '16-uur',
    begindatum: '2026-01-05',
    einddatum: '2026-01-08',
    meldingsdatum: '2026-01-09',
    aantalUren: '17',
  },
  {
    voornamen: 'Ilias',
    achternaam: 'Zonderschool',
    geboortedatum: '2013-01-30',
    verzuimsoort: 'absoluut',
    brin: '',
    begindatum: '2025-12-15',
    meldingsdatum: '2025-12-16',
  },
  {
    voornamen: 'Sanne',
    achternaam: 'Weerterug',
    geboortedatum: '2011-11-11',
    begindatum: '2025-12-01',
    einddatum: '2026-01-07',
    meldingsdatum: '2026-01-08',
  },
] as const satisfies readonly MeldingRow[];

const GOOD = CHILDREN.map((child, at): MeldingRow => ({
  contactNaam: 'J. de Mentor',
  actieSchool: 'Thuis langsgegaan',
  ...child,
  meldingsnummer: `GOED-${at + 1}`,
  bsn: aTestBsn(at),
}));

/** Everything by which one of them could be known. */
export const CHILD_FACTS = GOOD.flatMap(({ bsn, achternaam, geboortedatum }) => [
  bsn!,
  achternaam!,
  geboortedatum!,
]);

/** A week's file of five children in which nothing is wrong. */
export const GOOD_WEEK = csvOf(...GOOD);

const BAD: readonly MeldingRow[] = [
  { bsn: '123456789' },
  { achternaam: '' },
  { begindatum: '2025-02-30' },
  { gemeentecode: 'GM0344' },
];

/**
 * A week's file of the five children, four rows that are refused (regel 7 to 10), and after them as many signals of
 * children without a story as it takes to see the file being sent.
 */
export function weekFile(signals: number): string {
  const bad = BAD.map((row, at) => ({ ...row, meldingsnummer: `FOUT-${at + 1}` }));
  const rest = Array.from({ length: signals }, (_, at): MeldingRow => ({
    meldingsnummer: `SIGNAAL-${at + 1}`,
    bsn: aTestBsn(100 + at),
    voornamen: 'Kind',
    achternaam: `Nummer ${at + 1}`,
    verzuimsoort: 'overig',
    begindatum: '2026-01-06',
    einddatum: '2026-01-09',
    meldingsdatum: '2026-01-09',
    reden:
      'Te laat of niet gekomen, zonder bericht van thuis. De mentor heeft gebeld en niemand bereikt. '.repeat(
        3,
      ),
  }));
  return csvOf(...GOOD, ...bad, ...rest);
}
