import { datum, type Datum } from './datum.js';

/** A royal decree that puts days on a par with holidays (Algemene termijnenwet article 3 lid 3). */
interface Gelijkstelling {
  readonly besluit: string;
  readonly dagen: readonly Datum[];
}

/**
 * The decrees whose days we could read: each is named by its own title, which lists them. Those of 2014-2016 and 2020-2022 were not
 * found and are left out rather than guessed; termijnen that end in those years are long over. Add a decree here when it is published.
 */
export const GELIJKSTELLINGEN: readonly Gelijkstelling[] = [
  {
    besluit: 'Besluit van 31 oktober 2016, Staatscourant 2016, 58653, over 2017, 2018 en 2019',
    dagen: days('2017-04-28 2017-05-26 2018-05-11 2018-12-24 2018-12-31 2019-05-31 2019-12-27'),
  },
  {
    besluit:
      'Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025 met een algemeen erkende feestdag',
    dagen: days('2023-04-28 2023-05-19 2024-05-10 2024-12-27 2025-05-30'),
  },
  {
    besluit:
      'Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028 met een algemeen erkende feestdag',
    dagen: days('2026-01-02 2026-05-15 2027-05-07 2028-04-28 2028-05-26'),
  },
];

/** All these days. They move the end of a termijn that shifts; as days to count they are werkdagen. */
export const GELIJKGESTELDE_DAGEN: ReadonlySet<Datum> = new Set(
  GELIJKSTELLINGEN.flatMap(({ dagen }) => dagen),
);

function days(text: string): Datum[] {
  return text.split(' ').map(datum);
}
