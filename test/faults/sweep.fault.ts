import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@zesweken/testing';
import { balanced, booksOf, makeDue, told } from './due.js';
import { House } from './house.js';

const SLUGS = ['nieuwegein', 'houten', 'ijsselstein'];
/** Of each gemeente; a slice is 250. */
const MANY = 1_250;
const SWEPT = 'herinneringen.bewaken';

const house = await House.open('2026-01-12T09:00:00+01:00');
afterEach(() => house.forgetAll());

const toldOfAll = async (day: string): Promise<number> =>
  (await Promise.all(SLUGS.map((slug) => told(house, slug, day)))).reduce((sum, n) => sum + n, 0);

/** Waits until a round is well under way. */
const inTheMiddle = async (day: string): Promise<void> => {
  await until('a round to be under way', async () => (await toldOfAll(day)) >= 500, 30_000);
};

const allDue = async (day: string): Promise<void> => {
  for (const slug of SLUGS) await makeDue(house, { slug, moment: day, count: MANY });
};

const allTold = async (day: string): Promise<void> => {
  await until('all to be told', async () => (await toldOfAll(day)) >= SLUGS.length * MANY, 60_000);
  for (const slug of SLUGS) expect(await booksOf(house, slug, day)).toEqual(balanced(MANY));
};

describe('a round in which thousands are due', () => {
  it('goes on where it was when its worker is killed with -9', async () => {
    const day = '2026-01-13';
    await allDue(day);
    const first = await house.worker(`${day}T09:00:00+01:00`);
    await inTheMiddle(day);
    await first.kill();
    const before = await toldOfAll(day);
    expect(before).toBeLessThan(SLUGS.length * MANY);

    await house.worker(`${day}T09:01:00+01:00`);

    await allTold(day);
  });

  it('goes on when PostgreSQL is restarted under it, with the same worker', async () => {
    const day = '2026-01-14';
    await allDue(day);
    const worker = await house.worker(`${day}T09:00:00+01:00`);
    await inTheMiddle(day);

    await house.stopPostgres();
    await house.startPostgres();

    expect(await toldOfAll(day)).toBeLessThan(SLUGS.length * MANY);
    await allTold(day);
    expect(worker.over).toBe(false);
  });

  it('is done once by two workers at the same time', async () => {
    const day = '2026-01-15';
    await allDue(day);
    await Promise.all([
      house.worker(`${day}T09:00:00+01:00`),
      house.worker(`${day}T09:00:00+01:00`, house.ownQueue()),
    ]);

    await allTold(day);
    // Each round has a trace of its own: both had a part in it.
    const traces = await Promise.all(
      SLUGS.map((slug) =>
        house.rows<{ trace: string }>(
          slug,
          `select distinct trace_id as trace from verwerkingen where rol = '${SWEPT}' and moment >= '${day}'`,
        ),
      ),
    );
    expect(new Set(traces.flat().map(({ trace }) => trace)).size).toBeGreaterThanOrEqual(2);
  });
});

describe('a day on which the clock jumps', () => {
  it.each([
    ['forward', '2026-03-29', '2026-03-28T23:59:55+01:00', '2026-03-29T01:59:59+01:00'],
    ['back', '2026-10-25', '2026-10-24T23:59:55+02:00', '2026-10-25T02:59:59+02:00'],
  ])('%s has its reminders, once, and not the day before', async (_how, day, evening, jump) => {
    const midnight = new Date(Date.parse(evening) + 5_000);
    await makeDue(house, { slug: 'lopik', moment: day, count: 3 });
    const first = await house.worker(evening);
    await first.until('the reminders of the day', async () => (await told(house, 'lopik', day)) === 3);
    const [{ op } = { op: undefined }] = await house.rows<{ op: Date }>(
      'lopik',
      'select min(gemaakt_op) as op from herinneringen where moment = $1',
      [day],
    );
    expect(op?.getTime()).toBeGreaterThanOrEqual(midnight.getTime());
    await first.kill();

    await house.ring('lopik');
    await house.emptyQueue();
    const second = await house.worker(jump);
    const after = new Date(Date.parse(jump) + 1_000);
    await second.until(
      'a round after the jump',
      async () => ((await house.lastRound(SWEPT)) ?? after) > after,
    );

    expect(await booksOf(house, 'lopik', day)).toEqual(balanced(3));
  });
});
