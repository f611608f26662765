import type { Datum } from '@zesweken/kalender';
import { leesPgn, type Pgn, vereenvoudigd, ZOEKWOORD_LENGTE } from '@zesweken/leerlingen';
import { datumInTekst } from './datumtekst.js';

/** A kenmerk or part of one; without either it is any kenmerk. */
export interface Kenmerkdeel {
  readonly jaar?: string;
  readonly nummer?: string;
}

/** What somebody typed, as we understand it. What is left out does not narrow. */
export interface Zoekvraag {
  /** Words of a name, simplified, in the order typed. */
  readonly namen: readonly string[];
  readonly geboortedatum?: Datum;
  readonly pgn?: Pgn;
  readonly kenmerk?: Kenmerkdeel;
  readonly brin?: string;
  /** Numbers that we can make nothing of, such as nine digits that are no PGN. */
  readonly onbekend: readonly string[];
}

/** Words of a name that are compared; a longer question is not narrowed by its tail. */
const MOST_WORDS = 6;

const FULL_KENMERK = /(?<![\p{L}\d])zw(?:[\s-]*(\d{4})(?:[\s-]*(\d{1,7}))?)?(?![\p{L}\d])/iu;
const YEAR_AND_NUMBER = /(?<![\p{L}\d-])((?:19|20)\d{2})-(\d{1,7})(?![\p{L}\d-])/u;
const LONG_NUMBER = /(?<![\p{L}\d])\d(?:[ .]?\d){7,8}(?![\p{L}\d])/u;
const BRIN = /(?<![\p{L}\d])(\d{2}[a-z]{2})(?:\d{2})?(?![\p{L}\d])/iu;
const NUMBER = /(?<![\p{L}\d])\d+(?![\p{L}\d])/gu;

/** What is left of a text while things are taken out of it. */
class Resttekst {
  constructor(public rest: string) {}

  take(pattern: RegExp): RegExpExecArray | undefined {
    const match = pattern.exec(this.rest) ?? undefined;
    if (match)
      this.rest = `${this.rest.slice(0, match.index)} ${this.rest.slice(match.index + match[0].length)}`;
    return match;
  }
}

/** Reads what somebody typed: the text itself tells by what to search. Takes each thing out of the text once. */
export function leesZoekvraag(text: string, vandaag: Datum): Zoekvraag {
  const tekst = new Resttekst(text.normalize('NFC'));
  const full = tekst.take(FULL_KENMERK);
  const dag = datumInTekst(tekst.rest, vandaag);
  if (dag) tekst.rest = dag.rest;
  const { pgn, geenPgn } = readPgn(tekst);
  const yearAndNumber = full ?? tekst.take(YEAR_AND_NUMBER);
  const brin = tekst.take(BRIN)?.[1];
  const { kenmerk, onbekend } = readNumbers(tekst.rest.match(NUMBER) ?? [], yearAndNumber);
  return {
    namen: wordsOf(tekst.rest),
    geboortedatum: dag?.datum,
    pgn,
    kenmerk,
    brin: brin?.toUpperCase(),
    onbekend: [...geenPgn, ...onbekend],
  };
}

function readPgn(tekst: Resttekst): { pgn?: Pgn | undefined; geenPgn: string[] } {
  const long = tekst.take(LONG_NUMBER)?.[0];
  if (long === undefined) return { geenPgn: [] };
  const pgn = leesPgn(long);
  return { pgn, geenPgn: pgn ? [] : [long] };
}

function wordsOf(text: string): string[] {
  return vereenvoudigd(text.replace(NUMBER, ' '))
    .split(' ')
    .filter(Boolean)
    .slice(0, MOST_WORDS)
    .map((word) => word.slice(0, ZOEKWOORD_LENGTE));
}

/** One number is a piece of a kenmerk; more are a date that is still being typed, or nothing we know. */
function readNumbers(
  numbers: readonly string[],
  match: RegExpExecArray | undefined,
): { kenmerk: Kenmerkdeel | undefined; onbekend: string[] } {
  if (match) {
    const [, jaar, nummer] = match;
    return { kenmerk: { jaar, nummer }, onbekend: [...numbers] };
  }
  const [nummer] = numbers;
  return nummer !== undefined && numbers.length === 1 && nummer.length <= 7
    ? { kenmerk: { nummer }, onbekend: [] }
    : { kenmerk: undefined, onbekend: [...numbers] };
}

/** Whether there is enough to search by: one letter or one digit would show children to nobody's purpose. */
export function isGenoeg({ namen, geboortedatum, pgn, kenmerk, brin }: Zoekvraag): boolean {
  if (geboortedatum || pgn || brin) return true;
  if (kenmerk && (kenmerk.jaar !== undefined || (kenmerk.nummer?.length ?? 2) >= 2)) return true;
  return namen.some((word) => word.length >= 2);
}

/**
 * The beginnings of the kenmerken that are meant, the likeliest first: 142 is first number 0142, then what begins so.
 * @param jaren years in which there are kenmerken, the newest first
 */
export function kenmerkBegin({ jaar, nummer }: Kenmerkdeel, jaren: readonly string[]): string[] {
  if (nummer === undefined) return [jaar === undefined ? 'ZW-' : `ZW-${jaar}-`];
  const whole = String(Number(nummer)).padStart(4, '0');
  const years = jaar === undefined ? jaren : [jaar];
  const asYear = jaar === undefined && jaren.includes(nummer) ? [`ZW-${nummer}-`] : [];
  return [
    ...new Set([
      ...years.map((year) => `ZW-${year}-${whole}`),
      ...years.map((year) => `ZW-${year}-${nummer}`),
      ...asYear,
    ]),
  ];
}
