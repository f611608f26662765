import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { onderdruk } from '../src/onderdruk.js';
import { Oplosser, type Vraag } from '../src/oplosser.js';
import { bouwStelsel, isGetuige, nummers, type Stelsel, type Tabel, type Vrijgave } from '../src/stelsel.js';
import { alleWaarden, inWoorden } from './kracht.js';

const oplosser = await Oplosser.laad();
const LANG = 60;
const stil = () => 0;
/** Counts that are written out; the largest true one is 6. */
const MOST = 14;

const tabel = (aantallen: readonly (readonly number[])[], naam = 'soort', populatie = 'thuis'): Tabel => ({
  ...{ naam, populatie, aantallen },
  gemeenten: aantallen.map((_, r) => `g${r}`),
  dimensie: (aantallen[0] ?? []).map((_, k) => `${naam}${k}`),
});

const alleen = (stelsel: Stelsel) =>
  onderdruk(
    { stelsel, getoond: new Set(), gehouden: new Set(), groei: 'nee', seconden: LANG },
    oplosser,
    stil,
  );

const een = (...tabellen: Tabel[]): Stelsel => bouwStelsel([{ naam: 'v1', tabellen }], new Set());

/** Every count of 1-4 that is hidden, what it can be for somebody, and the least that one knows to be in it. */
function kansen(stelsel: Stelsel, verborgen: ReadonlySet<number>, wie: string, most: number) {
  const mine = (n: number) => stelsel.plekken[n]!.gemeente === wie;
  const can = alleWaarden(stelsel, verborgen, mine, most);
  return stelsel.waarden.flatMap((waarde, n) =>
    waarde > 0 && waarde < 5 && !mine(n)
      ? [{ n, can: can.get(n) ?? new Set<number>(), least: deelVan(stelsel, n, wie) }]
      : [],
  );
}

/** What somebody has in a total. */
function deelVan({ plekken, waarden }: Stelsel, total: number, wie: string): number {
  const { gemeente, dimensie, vrijgave } = plekken[total]!;
  if (gemeente !== 'totaal') return 0;
  const own = plekken.findIndex(
    (plek) => plek.gemeente === wie && plek.dimensie === dimensie && plek.vrijgave === vrijgave,
  );
  return waarden[own] ?? 0;
}

/** The solver finds other counts as asked, and they add up. */
function kanBestaan(stelsel: Stelsel, verborgen: ReadonlySet<number>, vraag: Vraag): void {
  const found = oplosser.zoek(stelsel, vraag, LANG);
  if (!found) throw new Error(`Nobody can think ${vraag.cel} to be ${vraag.tussen.join('-')}.`);
  const [van, tot] = vraag.tussen;
  const waarde = found.get(vraag.cel) ?? stelsel.waarden[vraag.cel]!;
  expect(waarde).toBeGreaterThanOrEqual(van);
  expect(waarde).toBeLessThanOrEqual(tot);
  expect(isGetuige(stelsel, verborgen, found, vraag.metGroei)).toBe(true);
}

