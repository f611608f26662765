import { afterAll, describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileKeyStore } from '@zesweken/crypto';
import fc from 'fast-check';
import { linesOf } from '../src/lines-of.js';
import { firstHash } from '../src/log-chain.js';
import { asPublicKey, LogSigner } from '../src/log-signer.js';
import { verifyLog } from '../src/verify-log.js';
import { type Fields, fileOf, parse, resigned, rowLine, TENANT } from './log-of-paper.js';

const folder = mkdtempSync(join(tmpdir(), 'zesweken-sleutel-'));
const keys = new FileKeyStore(folder);
keys.create();
const signer = new LogSigner(keys);
const stranger = join(folder, 'vreemde');
new FileKeyStore(stranger).create();
const otherSigner = new LogSigner(new FileKeyStore(stranger));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = fileOf(signer, 20, 2);
const { publicKey } = signer;
/** Line of the row with this number: the first line is the beginning. */
const lineOf = (volgnummer: number): number => volgnummer + 1;
const without = (lines: readonly string[], line: number): string[] => lines.filter((_, n) => n !== line - 1);
const withLine = (lines: readonly string[], line: number, change: (fields: Fields) => Fields): string[] =>
  lines.map((text, n) => (n === line - 1 ? JSON.stringify(change(parse(text))) : text));
const first = async (lines: string[], options = {}): Promise<unknown> =>
  (await verifyLog(lines, { publicKey, ...options })).faults[0];

describe('a whole log', () => {
  it('is whole, and tells what is in it', async () => {
    expect(await verifyLog(whole, { publicKey })).toEqual({
      ok: true,
      tenant: TENANT,
      sealed: 20,
      unsealed: 2,
      head: parse(whole.at(-1)).kop,
      signature: 'given-key',
      faults: [],
    });
  });

  it('without any row is whole too', async () => {
    const report = await verifyLog(fileOf(signer, 0, 0), { publicKey });

    expect(report).toMatchObject({
      ok: true,
      sealed: 0,
      unsealed: 0,
      head: firstHash(TENANT.id).toString('hex'),
    });
  });

  it('is whole without a key as well, and says that nobody knows who signed', async () => {
    expect(await verifyLog(whole)).toMatchObject({ ok: true, signature: 'unknown-key' });
  });

  it('holds each head that was known earlier', async () => {
    for (const volgnummer of [1, 7, 20]) {
      const knownHead = parse(whole[lineOf(volgnummer) - 1]).zegel as string;
      expect(await verifyLog(whole, { publicKey, knownHead })).toMatchObject({ ok: true });
    }
  });

  it('comes out of a file in whatever pieces that is read', async () => {
    const text = `${whole.join('\n')}\n`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(text.length), { maxLength: 20 }), async (cuts) => {
        const places = [0, ...cuts.sort((a, b) => a - b), text.length];
        async function* pieces(): AsyncGenerator<string> {
          for (const [n, place] of places.entries()) yield text.slice(place, places[n + 1] ?? text.length);
        }
        expect(await verifyLog(linesOf(pieces()), { publicKey })).toMatchObject({ ok: true, sealed: 20 });
      }),
      { numRuns: 30 },
    );
  });
});

