import { CsvFout } from './csv-fout.js';

/**
 * Bytes handed on at a time. Large enough that the work per block does not count, small enough that a block of the
 * worst kind of rows keeps the process busy for only some tens of milliseconds.
 */
const BLOCK = 16 * 1024;

const AS_CSV = 'Sla de meldingen op als CSV UTF-8 en stuur dat bestand.';

/** First bytes of files that are sometimes named .csv; the names are for the sentence. */
const SIGNATURES: readonly (readonly [name: string, signature: Buffer])[] = [
  ['een zip-bestand of een Excel-bestand (xlsx)', Buffer.from('PK\x03\x04', 'latin1')],
  ['een leeg zip-bestand', Buffer.from('PK\x05\x06', 'latin1')],
  ['een oud Excel- of Word-bestand', Buffer.from('d0cf11e0', 'hex')],
  ['een PDF', Buffer.from('%PDF', 'latin1')],
  ['een RTF-document', Buffer.from('{\\rtf', 'latin1')],
  ['een gzip-bestand', Buffer.from('1f8b', 'hex')],
  ['een 7z-bestand', Buffer.from('377abcaf271c', 'hex')],
  ['een rar-bestand', Buffer.from('Rar!', 'latin1')],
  ['een afbeelding', Buffer.from('89504e47', 'hex')],
  ['een afbeelding', Buffer.from('ffd8ff', 'hex')],
  ['een afbeelding', Buffer.from('GIF8', 'latin1')],
];

const UTF16_MARKS = [Buffer.from('fffe', 'hex'), Buffer.from('feff', 'hex')];
const UTF8_MARK = Buffer.from('efbbbf', 'hex');

/**
 * The bytes of a text file in blocks, without byte order mark, and only as far as they are UTF-8 text.
 * @throws CsvFout `te-groot` above `maxBytes`, `geen-csv` for another kind of file, `codering` for text that is not UTF-8.
 */
export async function* utf8Blocks(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const block of evenBlocks(source, maxBytes)) {
    if (first) refuseOtherFiles(block);
    if (block.includes(0)) throw notText(block);
    decodeStrictly(() => decoder.decode(block, { stream: true }));
    yield first && startsWith(block, UTF8_MARK) ? block.subarray(UTF8_MARK.length) : block;
    first = false;
  }
  // Refuses a character that was cut off at the end.
  decodeStrictly(() => decoder.decode());
}

/**
 * The same bytes in blocks of at most `BLOCK`; chunks that are smaller are joined, so that the first block holds all
 * signatures and a source of single bytes costs no more than any other.
 */
async function* evenBlocks(
  source: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Buffer, void, undefined> {
  let waiting: Buffer[] = [];
  let length = 0;
  let total = 0;
  for await (const chunk of source) {
    total += chunk.byteLength;
    if (total > maxBytes) throw tooLarge(maxBytes);
    waiting.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    length += chunk.byteLength;
    if (length < BLOCK) continue;
    yield* cut(joined(waiting));
    waiting = [];
    length = 0;
  }
  if (length > 0) yield* cut(joined(waiting));
}

/** A single part is not copied. */
function joined(parts: readonly Buffer[]): Buffer {
  const [first] = parts;
  return first && parts.length === 1 ? first : Buffer.concat(parts);
}

function* cut(bytes: Buffer): Generator<Buffer, void, undefined> {
  for (let at = 0; at < bytes.length; at += BLOCK) yield bytes.subarray(at, at + BLOCK);
}

function refuseOtherFiles(start: Buffer): void {
  if (UTF16_MARKS.some((mark) => startsWith(start, mark))) throw wrongEncoding('UTF-16');
  const found = SIGNATURES.find(([, signature]) => startsWith(start, signature));
  if (found) throw new CsvFout('geen-csv', `Dit is ${found[0]}, geen CSV. ${AS_CSV}`);
}

/** Text in UTF-16 without a mark has a zero beside nearly every letter; anything else with a zero is no text. */
function notText(block: Buffer): CsvFout {
  const zeros = block.filter((byte) => byte === 0).length;
  const even = block.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const oneSided = even === 0 || even === zeros;
  if (zeros > block.length / 4 && oneSided) return wrongEncoding('UTF-16');
  return new CsvFout('geen-csv', `Dit bestand is geen tekst, dus geen CSV. ${AS_CSV}`);
}

function decodeStrictly(decode: () => void): void {
  try {
    decode();
  } catch {
    throw wrongEncoding('mogelijk Windows-1252');
  }
}

function wrongEncoding(found: string): CsvFout {
  return new CsvFout(
    'codering',
    `Het bestand is niet opgeslagen als UTF-8 (${found}). Sla het bestand op als CSV UTF-8 (in Excel: Opslaan als, CSV UTF-8) en stuur het opnieuw.`,
  );
}

function tooLarge(maxBytes: number): CsvFout {
  const size = maxBytes >= 1e6 ? `${Math.floor(maxBytes / 1e6)} MB` : `${maxBytes} bytes`;
  return new CsvFout(
    'te-groot',
    `Het bestand is groter dan ${size}. Deel het op in kleinere bestanden en stuur die een voor een.`,
  );
}

function startsWith(bytes: Buffer, signature: Buffer): boolean {
  return bytes.subarray(0, signature.length).equals(signature);
}
