import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LookBack } from '../src/look-back.js';
import { firstIdOf, FROM_THE_START, timeOfId } from '../src/unsealed.js';

const TENANT = 'een';
const START = Date.parse('2026-01-12T08:00:00Z');
const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A row of the log: when its id was made, and when its transaction committed. */
interface Row {
  readonly id: string;
  readonly seenFrom: number;
  sealed: boolean;
}

/** Looks as the sealer does, at most `batch` rows at a time. @returns how many rows the look passed over. */
async function look(lookBack: LookBack, rows: readonly Row[], now: number, batch: number): Promise<number> {
  const newest = [...rows].filter(({ sealed }) => sealed).at(-1);
  const next = await lookBack.next(TENANT, new Date(now), async () => newest?.id);
  const passed = rows.filter(({ id, seenFrom }) => id > next.from && seenFrom <= now);
  const found = passed.filter(({ sealed }) => !sealed).slice(0, batch);
  for (const row of found) row.sealed = true;
  const last = found.at(-1);
  if (found.length === batch && last) lookBack.interrupted(TENANT, next, last.id);
  else lookBack.ended(TENANT, next);
  return passed.length;
}

describe('an id', () => {
  it('tells its millisecond, and the first of a millisecond comes before all others of it', () => {
    const id = firstIdOf(START);

    expect(timeOfId(id)).toBe(START);
    expect(id > firstIdOf(START - 1)).toBe(true);
    expect(
      '019bb14e-5400-7000-8000-000000000001' > firstIdOf(timeOfId('019bb14e-5400-7fff-bfff-ffffffffffff')),
    ).toBe(true);
  });
});

describe('looking back', () => {
  it('begins at the start of a log without seals', async () => {
    const { from } = await new LookBack().next(TENANT, new Date(START), async () => undefined);

    expect(from).toBe(FROM_THE_START);
  });

  it('costs nothing once nothing is new', async () => {
    const rows = Array.from({ length: 500 }, (_, n) => ({
      id: firstIdOf(START + n),
      seenFrom: START + n,
      sealed: false,
    }));
    const lookBack = new LookBack();
    await look(lookBack, rows, START + SECOND, 1_000);

    expect(await look(lookBack, rows, START + 6 * SECOND, 1_000)).toBe(500);
    expect(await look(lookBack, rows, START + 2 * MINUTE, 1_000)).toBe(500);
    await look(lookBack, rows, START + 20 * MINUTE, 1_000);
    expect(await look(lookBack, rows, START + 21 * MINUTE, 1_000)).toBe(0);
  });

  it('misses no row that commits as late as a transaction may', async () => {
    const row = fc.record({
      made: fc.integer({ min: 0, max: 40 * MINUTE }),
      // Most requests take milliseconds; an import may take ten minutes; clocks may differ by some.
      late: fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 14 * MINUTE })),
    });
    const pauses = fc.array(fc.oneof(fc.constant(5 * SECOND), fc.integer({ min: 1, max: 10 * MINUTE })), {
      minLength: 1,
      maxLength: 200,
    });
    const batches = fc.integer({ min: 1, max: 20 });
    const deaths = fc.integer({ min: 1, max: 50 });

    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 100 }),
        pauses,
        batches,
        deaths,
        async (made, waits, batch, dies) => {
          const rows = made
            .map((one, n) => ({
              id: `${firstIdOf(START + one.made).slice(0, -4)}${n.toString(16).padStart(4, '0')}`,
              seenFrom: START + one.made + one.late,
              sealed: false,
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
          let lookBack = new LookBack();
          let now = START;
          for (const [n, wait] of waits.entries()) {
            now += wait;
            await look(lookBack, rows, now, batch);
            // The process dies and another begins without what the first one remembered.
            if (n % dies === dies - 1) lookBack = new LookBack();
          }
          // Everything commits, and the sealer goes on for a while.
          now = Math.max(now, START + 55 * MINUTE);
          for (let turn = 0; turn < 110; turn += 1) await look(lookBack, rows, (now += MINUTE), batch);

          expect(rows.filter(({ sealed }) => !sealed)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
