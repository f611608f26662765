import type { Sql } from 'sql-template-tag';
import { BEGINFOUT_VANAF, TIKFOUT_VANAF, verdeelWoorden } from './naamvergelijking.js';
import { tikfouten } from './tikfouten.js';
import { begintMet, gaatVerderDan, mistypedPaarSql, naamSql, paarSql } from './zoek.sql.js';

/** One way of looking for a name, tried after those before it. */
export interface Naamstap {
  readonly query: () => Sql;
  /** Tried only when nothing was found, because it finds much that was not meant. */
  readonly alleenBijNiets: boolean;
}

/**
 * The ways of looking for a name, from what was typed to what may have been meant. One or two words, the longest, choose
 * the candidates; {@link afstandTotNaam} then asks for all. Each way reads a bounded number of rows.
 */
export function naamstappen(namen: readonly string[]): Naamstap[] {
  const { hard, zacht } = verdeelWoorden(namen);
  const [one, other] = hard;
  if (one === undefined) return [];
  return other === undefined ? singleWord(one, zacht) : pairOfWords(one, other);
}

function singleWord(word: string, zacht: readonly string[]): Naamstap[] {
  const begins = [...zacht.map((small) => `${word} ${small}`), `${word} `].map(begintMet);
  return [
    step(() => naamSql([...begins, gaatVerderDan(word)])),
    ...(canBeMistyped(word) ? [step(() => naamSql(wholeWords(word).map(begintMet)))] : []),
    ...(canBeginMistyped(word) ? [step(() => naamSql(longEnough(word).map(begintMet)), true)] : []),
  ];
}

function pairOfWords(one: string, other: string): Naamstap[] {
  // Of each pair there are keys in both orders; the longest word has the fewest completions.
  const begins = [`${one} ${other}`, `${other} ${one}`, one + other, other + one].map(begintMet);
  const mistyped = [one, other].map((word) => (canBeMistyped(word) ? tikfouten(word).filter(isWord) : []));
  const unfinished = [
    ...(canBeginMistyped(other) ? longEnough(other).map((variant) => `${one} ${variant}`) : []),
    ...(canBeginMistyped(one) ? longEnough(one).map((variant) => `${other} ${variant}`) : []),
  ];
  return [
    step(() => paarSql(begins, one, other)),
    step(() => mistypedPaarSql([one, other], [mistyped[0]!, mistyped[1]!])),
    ...(unfinished.length > 0 ? [step(() => naamSql(unfinished.map(begintMet)), true)] : []),
    // One of them may be two words of the name; then it is in no pair with the other.
    step(
      () => naamSql([one, other].flatMap((word) => [begintMet(`${word} `), ...splits(word).map(begintMet)])),
      true,
    ),
  ];
}

function step(query: () => Sql, alleenBijNiets = false): Naamstap {
  return { query, alleenBijNiets };
}

function canBeMistyped(word: string): boolean {
  return word.length >= TIKFOUT_VANAF;
}

function canBeginMistyped(word: string): boolean {
  return word.length >= BEGINFOUT_VANAF;
}

/** Keys of a whole mistyped word; one that was written as two is the beginning of a pair. */
function wholeWords(word: string): string[] {
  return tikfouten(word).map((variant) => (isWord(variant) ? `${variant} ` : variant));
}

function longEnough(word: string): string[] {
  return tikfouten(word).filter((variant) => isWord(variant) && variant.length >= BEGINFOUT_VANAF - 1);
}

function splits(word: string): string[] {
  return tikfouten(word).filter((variant) => !isWord(variant));
}

function isWord(variant: string): boolean {
  return !variant.includes(' ');
}
