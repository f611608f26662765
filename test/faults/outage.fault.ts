import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { children, csvOf, MailServer, until } from '@zesweken/testing';
import { freePort } from '../../scripts/ports.mjs';
import { balanced, booksOf, makeDue } from './due.js';
import { House } from './house.js';
import type { Program } from './program.js';
import { hasRedis, RedisServer } from './redis.js';
import { Visitor } from './visitor.js';

const SLUG = 'nieuwegein';
const SWEEP = 'herinneringen.bewaken';
const LIMIT_MS = 30_000;
/** Schedules are looked after every minute. */
const SCHEDULES_MS = 90_000;

const house = await House.open('2026-01-12T09:00:00+01:00');
const mail = await MailServer.start();
afterEach(async () => {
  await house.forgetAll();
  mail.received.length = 0;
  mail.silent.clear();
  mail.refused.clear();
  mail.onMail = () => Promise.resolve();
  mail.onTaken = () => Promise.resolve();
});

const mailer = (nu: string): Promise<Program> => house.worker(nu, { SMTP_URL: mail.url });
const addressOf = (local: string): string => `${local}@${SLUG}.example`;
const ids = (local: string): (string | undefined)[] =>
  mail.to(addressOf(local)).map(({ messageId }) => messageId);
const post = (condition: string): Promise<number> => house.count(SLUG, `post where ${condition}`);

describe('a mail whose worker is killed with -9', () => {
  it('arrives: once where it was not sent, and the same one twice where the server had taken it', async () => {
    const [unsent, taken, other] = ['leerplicht', 'leerplicht2', 'boa'] as const;
    for (const behandelaar of [unsent, taken, other])
      await makeDue(house, { slug: SLUG, moment: '2026-01-12', count: 1, behandelaar });
    mail.silent.add(addressOf(unsent));
    mail.onTaken = ({ to }) =>
      to && !Array.isArray(to) && to.text === addressOf(taken)
        ? new Promise(() => undefined)
        : Promise.resolve();
    const first = await mailer('2026-01-12T09:00:00+01:00');
    await first.until('one mail to be taken and another to be recorded', async () => {
      return ids(taken).length === 1 && (await post(`status = 'verzonden'`)) === 1;
    });
    expect(await post(`status = 'bezig'`)).toBe(2);
    expect(ids(unsent)).toEqual([]);
    await first.kill();
    mail.silent.clear();
    mail.onTaken = () => Promise.resolve();

    const second = await mailer('2026-01-12T09:10:00+01:00');

    await second.until('all mail to be recorded', async () => (await post(`status = 'verzonden'`)) === 3);
    expect(ids(unsent)).toHaveLength(1);
    expect(ids(other)).toHaveLength(1);
    expect(ids(taken)).toHaveLength(2);
    expect(new Set(ids(taken)).size).toBe(1);
  });
});

describe('a mail server', () => {
  it('that was away for hours, is slow, and refuses one address, gets all other mail once', async () => {
    const count = 20;
    await makeDue(house, { slug: SLUG, moment: '2026-01-13', count, behandelaar: 'leerplicht' });
    await makeDue(house, { slug: SLUG, moment: '2026-01-13', count: 1, behandelaar: 'boa' });
    await mail.close();
    const first = await mailer('2026-01-13T09:00:00+01:00');
    await first.until('all mail to have failed', async () => {
      return (await post(`status = 'wacht' and pogingen = 1 and fout = 'geen-verbinding'`)) === count + 1;
    });
    await first.stop();
    await mail.open();
    mail.refused.set(addressOf('boa'), 550);
    mail.onMail = () => pause(300);

    const second = await mailer('2026-01-13T13:00:00+01:00');

    await second.until('all mail to be sent', async () => (await post(`status = 'verzonden'`)) === count);
    await second.until(
      'the refusal to be recorded',
      async () => (await post(`fout = 'geweigerd 550'`)) === 1,
    );
    expect(new Set(ids('leerplicht')).size).toBe(count);
    expect(ids('leerplicht')).toHaveLength(count);
    expect(ids('boa')).toEqual([]);
  });
});