describe('the verifier names', () => {
  it('an altered row', async () => {
    const lines = withLine(whole, lineOf(7), (line) => ({
      ...line,
      regel: { ...(line.regel as Fields), rol: 'een ander' },
    }));

    expect(await first(lines)).toMatchObject({ kind: 'altered', line: lineOf(7), volgnummer: 7 });
  });

  it('a removed row', async () => {
    expect(await first(without(whole, lineOf(7)))).toMatchObject({
      kind: 'removed',
      line: lineOf(7),
      volgnummer: 7,
    });
  });

  it('a removed row whose followers were numbered anew', async () => {
    const lines = without(whole, lineOf(7)).map((text, n) => {
      const line = parse(text);
      return n >= lineOf(7) - 1 && line.soort === 'regel' && line.volgnummer
        ? JSON.stringify({ ...line, volgnummer: (line.volgnummer as number) - 1 })
        : text;
    });

    expect(await first(lines)).toMatchObject({ kind: 'altered', line: lineOf(7), volgnummer: 7 });
  });

  it('rows that changed places', async () => {
    const lines = [...whole];
    [lines[lineOf(7) - 1], lines[lineOf(12) - 1]] = [lines[lineOf(12) - 1]!, lines[lineOf(7) - 1]!];

    expect(await first(lines)).toMatchObject({ line: lineOf(7), volgnummer: 7 });
  });

  it('a row that stands there again', async () => {
    const lines = [...whole.slice(0, lineOf(9)), whole[lineOf(4) - 1]!, ...whole.slice(lineOf(9))];

    expect(await first(lines)).toMatchObject({ kind: 'repeated', line: lineOf(9) + 1, volgnummer: 4 });
  });

  it('a row that was put in between', async () => {
    const extra = JSON.stringify(rowLine(8, 'ab'.repeat(32), { id: 'verzonnen' }));
    const lines = [...whole.slice(0, lineOf(7)), extra, ...whole.slice(lineOf(7))];

    expect(await first(lines)).toMatchObject({ kind: 'altered', line: lineOf(7) + 1, volgnummer: 8 });
  });

  it('a log that was cut off', async () => {
    expect(await first(whole.slice(0, lineOf(15)))).toMatchObject({ kind: 'truncated', line: lineOf(15) });
  });

  it('last rows that were taken away before the end', async () => {
    const lines = [...whole.slice(0, lineOf(15)), ...whole.slice(-3)];

    expect(await first(lines)).toMatchObject({ kind: 'truncated', volgnummer: 16 });
  });

  it('a chain that was made anew from some row on', async () => {
    const rewritten = fileOf(signer, 20, 2, 'een ander verhaal');

    expect(await first([...rewritten.slice(0, -1), whole.at(-1)!])).toMatchObject({ kind: 'head' });
  });

  it('a log that was made anew and signed by someone else', async () => {
    const report = await verifyLog(fileOf(otherSigner, 20, 2), { publicKey });

    expect(report).toMatchObject({ ok: false, signature: 'unknown-key', faults: [{ kind: 'key' }] });
  });

  it('a log that was made anew by whom has the key, by a head that is known from elsewhere', async () => {
    const knownHead = parse(whole[lineOf(10) - 1]).zegel;

    expect(await first(fileOf(signer, 20, 2, 'een ander verhaal'), { knownHead })).toMatchObject({
      kind: 'known-head',
    });
  });

  it('a row without a seal that was altered, added or removed', async () => {
    const altered = withLine(whole, 22, (line) => ({ ...line, regel: { id: 'anders' } }));
    const added = [...whole.slice(0, 22), whole[21]!, ...whole.slice(22)];

    for (const lines of [altered, added, without(whole, 22)]) {
      expect(await first(lines)).toMatchObject({ kind: 'content', line: lines.length });
    }
  });

  it('an end that was altered, or signed for other rows', async () => {
    const altered = withLine(whole, whole.length, (end) => ({ ...end, ongezegeld: 3 }));
    const elsewhere = resigned(signer, whole, { tenantId: '019a0000-0000-7000-8000-00000000ffff' });

    expect(await first(altered)).toMatchObject({ kind: 'signature' });
    expect(await first(elsewhere)).toMatchObject({ kind: 'content' });
  });

  it('another tenant at the beginning', async () => {
    const lines = withLine(whole, 1, (begin) => ({
      ...begin,
      tenant: { id: 'een-ander', slug: 'een-ander' },
    }));

    expect(await first(lines)).toMatchObject({ kind: 'altered', line: lineOf(1), volgnummer: 1 });
  });

  it('what is no log at all', async () => {
    expect(await first([])).toMatchObject({ kind: 'unreadable' });
    expect(await first(['PK\u0003\u0004', 'naam;waarde'])).toMatchObject({ kind: 'unreadable', line: 1 });
    expect(await first(withLine(whole, 1, (begin) => ({ ...begin, vorm: 'zesweken-log/9' })))).toMatchObject({
      text: 'The log has the form zesweken-log/9; this program reads zesweken-log/1.',
    });
    expect(await first([...whole, whole[1]!])).toMatchObject({ kind: 'content', line: whole.length + 1 });
  });

  it('a key that is none', () => {
    expect(() => asPublicKey('geen sleutel')).toThrow(/no public key in PEM/);
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(asPublicKey(rsa.export({ format: 'pem', type: 'spki' }).toString())).toContain('BEGIN PUBLIC KEY');
  });
});

/** One way to tamper: what is done to which line; undefined where it would change nothing. */
type Tampering = (lines: readonly string[], at: number, other: number) => string[] | undefined;

const tamperings: Readonly<Record<string, Tampering>> = {
  removes: (lines, at) => without(lines, at),
  repeats: (lines, at) => [...lines.slice(0, at), lines[at - 1]!, ...lines.slice(at)],
  swaps: (lines, at, other) => {
    if (lines[at - 1] === lines[other - 1]) return undefined;
    const changed = [...lines];
    [changed[at - 1], changed[other - 1]] = [lines[other - 1]!, lines[at - 1]!];
    return changed;
  },
  moves: (lines, at, other) => {
    const rest = without(lines, at);
    const changed = [...rest.slice(0, other - 1), lines[at - 1]!, ...rest.slice(other - 1)];
    return changed.every((line, n) => line === lines[n]) ? undefined : changed;
  },
  'cuts off after': (lines, at) => (at === lines.length ? undefined : lines.slice(0, at)),
  'changes a character of': (lines, at, other) => {
    const text = lines[at - 1]!;
    const place = (other * 31) % text.length;
    const changed = text.slice(0, place) + (text[place] === '0' ? '1' : '0') + text.slice(place + 1);
    return [...lines.slice(0, at - 1), changed, ...lines.slice(at)];
  },
};

/** What the seals cover of each row in the chain. */
function chainOf(lines: readonly string[]): { readonly line: number; readonly link: string }[] {
  return lines.flatMap((text, n) => {
    const { volgnummer, zegel, regel } = parse(text);
    return typeof volgnummer === 'number' && regel
      ? [{ line: n + 1, link: JSON.stringify([volgnummer, zegel, regel]) }]
      : [];
  });
}

describe('whoever', () => {
  it.each(Object.entries(tamperings))(
    '%s a line is found out, at the first row that is not as it was',
    async (_what, tamper) => {
      const line = fc.integer({ min: 1, max: whole.length });
      await fc.assert(
        fc.asyncProperty(line, line, async (at, other) => {
          const changed = tamper(whole, at, other);
          fc.pre(changed !== undefined);
          const report = await verifyLog(changed, { publicKey });

          expect(report.ok).toBe(false);
          // A row of the chain is named where it stands; for all else the signature of the whole speaks.
          const [links, before] = [chainOf(changed), chainOf(whole)];
          const broken = links.find(({ link }, n) => link !== before[n]?.link);
          if (broken) expect(report.faults[0]?.line).toBeLessThanOrEqual(broken.line);
        }),
        { numRuns: 200 },
      );
    },
  );
});
