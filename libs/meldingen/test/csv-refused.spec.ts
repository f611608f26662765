import { describe, expect, it } from '@jest/globals';
import { leesMeldingen, type Regel } from '../src/csv/lees-meldingen.js';
import { all, HEADER, lines, read, refused, row } from './csv-file.js';

describe('a file that cannot be read to its end', () => {
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  const utf16 = Buffer.from(`${HEADER}\n${row('a')}`, 'utf16le');

  it.each<[string, string | Uint8Array, string, RegExp]>([
    ['nothing', '', 'leeg', /is leeg/],
    ['a byte order mark only', '\ufeff', 'leeg', /is leeg/],
    ['blank lines only', '\n\r\n ; ; \n', 'leeg', /is leeg/],
    [
      'a zip or xlsx',
      Buffer.concat([Buffer.from('PK\x03\x04'), bytes('1400000008')]),
      'geen-csv',
      /zip-bestand of een Excel-bestand/,
    ],
    ['an old Excel file', bytes('d0cf11e0a1b11ae1'), 'geen-csv', /oud Excel/],
    ['a PDF', '%PDF-1.7', 'geen-csv', /PDF/],
    ['a gzip file', bytes('1f8b0800'), 'geen-csv', /gzip/],
    ['a picture', bytes('89504e470d0a1a0a'), 'geen-csv', /afbeelding/],
    ['a zero byte', `${HEADER}\n${row('a')}\0`, 'geen-csv', /geen tekst/],
    ['UTF-16 with a mark', Buffer.concat([bytes('fffe'), utf16]), 'codering', /UTF-16.*CSV UTF-8/],
    ['UTF-16 without a mark', utf16, 'codering', /UTF-16.*CSV UTF-8/],
    ['Windows-1252', Buffer.from(`${HEADER}\n${row('a')}`, 'latin1'), 'codering', /Windows-1252.*CSV UTF-8/],
    [
      'a character cut off at the end',
      Buffer.concat([Buffer.from(HEADER), bytes('c3')]),
      'codering',
      /UTF-8/,
    ],
    ['an endless first line', 'a;'.repeat(40_000), 'regel-te-lang', /Regel 1 /],
  ])('%s', async (_, file, code, message) => {
    const { rows, fout } = await refused(file);

    expect(rows).toEqual([]);
    expect(fout.code).toBe(code);
    expect(fout.kind).toBe('invalid');
    expect(fout.message).toMatch(message);
  });

  it('tells the line of a quote that is not closed, and does not take the rest of the file along', async () => {
    let taken = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\r\n"x\r\n\r\n${row('a').replace('m-', '')}"\r\n"${row('b')}\r\n`);
      for (; taken < 50; taken++) yield Buffer.from(`${row('c')}\r\n`.repeat(100));
    }
    const rows: Regel[] = [];
    const reading = (async () => {
      for await (const regel of leesMeldingen(endless())) rows.push(regel);
    })();

    await expect(reading).rejects.toMatchObject({
      code: 'aanhaling',
      regel: 5,
      message:
        'In de regel die begint op regel 5 wordt een aanhalingsteken (") niet gesloten. Sluit het, of haal het weg.',
    });
    expect(lines(rows)).toEqual([2]);
    expect(taken).toBeLessThan(20);
  });

  it.each([
    ['before the end of a field', `${HEADER}\n${row('a')}\n"b"x;`],
    ['within a field', `${HEADER}\n${row('a')}\nb"x;`],
    ['at the very end', `${HEADER}\n${row('a')}\n"`],
  ])('tells the line of a quote %s', async (_, file) => {
    const { rows, fout } = await refused(file);

    expect({ code: fout.code, regel: fout.regel, before: lines(rows) }).toEqual({
      code: 'aanhaling',
      regel: 3,
      before: [2],
    });
  });

  it('refuses a line without end where no quote is open', async () => {
    const { fout } = await refused(`${HEADER}\n"a\r\nb";\n${'x'.repeat(70_000)}`);

    expect({ code: fout.code, regel: fout.regel }).toEqual({ code: 'regel-te-lang', regel: 4 });
  });

  it('is too large above the limit, and only above', async () => {
    const file = `${HEADER}\n${row('a')}`;
    const size = Buffer.byteLength(file);

    await expect(read(file, { maxBytes: size })).resolves.toHaveLength(1);
    const { fout } = await refused(file, { maxBytes: size - 1 });
    expect({ code: fout.code, kind: fout.kind }).toEqual({ code: 'te-groot', kind: 'too-large' });
  });

  it('of more than 50 MB is refused by default, and its source is read no further', async () => {
    let chunks = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(HEADER);
      for (;;) {
        chunks += 1;
        yield Buffer.alloc(50_000_000);
      }
    }

    await expect(all(leesMeldingen(endless()))).rejects.toMatchObject({
      code: 'te-groot',
      message:
        'Het bestand is groter dan 50 MB. Deel het op in kleinere bestanden en stuur die een voor een.',
    });
    expect(chunks).toBe(1);
  });

  it('has too many rows above the limit, blank ones counted', async () => {
    const file = `${HEADER}\n${row('a')}\n\n${row('b')}\n`;

    await expect(read(file, { maxRegels: 3 })).resolves.toHaveLength(2);
    const { rows, fout } = await refused(file, { maxRegels: 2 });
    expect({ code: fout.code, kind: fout.kind, regel: fout.regel, before: lines(rows) }).toEqual({
      code: 'te-veel-regels',
      kind: 'too-large',
      regel: 4,
      before: [2],
    });
  });

  it('passes on what its source throws', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\n`);
      throw new Error('connection lost');
    }

    await expect(all(leesMeldingen(broken()))).rejects.toThrow('connection lost');
  });
});
