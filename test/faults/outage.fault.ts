import { afterEach, describe, expect, it } from '@jest/globals';
import { csvOf, until } from '@zesweken/testing';
import { freePort } from '../../scripts/ports.mjs';
import { MailServer } from '../../libs/post/test/mail-server.js';
import { balanced, booksOf, makeDue, told } from './due.js';
import { House } from './house.js';
import { type Program } from './program.js';
import { hasRedis, RedisServer } from './redis.js';
import { importAs } from './visitor.js';

const SLUG = 'nieuwegein';
const SWEEP = 'herinneringen.bewaken';
const LIMIT_MS = 60_000;
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
      to && !Array.isArray(to) && to.text === addressOf(taken) ? new Promise(() => undefined) : Promise.resolve();
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
    mail.onMail = () => slowly(mail);

    const second = await mailer('2026-01-13T13:00:00+01:00');

    await second.until('all mail to be sent', async () => (await post(`status = 'verzonden'`)) === count);
    await second.until('the refusal to be recorded', async () => (await post(`fout = 'geweigerd 550'`)) === 1);
    expect(new Set(ids('leerplicht')).size).toBe(count);
    expect(ids('leerplicht')).toHaveLength(count);
    expect(ids('boa')).toEqual([]);
  });
});
