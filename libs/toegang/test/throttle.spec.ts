import { describe, expect, it } from '@jest/globals';
import { TooMany } from '@zesweken/errors';
import { type ApiTenant, startApi, TEST_PASSWORD } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { Throttle } from '../src/index.js';

const api = await startApi();
const throttle = api.get(Throttle);

function attempt(gemeente: ApiTenant, wachtwoord: string) {
  const { email } = gemeente.user('leerplicht');
  return api.visitor.post('/sessies', { tenant: gemeente.slug, email, wachtwoord });
}

async function fail(gemeente: ApiTenant, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) await attempt(gemeente, 'verkeerd').expect(401);
}

describe('guessing one password', () => {
  it('is free five times, then costs twice as long each time', async () => {
    const gemeente = await api.aTenant();
    await fail(gemeente, 5);

    for (const seconds of [2, 4, 8, 16, 32, 64, 128]) {
      const { headers, body } = await attempt(gemeente, 'verkeerd').expect(429);
      expect(headers.get('retry-after')).toBe(String(seconds));
      expect(body).toMatchObject({
        code: 'te-veel-pogingen',
        detail: `Te veel pogingen. Probeer het over ${seconds} seconden opnieuw.`,
      });
      api.clock.advance({ seconds: seconds - 1 });
      await attempt(gemeente, 'verkeerd').expect(429);
      api.clock.advance({ seconds: 1 });
      await fail(gemeente, 1);
    }
  });

  it('never costs more than five minutes', async () => {
    const begin = (): Promise<unknown> => throttle.begin('x', 'een@x.example', '192.0.2.1');
    for (let n = 0; n < 13; n += 1) {
      await begin();
      api.clock.advance({ seconds: n < 4 ? 0 : Math.min(2 ** (n - 3), 300) });
    }
    await begin();

    await expect(begin()).rejects.toMatchObject({ retryAfter: 300 });
  });

  it('makes the right password wait too', async () => {
    const gemeente = await api.aTenant();
    await fail(gemeente, 5);

    await attempt(gemeente, TEST_PASSWORD).expect(429);
    api.clock.advance({ seconds: 2 });
    await attempt(gemeente, TEST_PASSWORD).expect(201);
  });

  it('is forgiven by a success, and by time', async () => {
    const gemeente = await api.aTenant();
    await fail(gemeente, 4);
    await attempt(gemeente, TEST_PASSWORD).expect(201);
    await fail(gemeente, 5);
    await attempt(gemeente, 'verkeerd').expect(429);

    api.clock.advance({ minutes: 15 });

    await fail(gemeente, 5);
  });

  it('hinders nobody else', async () => {
    const gemeente = await api.aTenant();
    await fail(gemeente, 5);
    const { email } = gemeente.user('beheer');

    await api.visitor
      .post('/sessies', { tenant: gemeente.slug, email, wachtwoord: TEST_PASSWORD })
      .expect(201);
  });

  it('is no cheaper all at once', async () => {
    const gemeente = await api.aTenant();

    const answers = await Promise.all(Array.from({ length: 20 }, () => attempt(gemeente, 'verkeerd')));

    const judged = answers.filter(({ status }) => status === 401);
    expect(judged.length).toBeLessThanOrEqual(5);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set(judged.length ? [401, 429] : [429]));
  });

  it('does not pile up by hammering on a closed door', async () => {
    const gemeente = await api.aTenant();
    await fail(gemeente, 5);
    for (let n = 0; n < 10; n += 1) await attempt(gemeente, 'verkeerd').expect(429);

    api.clock.advance({ seconds: 2 });

    await attempt(gemeente, TEST_PASSWORD).expect(201);
  });
});

describe('guessing from one address', () => {
  it('ends at a hundred failures within a quarter of an hour, over all accounts', async () => {
    const from = (address: string, n: number): Promise<unknown> =>
      throttle.begin(`tenant-${n % 3}`, `iemand-${n}@x.example`, address);
    await Promise.all(Array.from({ length: 100 }, (_, n) => from('192.0.2.7', n)));

    await expect(from('192.0.2.7', 100)).rejects.toThrow(TooMany);
    await expect(from('192.0.2.7', 100)).rejects.toMatchObject({ retryAfter: 900 });
    await expect(from('192.0.2.8', 100)).resolves.toBeTruthy();

    api.clock.advance({ minutes: 15 });
    await expect(from('192.0.2.7', 100)).resolves.toBeTruthy();
  });
});

describe('what is kept of failures', () => {
  it('names nobody, and goes', async () => {
    await throttle.begin('nieuwegein', 'iemand@nieuwegein.example', '192.0.2.9');
    const kept = () =>
      api.database.owner.query<{ line: string }>('select a::text as line from platform.aanmeldpogingen a');
    const all = (await kept()).rows.map(({ line }) => line).join();
    for (const text of ['nieuwegein', 'iemand', '192.0.2.9']) {
      expect(all).not.toContain(text);
      expect(all).not.toContain(Buffer.from(text).toString('hex'));
    }

    api.clock.advance({ minutes: 16 });
    await throttle.forgetOld();

    expect((await kept()).rows).toEqual([]);
  });

  it('tells of a tenant under attack, and locks nobody of it out', async () => {
    const gemeente = await api.aTenant();
    for (let n = 0; n <= 200; n += 1) {
      await throttle.begin(gemeente.slug, `iemand-${n}@x.example`, `192.0.2.${n}`);
    }

    expect(api.logged.lines.at(-1)).toContain('many failed sign-ins');
    await attempt(gemeente, TEST_PASSWORD).expect(201);
    expect(await gemeente.rows(sql`select 1 from sessies where apparaat <> 'Test'`)).toHaveLength(1);
  });
});
