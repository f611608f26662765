import { CsvFout } from './csv-fout.js';
import { type Regel, RowParser } from './row-parser.js';
import { utf8Blocks } from './utf8-blocks.js';

export type { Regel } from './row-parser.js';

/** Limits of one file. */
export interface Leesopties {
  /** Bytes; default 50 MB (50,000,000). */
  readonly maxBytes?: number;
  /** Rows after the header; default 250,000. */
  readonly maxRegels?: number;
}

/**
 * Reads a CSV of verzuimmeldingen (contract section 4) row by row: UTF-8 with or without byte order mark, `;` or `,` as the
 * header has it, columns in any order, any line end. Holds one block of the file at a time and reads on when the
 * consumer asks. Lines and rows that are wholly blank are passed over, but counted in `regel`.
 *
 * Rows before a fault in the file have been handed out when it throws: take them in within one transaction.
 * @throws CsvFout for a file that can't be read to its end; errors of the source pass as they are.
 */
export async function* leesMeldingen(
  bron: AsyncIterable<Uint8Array>,
  { maxBytes = 50_000_000, maxRegels = 250_000 }: Leesopties = {},
): AsyncGenerator<Regel, void, undefined> {
  const parser = new RowParser(maxRegels);
  try {
    for await (const block of utf8Blocks(bron, maxBytes)) {
      parser.take(block);
      // Row by row instead of `yield*`, which costs a promise more for each.
      for (const regel of parser.rows()) yield regel;
      parser.check();
    }
    await parser.end();
    for (const regel of parser.rows()) yield regel;
    parser.check();
    if (!parser.hasHeader) throw empty();
  } finally {
    parser.destroy();
  }
}

function empty(): CsvFout {
  return new CsvFout('leeg', 'Het bestand is leeg. Kies een bestand met een kopregel en meldingen.');
}
