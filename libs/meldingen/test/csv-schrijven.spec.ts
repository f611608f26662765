import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { csvFile } from '../src/csv/csv-file.js';

describe('a CSV for spreadsheets', () => {
  it('begins with a byte order mark, separates by ; and ends lines by CRLF', () => {
    expect(csvFile(['a', 'b'], [['1', null]])).toBe('\uFEFFa;b\r\n1;\r\n');
  });

  it('gives back every text, with an apostrophe where it begins like a formula', () => {
    const cell = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ';', ',', "'", 'a', 'é', '1', ' '),
    });
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(rows, (some) => {
        const read: string[][] = parse(csvFile(['a', 'b'], some), {
          delimiter: ';',
          bom: true,
          record_delimiter: '\r\n',
        });
        expect(read.slice(1)).toEqual(
          some.map((row) => row.map((text) => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text))),
        );
        for (const text of read.flat()) expect(text).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
