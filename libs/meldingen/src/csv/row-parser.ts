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

/** Where csv-parse is in the file, as far as we use it. */
interface Position {
  readonly lines: number;
  readonly empty_lines: number;
}

/**
 * Turns blocks of CSV into rows by csv-parse. The delimiter is found in the first line, so that parsing begins when that
 * line is complete. The records leave csv-parse through `on_record`, one call each, instead of its object stream: a
 * block is parsed within the call that brings it.
 */
export class RowParser {
  /** What came before the first line was complete. */
  #start: Buffer = Buffer.alloc(0);
  #parser: Parser | undefined;
  #delimiter = '';
  #rows: Regel[] = [];
  #columns: Meldingveld[] | undefined;
  #records = 0;
  /** Line at which the next record starts, blank lines before it not counted. */
  #next = 1;
  #seen: Position = { lines: 0, empty_lines: 0 };

  constructor(private readonly maxRows: number) {}

  /** Brings the next block. What became complete with it waits in {@link rows}, and {@link check} tells of trouble. */
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
    await finished(parser).catch(() => undefined);
  }

  /** Hands out the rows that are complete. */
  rows(): readonly Regel[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
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
      skip_empty_lines: true,
      max_record_size: MAX_RECORD,
      on_record: (record, position) => {
        this.#receive(record, position);
        return null;
      },
    });
    // Errors are read from `errored`, at a place where they can be thrown.
    this.#parser.on('error', () => undefined);
    this.#parser.resume();
    return this.#parser;
  }

  #receive(record: string[], { lines, empty_lines }: Position): void {
    const blank = empty_lines - this.#seen.empty_lines;
    const regel = this.#next + blank;
    // csv-parse counts a CRLF inside quotes as two lines: its count only tells that there are line ends to count.
    const within = lines - this.#seen.lines - blank > 1 ? lineEnds(record) : 0;
    this.#seen = { lines, empty_lines };
    this.#next = regel + within + 1;
    if (!this.#columns) {
      // A line of only separators before the header is blank too.
      if (!isBlank(record)) this.#columns = readHeader(record, regel);
      return;
    }
    // Blank records count here: parsing them costs as much as others.
    if (++this.#records > this.maxRows) throw tooManyRows(this.maxRows, regel);
    if (isBlank(record)) return;
    this.#rows.push(
      record.length === this.#columns.length
        ? { regel, ruw: named(record, this.#columns) }
        : this.#uneven(record.length, regel),
    );
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
    const blank = Number(error.empty_lines) - this.#seen.empty_lines;
    const regel = this.#next + blank;
    const manyLines = Number(error.lines) - this.#seen.lines - blank > 1;
    if (error.code === 'CSV_QUOTE_NOT_CLOSED' || (error.code === 'CSV_MAX_RECORD_SIZE' && manyLines)) {
      return new CsvFout(
        'aanhaling',
        `In de regel die begint op regel ${regel} wordt een aanhalingsteken (") niet gesloten. Sluit het, of haal het weg.`,
        [],
        regel,
      );
    }
    if (error.code === 'CSV_MAX_RECORD_SIZE') {
      return tooLong(regel);
    }
    return new CsvFout(
      'aanhaling',
      `In de regel die begint op regel ${regel} staat een aanhalingsteken (") midden in een veld. Zet het hele veld tussen aanhalingstekens en schrijf het teken zelf dubbel (""), of haal het weg.`,
      [],
      regel,
    );
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

function lineEnds(record: readonly string[]): number {
  return record.reduce((count, cell) => count + (cell.match(/\r\n?|\n/g)?.length ?? 0), 0);
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
