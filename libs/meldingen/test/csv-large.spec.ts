import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import { leesMeldingen } from '../src/csv/lees-meldingen.js';
import { HEADER, lines, read, row } from './csv-file.js';

describe('a large file', () => {
  const ROWS = 100_000;

  it('is read no faster than its rows are taken, and is not kept', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const heap = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    let written = 0;
    async function* source(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${HEADER}\n`);
      while (written < ROWS) {
        let text = '';
        for (let i = 0; i < 100; i++) text += `${row(`m-${written++}`)}\n`;
        yield Buffer.from(text);
      }
    }
    let taken = 0;
    let ahead = 0;
    let early = 0;
    for await (const regel of leesMeldingen(source())) {
      if (!('ruw' in regel) || regel.ruw.meldingsnummer !== `m-${taken}`)
        throw new Error(`Row ${taken} came out wrong`);
      taken += 1;
      ahead = Math.max(ahead, written - taken);
      if (taken === 20_000) early = heap();
    }

    expect(taken).toBe(ROWS);
    // Two blocks of 16 kB hold fewer than 600 of these rows.
    expect(ahead).toBeLessThan(600);
    // 80,000 rows kept as objects would be some 40 MB.
    expect(heap() - early).toBeLessThan(8e6);
  }, 120_000);

  it('is read the same wherever its blocks end', async () => {
    const awkward = 'é€😀"x"\r\n;\n';
    const last = `${row('last')};"${awkward.replaceAll('"', '""')}"\r\n${row('end')};\r\n`;
    const start = `${HEADER};reden\r\n${row('first')};`;
    const room = 16 * 1024 - Buffer.byteLength(start) - 2;
    for (let shift = 0; shift <= Buffer.byteLength(last); shift++) {
      const text = `${start}${'x'.repeat(room - shift)}\r\n${last}`;
      const rows = await read(text);

      expect(lines(rows)).toEqual([2, 3, 6]);
      expect(rows[1]).toMatchObject({ ruw: { meldingsnummer: 'last', reden: awkward } });
    }
  });

  it('is let go of when the reader stops halfway', async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from(`${HEADER}\n`);
        for (;;) yield Buffer.from(`${row('a')}\n`);
      } finally {
        closed = true;
      }
    }
    for await (const regel of leesMeldingen(source())) {
      expect(regel.regel).toBe(2);
      break;
    }

    expect(closed).toBe(true);
  });
});
