import { finished } from 'node:stream/promises';
import { CsvError, Parser } from 'csv-parse';
import type { Fout, Meldingveld } from '../melding-velden.js';
import { CsvFout } from './csv-fout.js';
import { findDelimiter, readHeader } from './header.js';

/** A row of the file, or what is wrong with it. `regel`: the line where it starts; the first line of the file is 1. */
export type Regel =
  | { readonly regel: number; readonly ruw: Readonly<Record<string, string>> }
  | { readonly regel: number; readonly fouten: readonly Fout[] };

/**
 * Most characters of one record. A quote that is never closed would otherwise take the rest of the file into memory.
 */
export const MAX_RECORD = 64 * 1024;

/**
 * Turns blocks of CSV into rows by csv-parse. The delimiter is found in the first line, so that parsing begins when that
 * line is complete. A block is parsed within the call that brings it. Lines are counted here: csv-parse counts a CRLF
 * inside quotes twice, and asking it for the place of each record costs a fifth of the speed.
 */
export class RowParser {
  /** What came before the first line was complete. */
  #start: Buffer = Buffer.alloc(0);
  #parser: Parser | undefined;
  #delimiter = '';
  #columns: Meldingveld[] | undefined;
  #records = 0;
  /** Line at which the next record starts. */
  #next = 1;
  /** How far csv-parse's own line numbers are ahead of ours. */
  #ahead = 0;

  constructor(private readonly maxRows: number) {}

  /** Brings the next block. Its records wait in {@link rows}; what is wrong with it, {@link check} tells. */
  take(block: Buffer): void {
    if (this.#parser) {
      this.#parser.write(block);
      return;
    }
    this.#start = Buffer.concat([this.#start, block]);
    const delimiter = findDelimiter(this.#start);
    if (delimiter) this.#open(delimiter).write(this.#start);
    else if (this.#start.length > MAX_RECORD) throw tooLong(1);
  }

  /** Ends the file: its last row may have no line end. */
  async end(): Promise<void> {
    let parser = this.#parser;
    if (!parser) {
      // The file ends within its first line; a quote that is still open shows when it is parsed.
      const line = Buffer.concat([this.#start, Buffer.from('\n')]);
      parser = this.#open(findDelimiter(line) ?? ';');
      parser.write(this.#start);
    }
    parser.end();
    // Its error, if any, is told by check().
    await finished(parser, { readable: false }).catch(() => undefined);
  }

  /** Hands out the rows that are complete, also those before an error. */
  *rows(): Generator<Regel, void, undefined> {
    // The cast: csv-parse's stream has no types; without columns its records are lists of cells.
    const read = (): string[] | null => (this.#parser?.read() ?? null) as string[] | null;
    for (let record = read(); record; record = read()) {
      const row = this.#receive(record);
      if (row) yield row;
    }
  }

  /** Throws what stopped the parser, once the rows before it are handed out. */
  check(): void {
    if (this.#parser?.errored) throw this.#fault(this.#parser.errored);
  }

  /** Whether there was a header. */
  get hasHeader(): boolean {
    return this.#columns !== undefined;
  }

  /** Lets go of the parser's memory. */
  destroy(): void {
    this.#parser?.destroy();
  }

  #open(delimiter: ';' | ','): Parser {
    this.#delimiter = delimiter;
    this.#parser = new Parser({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MAX_RECORD,
    });
    // Errors are read from `errored`, at a place where they can be thrown.
    this.#parser.on('error', () => undefined);
    return this.#parser;
  }

  #receive(record: string[]): Regel | undefined {
    const regel = this.#next;
    this.#next += 1 + this.#lineEnds(record);
    if (!this.#columns) {
      // A line of only separators before the header is blank too.
      if (!isBlank(record)) this.#columns = readHeader(record, regel);
      return undefined;
    }
    // Blank records count here: parsing them costs even more than others.
    if (++this.#records > this.maxRows) throw tooManyRows(this.maxRows, regel);
    if (isBlank(record)) return undefined;
    if (record.length !== this.#columns.length) return this.#uneven(record.length, regel);
    return { regel, ruw: named(record, this.#columns) };
  }

  /** Line ends inside the cells of a record. */
  #lineEnds(record: readonly string[]): number {
    let count = 0;
    for (const cell of record) {
      if (!cell.includes('\n') && !cell.includes('\r')) continue;
      const ends = cell.match(/\r\n?|\n/g) ?? [];
      count += ends.length;
      this.#ahead += ends.filter((end) => end === '\r\n').length;
    }
    return count;
  }

  /** Surplus empty cells are refused too: a separator inside an unquoted text shifts all cells after it. */
  #uneven(found: number, regel: number): Regel {
    const last = this.#next - 1;
    const where =
      last > regel
        ? `De regels ${regel} tot en met ${last} horen door aanhalingstekens bij elkaar en hebben samen`
        : 'Deze regel heeft';
    const expected = this.#columns?.length ?? 0;
    const cure = `Zet een tekst waarin een ${this.#delimiter} of een " staat tussen aanhalingstekens.`;
    return {
      regel,
      fouten: [
        {
          veld: '',
          code: 'kolom',
          melding: `${where} ${found} velden; de kopregel heeft er ${expected}. ${cure}`,
        },
      ],
    };
  }

  #fault(error: Error): Error {
    if (!(error instanceof CsvError)) return error;
    const regel = this.#next;
    const begin = `In de regel die begint op regel ${regel}`;
    const manyLines = Number(error.lines) > regel + this.#ahead;
    if (error.code === 'CSV_MAX_RECORD_SIZE' && !manyLines) return tooLong(regel);
    const what =
      error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? `${begin} wordt een aanhalingsteken (") niet gesloten. Sluit het, of haal het weg.`
        : `${begin} staat een aanhalingsteken (") midden in een veld. Zet het hele veld tussen aanhalingstekens en schrijf het teken zelf dubbel (""), of haal het weg.`;
    return new CsvFout('aanhaling', what, [], regel);
  }
}

function named(record: readonly string[], columns: readonly Meldingveld[]): Record<string, string> {
  const ruw: Record<string, string> = {};
  columns.forEach((veld, at) => {
    ruw[veld] = record[at] ?? '';
  });
  return ruw;
}

function isBlank(record: readonly string[]): boolean {
  return record.every((cell) => cell === '' || cell.trim() === '');
}

function tooManyRows(maxRows: number, regel: number): CsvFout {
  return new CsvFout(
    'te-veel-regels',
    `Het bestand heeft meer dan ${maxRows} regels. Deel het op in kleinere bestanden en stuur die een voor een.`,
    [],
    regel,
  );
}

function tooLong(regel: number): CsvFout {
  return new CsvFout(
    'regel-te-lang',
    `Regel ${regel} is langer dan ${MAX_RECORD} tekens. Controleer of het een CSV-bestand met één melding per regel is.`,
    [],
    regel,
  );
}
