import { describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { ClamdScanner } from '../src/clamd-scanner.js';
import { aClamd, clean, infected } from './a-clamd.js';

Logger.overrideLogger(false);

const at = (port: number, patience?: number): ClamdScanner =>
  new ClamdScanner({ host: '127.0.0.1', port }, patience);

const unreachable = expect.objectContaining({ kind: 'unavailable', code: 'virusscan.onbereikbaar' });

describe('clamd', () => {
  it('gets the whole file in parts and says that it is clean', async () => {
    const clamd = await aClamd(clean);
    const bytes = randomBytes(3 * 1024 * 1024 + 7);

    expect(await at(clamd.port).scan(bytes)).toEqual({ uitslag: 'schoon' });
    expect(clamd.scanned).toHaveLength(1);
    expect(clamd.scanned[0]?.equals(bytes)).toBe(true);
  });

  it('names what it found', async () => {
    const clamd = await aClamd(infected);

    expect(await at(clamd.port).scan(Buffer.from('x'))).toEqual({
      uitslag: 'besmet',
      naam: 'Eicar-Test-Signature',
    });
  });

  it('may send its answer in pieces', async () => {
    const clamd = await aClamd((_bytes, socket) => {
      socket.write('stream: Eicar');
      setImmediate(() => socket.write('-Test FOUND\0'));
    });

    expect(await at(clamd.port).scan(Buffer.from('x'))).toEqual({ uitslag: 'besmet', naam: 'Eicar-Test' });
  });

  it.each<[string, string]>([
    ['an error of its own', 'INSTREAM size limit exceeded. ERROR\0'],
    ['something else', 'HTTP/1.1 400 Bad Request\r\n\0'],
    ['something that only looks clean', 'stream: OK but not quite\0'],
    ['an answer without end', 'x'.repeat(5_000)],
    ['nothing, and closes', ''],
    ['half an answer, and closes', 'stream: O'],
  ])('that answers %s is no answer', async (_what, answer) => {
    const clamd = await aClamd((_bytes, socket) => void socket.end(answer));

    await expect(at(clamd.port).scan(Buffer.from('x'))).rejects.toEqual(unreachable);
  });

  it('that is too slow is no answer', async () => {
    const clamd = await aClamd(() => undefined);

    await expect(at(clamd.port, 50).scan(Buffer.from('x'))).rejects.toEqual(unreachable);
  });

  it('that hangs up in the middle of the file is no answer', async () => {
    const clamd = await aClamd();
    clamd.answers = () => undefined;
    const scan = at(clamd.port).scan(randomBytes(8 * 1024 * 1024));
    const outcome = expect(scan).rejects.toEqual(unreachable);
    await clamd.stop();

    await outcome;
  });

  it('that is not there is no answer', async () => {
    const clamd = await aClamd();
    await clamd.stop();

    await expect(at(clamd.port).scan(Buffer.from('x'))).rejects.toEqual(unreachable);
    await expect(new ClamdScanner({ path: '/nowhere/clamd.sock' }).scan(Buffer.from('x'))).rejects.toEqual(
      unreachable,
    );
  });
});
