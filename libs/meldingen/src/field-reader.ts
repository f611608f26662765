import type { FieldError } from '@zesweken/errors';
import { type Datum, isDatum } from '@zesweken/kalender';
import { leesPgn, type Pgn } from '@zesweken/leerlingen';

/** One thing wrong with a row: the column, a stable code of the contract and a Dutch sentence that says what to do. */
export type Fout = FieldError;

/** How a field is written; what each accepts stands with the function that reads it, below. */
export type Veldvorm =
  'tekst' | 'verhaal' | 'email' | 'datum' | 'keuze' | 'getal' | 'jaNee' | 'pgn' | 'patroon';

/** What is known of a field before anyone fills it in. */
export interface Velddefinitie {
  /** Name with article, as it stands in a sentence. */
  readonly naam: string;
  readonly vorm: Veldvorm;
  /** Must be filled in always; what depends on other fields is a rule of the melding. */
  readonly verplicht?: true;
  /** Most characters after trimming; of a getal: the highest value. */
  readonly max?: number;
  readonly keuzes?: readonly string[];
  /** Other spellings of a choice, in lower case. */
  readonly synoniemen?: Readonly<Record<string, string>>;
  /** What the text must be once it is in capitals and without spaces. */
  readonly patroon?: RegExp;
  /** Words that show how a `patroon` is written. */
  readonly voorbeeld?: string;
}

type Velden = Readonly<Record<string, Velddefinitie>>;

/** What reading a field gives when it is filled in and right. */
type Waarde<D extends Velddefinitie> = D extends { vorm: 'datum' }
  ? Datum
  : D extends { vorm: 'getal' }
    ? number
    : D extends { vorm: 'jaNee' }
      ? boolean
      : D extends { vorm: 'pgn' }
        ? Pgn
        : D extends { vorm: 'keuze'; keuzes: readonly (infer Keuze)[] }
          ? Keuze
          : string;

/** All fields of a row; null where empty or not usable. */
export type Gelezen<V extends Velden> = { -readonly [Veld in keyof V]: Waarde<V[Veld]> | null };

/**
 * Makes the reader of these fields: it reads a whole row, in the order of the definitions, and lists all that is wrong. The
 * sentences don't repeat values: when the columns of a file have shifted, any of them can hold a name or a number of a
 * person.
 */
export function fieldReader<V extends Velden>(velden: V) {
  const definities = Object.entries(velden);
  return (ruw: Readonly<Record<string, string | undefined>>): { gelezen: Gelezen<V>; fouten: Fout[] } => {
    const gelezen: Record<string, unknown> = {};
    const fouten: Fout[] = [];
    for (const [veld, definitie] of definities) {
      const value = readField(definitie, ruw[veld]?.trim() ?? '', veld);
      const refused = value instanceof Refusal;
      if (refused) fouten.push({ veld, code: value.code, melding: value.melding });
      gelezen[veld] = refused ? null : value;
    }
    // The cast: the readers give what Waarde says for each vorm.
    return { gelezen: gelezen as Gelezen<V>, fouten };
  };
}

function readField(definitie: Velddefinitie, text: string, veld: string): unknown {
  if (text !== '') return READERS[definitie.vorm](text, definitie, veld);
  return definitie.verplicht ? new Refusal('verplicht', `Vul ${definitie.naam} in.`) : null;
}

class Refusal {
  constructor(
    readonly code: string,
    readonly melding: string,
  ) {}
}

/** Reads a trimmed text that is not empty. */
type Reader<T> = (text: string, definitie: Velddefinitie, veld: string) => T | Refusal;

/** Text for which no rule of Unicode needs a look: nearly all of it. */
const PLAIN = /^[\x20-\x7e]*$/;

/**
 * What no field holds: control characters, and the invisible ones that turn the direction of text or take no room, with
 * which one value can pass for another. Joiners stay: some scripts need them.
 */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/u;

/** One line of text, in Unicode's composed form (NFC). HTML and spreadsheet formulas are just text. */
const readText: Reader<string> = (text, definitie) => {
  if (PLAIN.test(text)) return fitting(text, definitie);
  const composed = text.normalize('NFC');
  if (!UNSEEN.test(composed)) return fitting(composed, definitie);
  const what = `In ${definitie.naam} staat een onzichtbaar teken of een nieuwe regel.`;
  return new Refusal('vorm', `${what} Typ de tekst opnieuw, op één regel.`);
};

