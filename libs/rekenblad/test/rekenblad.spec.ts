import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { alsCsv, alsOds, type Blad } from '../src/rekenblad.js';

const blad = (rijen: Blad['rijen']): Blad => ({ naam: 'Soort & <meer>', kop: ['gemeente', 'waarde'], rijen });

describe('figures as a file', () => {
  it('are read back from CSV as they were, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), (rijen) => {
        const read: string[][] = parse(alsCsv(blad(rijen)), { skipEmptyLines: false });
        const text = (value: string) => (/^[=+\-@\t\r]/.test(value) ? `'${value}` : value);
        expect(read).toEqual([['gemeente', 'waarde'], ...rijen.map(([a, n]) => [text(a), String(n)])]);
      }),
    );
  });

  it('leave a cell of which nothing is told empty, never 0', () => {
    expect(alsCsv(blad([['houten', null]])).toString()).toBe('gemeente,waarde\r\nhouten,\r\n');
    expect(strFromU8(unzipSync(alsOds([blad([['houten', null]])]))['content.xml']!)).toContain(
      '<text:p>houten</text:p></table:table-cell><table:table-cell/>',
    );
  });

  it('make a file of OpenDocument: its type first and unpacked, numbers as numbers, the same bytes each time', () => {
    const bytes = alsOds([blad([['<b>', 7]])]);
    expect(bytes.subarray(30, 30 + 'mimetype'.length).toString()).toBe('mimetype');
    expect(bytes.subarray(38, 38 + 46).toString()).toBe('application/vnd.oasis.opendocument.spreadsheet');
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(['mimetype', 'content.xml', 'META-INF/manifest.xml']);
    const content = strFromU8(files['content.xml']!);
    expect(content).toContain('table:name="Soort &amp; &lt;meer&gt;"');
    expect(content).toContain('<text:p>&lt;b&gt;</text:p>');
    expect(content).toContain('office:value-type="float" office:value="7"');
    expect(alsOds([blad([['<b>', 7]])])).toEqual(bytes);
  });
});