// Where redis-server is not installed, this is reported as skipped, by its name.
(hasRedis ? describe : describe.skip)('Redis (needs redis-server)', () => {
  it('that is killed and comes back empty, or is flushed, loses no reminder; the schedules come back', async () => {
    // Two queues beside one database, each with its worker: one Redis is killed, the other flushed, and both workers live on.
    const [killed, flushed] = await Promise.all([RedisServer.open(), RedisServer.open()]);
    const workers = await Promise.all(
      [killed, flushed].map(({ url }) => house.worker('2026-01-14T09:00:00+01:00', { REDIS_URL: url })),
    );
    for (const redis of [killed, flushed])
      await until('a first round', async () => (await redis.ended(SWEEP)) > 0, LIMIT_MS);
    const schedules = (await killed.schedules()).toSorted();
    expect(schedules).toContain(SWEEP);

    await killed.kill();
    await flushed.ask((client) => client.flushall());
    await makeDue(house, { slug: SLUG, moment: '2026-01-14', count: 5 });
    await killed.start();
    expect(await killed.schedules()).toEqual([]);

    for (const redis of [killed, flushed]) {
      await until('a round afterwards', async () => (await redis.ended(SWEEP)) > 0, SCHEDULES_MS);
      await until(
        'all schedules',
        async () => (await redis.schedules()).toSorted().join() === schedules.join(),
        SCHEDULES_MS,
      );
    }
    expect(workers.map(({ over }) => over)).toEqual([false, false]);
    expect(await booksOf(house, SLUG, '2026-01-14')).toEqual(balanced(5));
  });
});

describe('a week in which nothing ran', () => {
  it('loses no reminder and doubles none; each receiver has what was missed in one mail', async () => {
    const port = await freePort();
    const first = await house.api('2026-01-28T09:00:00+01:00', port);
    const visitor = new Visitor(port);
    await first.until('the api', () => visitor.isReady());
    await visitor.signIn(SLUG, 'leerplicht');
    // Four weeks end on 2 February, six on the 16th; what lay before the 28th is passed over.
    await visitor.import(csvOf(...children('2026-01-05', '2026-01-05', '2026-01-05')));
    const worker = await house.worker('2026-01-28T09:00:00+01:00');
    const recorded = `herinneringen where status = 'overgeslagen'`;
    await worker.until(
      'what is late already to be recorded',
      async () => (await house.count(SLUG, recorded)) > 0,
    );
    await worker.until('nothing to be due any more', async () => (await waiting('2026-01-28')) === 0);
    await house.stopPrograms();
    await house.stopPostgres();
    await house.startPostgres();
    await house.emptyQueue();
    const before = await ledger();

    const later = await mailer('2026-02-05T09:00:00+01:00');

    await later.until('nothing to be due any more', async () => (await waiting('2026-02-05')) === 0);
    await later.until('the mail to be sent', async () => (await post(`status <> 'verzonden'`)) === 0);
    const lines = (await ledger()).slice(before.length);
    expect(lines.filter(({ status }) => status !== 'verzonden')).toEqual([]);
    const moments = [
      ...['thuiszitter-4-weken 2026-01-31', 'thuiszitter-4-weken 2026-02-02', 'convenant-6-weken 2026-02-02'],
    ];
    const told = lines.map(({ soort, moment }) => `${soort} ${moment}`);
    expect(told.toSorted()).toEqual(moments.flatMap((one) => [one, one, one]).toSorted());
    expect(new Set(lines.map(({ wat }) => wat)).size).toBe(lines.length);
    expect(mail.received.map(({ subject }) => subject)).toEqual(['6 herinneringen in Zesweken']);
    expect(ids('teamleider')).toHaveLength(1);
  });

  const waiting = (day: string): Promise<number> =>
    house.count(SLUG, `termijnen where volgende_moment <= '${day}'`);
  const ledger = () =>
    house.rows<{ soort: string; moment: string; status: string; wat: string }>(
      SLUG,
      `select soort, moment::text, status, concat(dossier_id, soort, bron_id, uiterlijk, moment, ontvanger_id) as wat
       from herinneringen order by gemaakt_op, id`,
    );
});
