import { type Fout, MELDINGVELDEN, type Meldingveld } from '../melding-velden.js';
import { CsvFout } from './csv-fout.js';
import { nearest } from './nearest.js';

/** The fields as an array: their order is that of the contract. */
// The cast: Object.keys forgets the names of the keys.
const VELDEN = Object.keys(MELDINGVELDEN) as Meldingveld[];

const BY_NAME: ReadonlyMap<string, Meldingveld> = new Map(VELDEN.map((veld) => [veld.toLowerCase(), veld]));

/** Columns that must be there, beside one of bsn and onderwijsnummer; brin too, although absoluut leaves it empty. */
const REQUIRED = VELDEN.filter((veld) => veld === 'brin' || 'verplicht' in MELDINGVELDEN[veld]);

/** What is safe to repeat of a name that we don't know: a word or some, without a long number. */
const LIKE_A_NAME = /^\p{L}[\p{L}\d _./()-]{0,39}$/u;
const LONG_NUMBER = /\d{5}/;

const QUOTE = 0x22;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const BREAKS: readonly number[] = [0x0a, 0x0d];
const BLANKS: readonly number[] = [...BREAKS, 0x20, 0x09];

/** The delimiter of the first line that is not blank: which stands in it more often; undefined while the line is not complete. */
export function findDelimiter(start: Buffer): ';' | ',' | undefined {
  let quoted = false;
  let blank = true;
  let balance = 0;
  for (const byte of start) {
    if (byte === QUOTE) quoted = !quoted;
    if (!blank && !quoted && BREAKS.includes(byte)) return byBalance(balance);
    if (!BLANKS.includes(byte)) blank = false;
    if (!quoted) balance += byte === SEMICOLON ? 1 : byte === COMMA ? -1 : 0;
  }
  return undefined;
}

function byBalance(balance: number): ';' | ',' {
  return balance >= 0 ? ';' : ',';
}

/**
 * Which field stands in which column. Case and surrounding spaces of a name don't matter.
 * @throws CsvFout `kolom` with every name that is unknown, doubled or missing: guessing would put data where it does not belong.
 */
export function readHeader(names: readonly string[], regel: number): Meldingveld[] {
  const columns = names.map((name) => BY_NAME.get(name.trim().toLowerCase()));
  if (columns.every((veld) => veld === undefined)) throw noHeader(names, regel);
  const fouten = [...unknown(names, columns), ...doubled(columns), ...missing(columns)];
  if (fouten.length > 0) {
    throw new CsvFout(
      'kolom',
      'De kolommen van het bestand kloppen niet. Er is niets ingelezen. Verbeter de eerste regel en stuur het bestand opnieuw.',
      fouten,
      regel,
    );
  }
  // The cast: an unknown column was refused above.
  return columns as Meldingveld[];
}

/** Its cells may be data of a child, so they are not repeated. */
function noHeader(names: readonly string[], regel: number): CsvFout {
  const cure =
    names.length === 1
      ? 'Gebruik ; of , tussen de kolommen.'
      : `Zet de kolomnamen op de eerste regel: ${REQUIRED.join(', ')} en bsn of onderwijsnummer.`;
  const fouten = missing([]);
  return new CsvFout('kolom', `De eerste regel bevat geen bekende kolomnamen. ${cure}`, fouten, regel);
}

function unknown(names: readonly string[], columns: readonly (Meldingveld | undefined)[]): Fout[] {
  return names.flatMap((raw, at) => {
    if (columns[at] !== undefined) return [];
    const name = raw.trim();
    const shown = LIKE_A_NAME.test(name) && !LONG_NUMBER.test(name);
    const veld = shown ? name : `kolom ${at + 1}`;
    if (name === '')
      return [wrong(veld, `Kolom ${at + 1} heeft geen naam. Geef de kolom een naam of haal de kolom weg.`)];
    const meant = nearest(name, VELDEN);
    const what = shown ? `Kolom '${name}' is onbekend.` : `De naam van kolom ${at + 1} is onbekend.`;
    return [
      wrong(
        veld,
        meant && !columns.includes(meant)
          ? `${what} Bedoelt u '${meant}'? Haal de kolom anders weg.`
          : `${what} Haal de kolom weg.`,
      ),
    ];
  });
}

function doubled(columns: readonly (Meldingveld | undefined)[]): Fout[] {
  const twice = VELDEN.filter((veld) => columns.indexOf(veld) !== columns.lastIndexOf(veld));
  return twice.map((veld) =>
    wrong(veld, `Kolom '${veld}' staat er meer dan één keer in. Laat er één staan.`),
  );
}

function missing(columns: readonly (Meldingveld | undefined)[]): Fout[] {
  const fouten = REQUIRED.filter((veld) => !columns.includes(veld)).map((veld) =>
    wrong(veld, `Kolom '${veld}' ontbreekt. Voeg de kolom toe.`),
  );
  if (!columns.includes('bsn') && !columns.includes('onderwijsnummer'))
    fouten.push(wrong('bsn', `Kolom 'bsn' of 'onderwijsnummer' ontbreekt. Voeg een van de twee toe.`));
  return fouten;
}

function wrong(veld: string, melding: string): Fout {
  return { veld, code: 'kolom', melding };
}