/** Text that may hold tabs and line breaks; these are kept as \n. */
const readStory: Reader<string> = (text, definitie) => {
  if (PLAIN.test(text)) return fitting(text, definitie);
  const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (!UNSEEN.test(composed.replace(/[\n\t]/g, ' '))) return fitting(composed, definitie);
  return new Refusal('vorm', `In ${definitie.naam} staat een onzichtbaar teken. Typ de tekst opnieuw.`);
};

/** Something before and after one @: enough to catch a shifted column, and no address that works is refused. */
const readEmail: Reader<string> = (text, definitie, veld) =>
  /^[^\s@]+@[^\s@]+$/.test(text)
    ? readText(text, definitie, veld)
    : new Refusal('vorm', `Schrijf ${definitie.naam} als naam@school.nl, of laat dit leeg.`);

/** A date in another order or with other marks: the only kind of value that is safe to repeat in a sentence. */
const LIKE_A_DATE = /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/;

const readDate: Reader<Datum> = (text, { naam }, veld) => {
  if (isDatum(text)) return text;
  const what = veld !== 'geboortedatum' && LIKE_A_DATE.test(text) ? `'${text}'` : 'Dit';
  const cure = `Schrijf ${naam} als jjjj-mm-dd, zoals 2026-01-31.`;
  return new Refusal('datum', `${what} is geen bestaande datum. ${cure}`);
};

/** One of the choices, in any case. */
const readChoice: Reader<string> = (text, { naam, keuzes = [], synoniemen = {} }) => {
  const word = text.toLowerCase();
  if (keuzes.includes(word)) return word;
  const meant = Object.hasOwn(synoniemen, word) ? synoniemen[word] : undefined;
  return meant ?? new Refusal('keuze', `Kies voor ${naam} een van: ${keuzes.join(', ')}.`);
};

/** A number of 0 or more with decimal comma or point, rounded to hundredths. */
const readNumber: Reader<number> = (text, { naam, max = Infinity }) => {
  if (!/^\d{1,9}([.,]\d{1,9})?$/.test(text))
    return new Refusal('vorm', `Schrijf ${naam} als getal van 0 of meer, zoals 16 of 16,5.`);
  const value = Math.round(Number(text.replace(',', '.')) * 100) / 100;
  if (value <= max) return value;
  return new Refusal('lengte', `Controleer ${naam}: het getal mag niet hoger zijn dan ${max}.`);
};

const YES_NO: ReadonlyMap<string, boolean> = new Map([
  ...['true', 'waar', 'ja', 'j', '1'].map((word) => [word, true] as const),
  ...['false', 'onwaar', 'nee', 'n', '0'].map((word) => [word, false] as const),
]);

/** true/false, 1/0, ja/nee, j/n, and waar/onwaar as a Dutch spreadsheet writes them. */
const readYesNo: Reader<boolean> = (text, { naam }) =>
  YES_NO.get(text.toLowerCase()) ?? new Refusal('keuze', `Vul bij ${naam} ja of nee in (of true of false).`);

/** The column says which kind of number it must be. */
const readPgn: Reader<Pgn> = (text, { naam }, veld) =>
  leesPgn(text, veld === 'bsn' ? 'bsn' : 'onderwijsnummer') ??
  new Refusal('pgn', `Dit nummer klopt niet. Controleer ${naam} (9 cijfers) cijfer voor cijfer.`);

/** A code of fixed shape; small letters and spaces don't matter. */
const readCode: Reader<string> = (text, { naam, patroon, voorbeeld = '' }) => {
  const code = text.replace(/\s/g, '').toUpperCase();
  return patroon?.test(code) ? code : new Refusal('vorm', `Schrijf ${naam} als ${voorbeeld}.`);
};

const READERS: Readonly<Record<Veldvorm, Reader<unknown>>> = {
  tekst: readText,
  verhaal: readStory,
  email: readEmail,
  datum: readDate,
  keuze: readChoice,
  getal: readNumber,
  jaNee: readYesNo,
  pgn: readPgn,
  patroon: readCode,
};

function fitting(text: string, { naam, max = Infinity }: Velddefinitie): string | Refusal {
  // Counting characters instead of UTF-16 units is slow; only a text that seems too long is counted so.
  if (text.length <= max || Array.from(text).length <= max) return text;
  return new Refusal('lengte', `Maak ${naam} korter: hoogstens ${max} tekens.`);
}
