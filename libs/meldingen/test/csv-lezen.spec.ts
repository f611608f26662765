import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvFout } from '../src/csv/csv-fout.js';
import { leesMeldingen } from '../src/csv/lees-meldingen.js';
import { MELDINGVELDEN } from '../src/melding-velden.js';
import { all, chunked, HEADER, lines, read, REQUIRED, ROW, row } from './csv-file.js';

describe('a CSV file as a program writes it', () => {
  const veld = fc.shuffledSubarray(Object.keys(MELDINGVELDEN).filter((name) => !REQUIRED.includes(name)));
  const columns = veld.chain((extra) =>
    fc.shuffledSubarray([...REQUIRED, ...extra], { minLength: REQUIRED.length + extra.length }),
  );
  // A zero byte makes a file no text; all else is allowed in a cell.
  const anything = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\0', ''));
  const tricky = fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    ';',
    ',',
    '\n',
    '\r\n',
    '\r',
    'a;b',
    'é',
    '€',
    '👩‍👧',
    '=1+1',
    '<b>',
    '\ufeff',
    '\t',
    "'",
  );
  const cell = fc.oneof(
    anything,
    tricky,
    fc.array(tricky, { maxLength: 4 }).map((parts) => parts.join('')),
  );
  const style = fc.record({
    delimiter: fc.constantFrom(';', ','),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
    ended: fc.boolean(),
    quoteAll: fc.boolean(),
    shout: fc.boolean(),
    blanks: fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 6 }),
  });
  const table = columns.chain((names) =>
    fc.record({
      names: fc.constant(names),
      rows: fc.array(fc.array(cell, { minLength: names.length, maxLength: names.length }), { maxLength: 8 }),
    }),
  );

  it('is read back the same, with its line numbers, however it is written and cut into chunks', async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(table, style, sizes, async ({ names, rows }, how, cuts) => {
        // A row needs something in it: blank ones are passed over.
        const filled = rows.map((cells, at) =>
          cells.map((text, column) => (column === 0 ? `${at}${text}` : text)),
        );
        const { bytes, starts } = write(names, filled, how);
        const expected = filled.map((cells, at) => ({
          regel: starts[at],
          ruw: Object.fromEntries(names.map((name, column) => [name, cells[column]])),
        }));

        await expect(all(leesMeldingen(chunked(bytes, cuts)))).resolves.toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it('fails as a CsvFout or not at all, whatever bytes it has', async () => {
    const { bytes } = write(REQUIRED, [ROW, ROW], {
      delimiter: ';',
      lineEnd: '\n',
      bom: false,
      ended: true,
      quoteAll: true,
      shout: false,
      blanks: [],
    });
    const damaged = fc
      .array(fc.tuple(fc.nat(bytes.length - 1), fc.oneof(fc.nat(255), fc.constantFrom(10, 13, 34, 59, 44))), {
        maxLength: 5,
      })
      .map((changes) => {
        const copy = Uint8Array.from(bytes);
        for (const [at, byte] of changes) copy[at] = byte;
        return copy;
      });
    const file = fc.oneof(fc.uint8Array({ maxLength: 2000 }), damaged);
    await fc.assert(
      fc.asyncProperty(file, async (content) => {
        try {
          for await (const regel of leesMeldingen(chunked(content))) expect(regel.regel).toBeGreaterThan(1);
        } catch (error) {
          expect(error).toBeInstanceOf(CsvFout);
        }
      }),
      { numRuns: 500 },
    );
  });

  interface Style {
    readonly delimiter: string;
    readonly lineEnd: string;
    readonly bom: boolean;
    readonly ended: boolean;
    readonly quoteAll: boolean;
    readonly shout: boolean;
    readonly blanks: readonly number[];
  }

  /** Writes a table as CSV and tells on which line each row starts. */
  function write(
    names: readonly string[],
    rows: readonly string[][],
    how: Style,
  ): { bytes: Buffer; starts: number[] } {
    const quoted = (text: string): string =>
      how.quoteAll || /[";,\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    const line = (cells: readonly string[]): string => cells.map(quoted).join(how.delimiter);
    const head = names.map((name) => (how.shout ? ` ${name.toUpperCase()} ` : name));
    let text = line(head) + how.lineEnd;
    let next = 2;
    const starts: number[] = [];
    for (const [at, cells] of rows.entries()) {
      const blanks = how.blanks[at] ?? 0;
      starts.push(next + blanks);
      text += how.lineEnd.repeat(blanks) + line(cells) + how.lineEnd;
      next += blanks + 1 + cells.join('|').split(/\r\n?|\n/).length - 1;
    }
    if (!how.ended) text = text.slice(0, -how.lineEnd.length);
    return { bytes: Buffer.from((how.bom ? '\ufeff' : '') + text), starts };
  }
});

describe('rows', () => {
  it('with another number of fields than the header are named, and the others are read', async () => {
    const rows = await read([HEADER, row('a'), 'b;2;3', `${row('c')};`, '"d', 'e";2', row('f')].join('\n'));

    expect(lines(rows)).toEqual([2, 3, 4, 5, 7]);
    expect(rows.flatMap((one) => ('fouten' in one ? one.fouten : []))).toEqual([
      {
        veld: '',
        code: 'kolom',
        melding:
          'Deze regel heeft 3 velden; de kopregel heeft er 10. Zet een tekst waarin een ; of een " staat tussen aanhalingstekens.',
      },
      {
        veld: '',
        code: 'kolom',
        melding:
          'Deze regel heeft 11 velden; de kopregel heeft er 10. Zet een tekst waarin een ; of een " staat tussen aanhalingstekens.',
      },
      {
        veld: '',
        code: 'kolom',
        melding:
          'De regels 5 tot en met 6 horen door aanhalingstekens bij elkaar en hebben samen 2 velden; de kopregel heeft er 10. Zet een tekst waarin een ; of een " staat tussen aanhalingstekens.',
      },
    ]);
  });

  it('of spaces and separators only are passed over but counted as lines', async () => {
    const rows = await read(`\n ; \r\n${HEADER}\n;;;;;;;;;\n   \n${row('a')}\n;;;;\n`);

    expect(lines(rows)).toEqual([6]);
  });

  it('keep formulas and HTML as the text they are', async () => {
    const [first] = await read(
      `${HEADER}\n${row('=HYPERLINK("x")').replace('=HYPERLINK("x")', '"=HYPERLINK(""x"")"').replace('Test', '<b>Test</b>')}`,
    );

    expect(first).toMatchObject({ ruw: { meldingsnummer: '=HYPERLINK("x")', achternaam: '<b>Test</b>' } });
  });

  it('may be absent: a header alone is a file without meldingen', async () => {
    await expect(read(HEADER)).resolves.toEqual([]);
  });
});