describe('hiding small counts', () => {
  it('hides nothing where nothing is small', async () => {
    const stelsel = een(
      tabel([
        [5, 9, 0],
        [12, 7, 30],
      ]),
    );

    expect(await alleen(stelsel)).toEqual({ verborgen: new Set(), lekken: [] });
  });

  it('hides others besides, so that no sum gives the small one away', async () => {
    const stelsel = een(
      tabel([
        [2, 20, 30],
        [40, 50, 60],
        [70, 80, 90],
      ]),
    );

    const { verborgen, lekken } = await alleen(stelsel);

    expect(lekken).toEqual([]);
    // Two rows and two columns keep it from a reader; a third row keeps it from the gemeente of the second.
    expect(verborgen.has(nummers(stelsel).get('v1|soort|g0|soort0')!)).toBe(true);
    expect(verborgen.size).toBeGreaterThanOrEqual(4);
    expect(verborgen.size).toBeLessThanOrEqual(8);
  });

  it('keeps a small count from the only other gemeente too, by hiding totals', async () => {
    const stelsel = een(
      tabel([
        [2, 20],
        [40, 50],
      ]),
    );

    const { verborgen, lekken } = await alleen(stelsel);

    expect(lekken).toEqual([]);
    for (const { can, least } of kansen(stelsel, verborgen, 'g1', 60)) {
      expect(can.has(least)).toBe(true);
      expect([...can].some((value) => value >= 5)).toBe(true);
    }
  });

  it('says what it cannot hide: a count that was shown before', async () => {
    const stelsel = een(
      tabel([
        [2, 20],
        [40, 50],
      ]),
    );
    const small = nummers(stelsel).get('v1|soort|g0|soort0')!;
    const getoond = new Set(stelsel.waarden.map((_, n) => n).filter((n) => n !== small));

    const { lekken } = await onderdruk(
      { stelsel, getoond, gehouden: new Set(), groei: 'nee', seconden: LANG },
      oplosser,
      stil,
    );

    expect(lekken.map((lek) => inWoorden(stelsel, lek))).toEqual([
      'v1 soort g0 soort0 = 2: nul iedereen geen-ander',
      'v1 soort g0 soort0 = 2: grens iedereen geen-ander',
    ]);
  });

  it('says so when the time is over, and calls nothing safe', async () => {
    const stelsel = een(
      tabel([
        [2, 20, 30],
        [40, 50, 60],
        [70, 80, 90],
      ]),
    );
    let at = 0;

    const { lekken } = await onderdruk(
      { stelsel, getoond: new Set(), gehouden: new Set(), groei: 'nee', seconden: 1 },
      oplosser,
      () => (at += 10_000),
    );

    expect(lekken.map(({ waarom }) => waarom)).toEqual(['tijd', 'tijd']);
  });

  it('refuses impossible counts', () => {
    expect(() => een(tabel([[1, -1]]))).toThrow('impossible count -1');
    expect(() => een(tabel([[1.5]]))).toThrow('impossible count 1.5');
    expect(() => een({ ...tabel([[1, 2]]), dimensie: ['x'] })).toThrow('other rows and columns');
    expect(() => een(tabel([[1, 2]]), tabel([[4]], 'leeftijd'))).toThrow(
      'is 3 in one table and 4 in another',
    );
  });
});

const aantal = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 60 }));
const rooster = (rijen: number, kolommen: number) =>
  fc.array(fc.array(aantal, { minLength: kolommen, maxLength: kolommen }), {
    minLength: rijen,
    maxLength: rijen,
  });

describe('what is hidden', () => {
  it('could as well be nothing, and could as well be five or more, for everybody: all tables written out', async () => {
    await fc.assert(
      fc.asyncProperty(rooster(3, 2), async (aantallen) => {
        // Small enough to write out.
        const stelsel = een(tabel(aantallen.map((rij) => rij.map((n) => Math.min(n, 6)))));
        const { verborgen, lekken } = await alleen(stelsel);
        expect(lekken).toEqual([]);
        // Each gemeente knows what everybody knows, and its own besides.
        for (const wie of ['g0', 'g1', 'g2'])
          for (const { n, can, least } of kansen(stelsel, verborgen, wie, MOST)) {
            expect([n, wie, can.has(least)]).toEqual([n, wie, true]);
            expect([n, wie, [...can].some((value) => value >= 5)]).toEqual([n, wie, true]);
          }
      }),
      { numRuns: 15 },
    );
  });

  it('stays so over tables that share their totals', async () => {
    await fc.assert(
      fc.asyncProperty(rooster(5, 4), fc.infiniteStream(fc.nat()), async (aantallen, keys) => {
        const soort = tabel(aantallen);
        // The same leerlingen, by age: each row adds up to the same.
        const leeftijd = aantallen.map((rij) =>
          verdeel(
            rij.reduce((a, b) => a + b, 0),
            3,
            keys,
          ),
        );
        const stelsel = een(soort, tabel(leeftijd, 'leeftijd'));
        const { verborgen, lekken } = await alleen(stelsel);
        expect(lekken.map((lek) => inWoorden(stelsel, lek))).toEqual([]);
        expect(verborgen.size).toBeLessThan(stelsel.waarden.length);
      }),
      { numRuns: 12 },
    );
  });

  it('stays so over a later release, whose counts never fall', async () => {
    await fc.assert(
      fc.asyncProperty(rooster(4, 3), rooster(4, 3), async (first, more) => {
        const eerste: Vrijgave = { naam: 'v1', tabellen: [tabel(first)] };
        const grown = first.map((rij, r) => rij.map((n, k) => n + Math.min(more[r]![k]!, 6)));
        const before = bouwStelsel([eerste], new Set(['soort']));
        const was = await alleen(before);
        expect(was.lekken).toEqual([]);
        const stelsel = bouwStelsel([eerste, { naam: 'v2', tabellen: [tabel(grown)] }], new Set(['soort']));
        const getoond = new Set(before.waarden.map((_, n) => n).filter((n) => !was.verborgen.has(n)));

        const { verborgen, lekken } = await onderdruk(
          { stelsel, getoond, gehouden: was.verborgen, groei: 'ja', seconden: LANG },
          oplosser,
          stil,
        );

        // What cannot be kept is told, and then nothing is released. What is called safe, the solver cannot break.
        for (const n of was.verborgen) expect(verborgen.has(n)).toBe(true);
        if (lekken.length > 0) return;
        for (const [n, waarde] of stelsel.waarden.entries()) {
          if (waarde === 0 || waarde > 4) continue;
          for (const tussen of [[0, 0] as const, [5, Infinity] as const]) {
            const vast = (other: number) => !verborgen.has(other);
            const vraag = { cel: n, tussen, vast, prijs: () => 1, metGroei: true };
            kanBestaan(stelsel, verborgen, vraag);
          }
        }
      }),
      { numRuns: 12 },
    );
  });
});

