import { describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import type { TestTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { ClaimPost } from '../src/claim-post.js';
import { TRIES } from '../src/send-again.js';
import { aLine, aRound, asJob, choose, put, storedPost } from './a-mail.js';
import { twoWorkers } from './two-workers.js';

const { server, kernel, other, mailOf } = await twoWorkers();

/** A mail that the worker took, before it did anything with it. */
const taken = (tenant: TestTenant) =>
  asJob(kernel, () => kernel.get(Tenants).run(tenant.tenant, (db) => kernel.get(ClaimPost).run(db)));

describe('a worker that ends', () => {
  it('between taking a mail and sending it leaves it to the next, once the lease has ended', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    expect((await taken(tenant)).taken).toHaveLength(1);

    await aRound(other);
    expect(mailOf(tenant)).toHaveLength(0);
    kernel.clock.advance({ minutes: 6 });
    await aRound(other);
    expect(mailOf(tenant)).toHaveLength(1);
    expect(await storedPost(tenant)).toEqual([expect.objectContaining({ status: 'verzonden', pogingen: 2 })]);
  });

  it('between sending and recording has it sent again, as the same mail', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    await aRound(kernel);
    // As it would stand had the process ended before it recorded what it sent.
    await tenant.rows(
      sql`update post set status = 'bezig', verzonden_op = null, bezig_tot = ${kernel.clock.now()}`,
    );
    await tenant.rows(sql`select 1`);
    await put(kernel, tenant, aLine(kernel, tenant, { ontvangerId: tenant.user('teamleider').id }));
    await aRound(other);
    expect(new Set(mailOf(tenant).map(({ messageId }) => messageId)).size).toBe(1);
    expect(mailOf(tenant)).toHaveLength(2);
  });

  it('at the same mail every time does not go on for ever', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    await tenant.rows(sql`update post set pogingen = ${TRIES - 1}`);
    await taken(tenant);
    kernel.clock.advance({ minutes: 6 });
    await aRound(kernel);
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ status: 'mislukt', fout: 'onderbroken' }),
    ]);
  });

  it('by itself gives back what it did not try', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant), aLine(kernel, tenant));
    const stop = new AbortController();
    const claim = kernel.get(ClaimPost);
    const run = claim.run.bind(claim);
    claim.run = async (db) => {
      const greep = await run(db);
      stop.abort();
      return greep;
    };
    await expect(aRound(kernel, stop.signal)).rejects.toThrow(/aborted/);
    claim.run = run;
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ status: 'wacht', pogingen: 0 }),
      expect.objectContaining({ status: 'wacht', pogingen: 0 }),
    ]);
    await aRound(other);
    expect(mailOf(tenant)).toHaveLength(2);
  });

  it('sends late what was late: the lease of one does not undo what another recorded', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    server.onMail = async () => {
      server.onMail = () => Promise.resolve();
      kernel.clock.advance({ minutes: 6 });
      await aRound(other);
    };
    await aRound(kernel);
    expect(mailOf(tenant)).toHaveLength(2);
    expect(await storedPost(tenant)).toEqual([expect.objectContaining({ status: 'verzonden', pogingen: 2 })]);
  });
});

describe('quiet hours and the daily mail', () => {
  it('put off what is due in them, also what comes from a try that failed', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    kernel.clock.set('2026-01-12T23:00:00+01:00');
    await aRound(kernel);
    expect(mailOf(tenant)).toHaveLength(0);
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ status: 'wacht', vanaf: new Date('2026-01-13T07:00:00+01:00') }),
    ]);
    kernel.clock.set('2026-01-13T07:00:00+01:00');
    await aRound(kernel);
    expect(mailOf(tenant)).toHaveLength(1);
  });

  it('make one mail of a day, in the night that loses an hour too', async () => {
    const tenant = await kernel.aTenant();
    await choose(tenant, 'dagelijks');
    kernel.clock.set('2026-03-28T10:00:00+01:00');
    await put(kernel, tenant, aLine(kernel, tenant));
    kernel.clock.set('2026-03-28T19:00:00+01:00');
    await put(kernel, tenant, aLine(kernel, tenant), aLine(kernel, tenant));
    kernel.clock.set('2026-03-29T07:59:59+02:00');
    await aRound(kernel);
    expect(mailOf(tenant)).toHaveLength(0);
    kernel.clock.set('2026-03-29T08:00:00+02:00');
    await Promise.all([aRound(kernel), aRound(other)]);
    expect(mailOf(tenant)).toHaveLength(1);
    expect(mailOf(tenant)[0]).toMatchObject({ subject: 'Uw overzicht: 3 herinneringen' });
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ soort: 'overzicht', status: 'verzonden' }),
    ]);
  });
});
