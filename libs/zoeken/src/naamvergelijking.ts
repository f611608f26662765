import { type Naamdelen, vereenvoudigd } from '@zesweken/leerlingen';
import { scheeltHoogstensEen } from './tikfouten.js';

/** Words between voornaam and achternaam that tell nobody apart: they help a name up the list and never leave one out. */
const TUSSENVOEGSELS: ReadonlySet<string> = new Set(
  'van de der den het t s ten ter te op in aan bij von du'.split(' '),
);

/** From this length on a word may have a typing error. */
export const TIKFOUT_VANAF = 3;
/** From this length on a word may have one while it is not finished; shorter beginnings are like half the names. */
export const BEGINFOUT_VANAF = 5;

/** How a word fits a name; the sum over all words orders what is found. */
const EXACT = 0;
const BEGINNING = 1;
const MISTYPED = 10;
const MISTYPED_BEGINNING = 14;
const JOINED = 5;

/** The words that must be in a name, the longest first, and those that only help. The order typed does not matter. */
export function verdeelWoorden(namen: readonly string[]): { hard: string[]; zacht: string[] } {
  const unique = [...new Set(namen)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const hard = unique.filter((word) => !TUSSENVOEGSELS.has(word));
  return hard.length === 0
    ? { hard: unique, zacht: [] }
    : { hard, zacht: unique.filter((word) => TUSSENVOEGSELS.has(word)) };
}

/**
 * How far a name is from what was typed: 0 when every word is a word of the name, more for beginnings, more again for
 * typing errors.
 * @returns undefined when a word fits nothing in the name
 */
export function afstandTotNaam(namen: readonly string[], leerling: Naamdelen): number | undefined {
  const words = woordenVan(leerling);
  const { hard, zacht } = verdeelWoorden(namen);
  const scores = spellings(hard)
    .map((spelling, at) => plus(sumOf(spelling, words), at === 0 ? 0 : JOINED))
    .filter((score) => score !== undefined);
  if (scores.length === 0) return undefined;
  const missing = zacht.filter((word) => !words.some((one) => one.startsWith(word))).length;
  return Math.min(...scores) + missing / 2;
}

/** Whether a distance means that the name is only like what was typed. */
export function isOngeveer(afstand: number): boolean {
  return afstand >= MISTYPED;
}

/** Words of the name, and neighbours written as one: annemarie is anne marie. */
function woordenVan({ voornamen, voorvoegsel, achternaam }: Naamdelen): string[] {
  const words = vereenvoudigd([voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ')).split(' ');
  return [...words, ...words.slice(1).map((word, at) => words[at]! + word)];
}

/** What was typed, and with two of its words written as one. */
function spellings(words: readonly string[]): (readonly string[])[] {
  const joined = words.flatMap((one, at) =>
    words
      .filter((_, other) => other !== at)
      .map((other) => [one + other, ...words.filter((word) => word !== one && word !== other)]),
  );
  return [words, ...joined];
}

function sumOf(typed: readonly string[], words: readonly string[]): number | undefined {
  return typed.reduce<number | undefined>((sum, word) => plus(bestOf(word, words), sum), 0);
}

function plus(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one + other;
}

function bestOf(typed: string, words: readonly string[]): number | undefined {
  let best: number | undefined;
  for (const word of words) {
    const score = scoreOf(typed, word);
    if (score !== undefined && (best === undefined || score < best)) best = score;
  }
  return best;
}

function scoreOf(typed: string, word: string): number | undefined {
  if (typed === word) return EXACT;
  if (word.startsWith(typed)) return BEGINNING;
  if (typed.length < TIKFOUT_VANAF || TUSSENVOEGSELS.has(word)) return undefined;
  if (soundsAlike(typed, word)) return MISTYPED;
  return typed.length >= BEGINFOUT_VANAF && beginsAlike(typed, word) ? MISTYPED_BEGINNING : undefined;
}

function soundsAlike(typed: string, word: string): boolean {
  return scheeltHoogstensEen(typed, word) || klank(typed) === klank(word);
}

/** Whether the word begins with what is at most one error from what was typed. */
function beginsAlike(typed: string, word: string): boolean {
  return [typed.length - 1, typed.length, typed.length + 1].some((length) =>
    scheeltHoogstensEen(typed, word.slice(0, length)),
  );
}

function klank(word: string): string {
  return word
    .replaceAll(/ij|ei/g, 'y')
    .replaceAll('ou', 'au')
    .replaceAll('ks', 'x')
    .replaceAll('ph', 'f')
    .replaceAll('ck', 'k');
}
