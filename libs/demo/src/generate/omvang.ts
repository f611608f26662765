import { type Schooljaar, schooljaar, type Datum, schooljaarVan } from '@zesweken/kalender';
import type { GemeenteSlug } from './scholen.js';

/** How much happens in one gemeente in one school year. */
export interface Omvang {
  /** Leerlingen counted `langdurig-thuis` once the year is over (fewer only where even the years before leave more). */
  readonly langdurig: number;
  /** Suspected absoluut verzuim, right or wrong. */
  readonly absoluut: number;
  /** Short reports. */
  readonly signalen: number;
}

const FIRST = 2014;

/**
 * Leerlingen long at home per school year from 2014-2015 on. Only Nieuwegein's 19 in 2016-2017 is a published figure; the rest
 * is made up: falling after the convenant of 2017, rising again since, with small numbers that must be hidden.
 */
const LANGDURIG: Readonly<Record<GemeenteSlug, readonly number[]>> = {
  nieuwegein: [22, 23, 19, 17, 14, 13, 17, 20, 21, 23, 28, 36, 42],
  houten: [11, 12, 10, 9, 8, 6, 9, 11, 12, 12, 15, 18, 22],
  ijsselstein: [8, 7, 9, 6, 4, 5, 7, 8, 9, 8, 10, 13, 15],
  lopik: [2, 1, 3, 0, 1, 0, 2, 3, 4, 1, 2, 4, 5],
  vijfheerenlanden: [4, 3, 5, 2, 7, 6, 8, 9, 11, 10, 13, 16, 19],
};

/** Suspicions of absoluut verzuim and short reports a year. */
type Drukte = readonly [absoluut: number, signalen: number];

/** Usual years, and those since 2024 in which schools report more. Vijfheerenlanden until 2018-2019 was Vianen alone. */
const USUAL: Readonly<Record<GemeenteSlug, Drukte>> = {
  nieuwegein: [11, 46],
  houten: [6, 28],
  ijsselstein: [5, 19],
  lopik: [2, 6],
  vijfheerenlanden: [5, 24],
};
const SINCE_2024: Readonly<Record<GemeenteSlug, Drukte>> = {
  nieuwegein: [22, 84],
  houten: [11, 52],
  ijsselstein: [9, 38],
  lopik: [4, 12],
  vijfheerenlanden: [10, 46],
};
const VIANEN: Drukte = [2, 8];

/** The figures for one gemeente and school year; years after the last known one are like that one. */
export function omvangVan(gemeente: GemeenteSlug, { begin }: Schooljaar): Omvang {
  const year = Number(begin.slice(0, 4));
  const figures = LANGDURIG[gemeente];
  const usual = gemeente === 'vijfheerenlanden' && year < 2018 ? VIANEN : USUAL[gemeente];
  const [absoluut, signalen] = year < 2024 ? usual : SINCE_2024[gemeente];
  return { langdurig: figures[Math.min(year - FIRST, figures.length - 1)] ?? 0, absoluut, signalen };
}

/** The school years of the demo: 2014-2015 up to that of today; none before. */
export function demoSchooljaren(vandaag: Datum): Schooljaar[] {
  const last = Number(schooljaar(vandaag).begin.slice(0, 4));
  return Array.from({ length: Math.max(0, last - FIRST + 1) }, (_, i) =>
    schooljaarVan(`${FIRST + i}-${FIRST + i + 1}`),
  );
}