describe('a release with a correction', () => {
  const eerste = (aantallen: number[][]): Vrijgave => ({ naam: 'v1', tabellen: [tabel(aantallen)] });
  const NU = [
    [2, 20, 30],
    [40, 50, 60],
    [70, 80, 90],
  ];

  async function daarna(toen: number[][]) {
    const before = bouwStelsel([eerste(toen)], new Set());
    const was = await alleen(before);
    const stelsel = bouwStelsel([eerste(toen), { naam: 'v2', tabellen: [tabel(NU)] }], new Set(['soort']));
    const getoond = new Set(before.waarden.map((_, n) => n).filter((n) => !was.verborgen.has(n)));
    const opdracht = {
      stelsel,
      getoond,
      gehouden: was.verborgen,
      groei: 'met-en-zonder',
      seconden: LANG,
    } as const;
    return { stelsel, ...(await onderdruk(opdracht, oplosser, stil)) };
  }

  it('is looked at without the assumption that counts never fall, where it shows that they did', async () => {
    const toen = NU.map((rij) => [...rij]);
    toen[1]![1] = 55;

    const { stelsel, verborgen, lekken } = await daarna(toen);

    expect(lekken).toEqual([]);
    expect(verborgen.has(nummers(stelsel).get('v2|soort|g0|soort0')!)).toBe(true);
  });

  it('is looked at with and without, where a hidden count fell and nobody can see it', async () => {
    const toen = NU.map((rij) => [...rij]);
    toen[0] = [4, 18, 30];

    const { stelsel, verborgen, lekken } = await daarna(toen);

    expect(lekken.map((lek) => inWoorden(stelsel, lek))).toEqual([]);
    const small = ['v1', 'v2'].map((naam) => nummers(stelsel).get(`${naam}|soort|g0|soort0`)!);
    for (const cel of small)
      for (const metGroei of [false, true])
        for (const tussen of [[0, 0] as const, [5, Infinity] as const]) {
          const vraag = { cel, tussen, vast: (n: number) => !verborgen.has(n), prijs: () => 1, metGroei };
          kanBestaan(stelsel, verborgen, vraag);
        }
  });
});

/** Divides a number over groups. */
function verdeel(totaal: number, groepen: number, keys: Iterator<number>): number[] {
  const parts: number[] = [];
  let left = totaal;
  for (let at = 1; at < groepen; at++) {
    const part = (keys.next().value ?? 0) % (left + 1);
    parts.push(part);
    left -= part;
  }
  return [...parts, left];
}
