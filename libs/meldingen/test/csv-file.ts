import { CsvFout } from '../src/csv/csv-fout.js';
import { leesMeldingen, type Leesopties, type Regel } from '../src/csv/lees-meldingen.js';

/** Columns that a file must have, with bsn. */
export const REQUIRED = [
  ...['meldingsnummer', 'bsn', 'voornamen', 'achternaam', 'geboortedatum'],
  ...['gemeentecode', 'brin', 'onderwijssoort', 'verzuimsoort', 'begindatum'],
];
export const HEADER = REQUIRED.join(';');
/** A row that fits HEADER. */
export const ROW = [
  'm-1',
  '999990019',
  'Noë',
  'Test',
  '2010-01-31',
  'GM0356',
  '99XX',
  'vo',
  'lrv',
  '2026-09-01',
];
/** The same row under another meldingsnummer. */
export const row = (meldingsnummer: string): string => [meldingsnummer, ...ROW.slice(1)].join(';');

/** The bytes in chunks of these sizes, and the rest as one. */
export async function* chunked(bytes: Uint8Array, sizes: readonly number[] = []): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

/** All rows of a file. */
export async function read(file: string | Uint8Array, opties?: Leesopties): Promise<Regel[]> {
  return all(leesMeldingen(chunked(typeof file === 'string' ? Buffer.from(file) : file), opties));
}

/** All that a source gives. */
export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of source) items.push(item);
  return items;
}

/** What came out before the file was refused, and the refusal. */
export async function refused(
  file: string | Uint8Array,
  opties?: Leesopties,
): Promise<{ rows: Regel[]; fout: CsvFout }> {
  const rows: Regel[] = [];
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  try {
    for await (const regel of leesMeldingen(chunked(bytes), opties)) rows.push(regel);
  } catch (error) {
    if (error instanceof CsvFout) return { rows, fout: error };
    throw error;
  }
  throw new Error('The file was read to its end');
}

/** Where rows start. */
export const lines = (regels: readonly Regel[]): number[] => regels.map(({ regel }) => regel);
