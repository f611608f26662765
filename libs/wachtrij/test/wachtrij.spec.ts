import { describe, expect, it } from '@jest/globals';
import { Module, type OnModuleInit } from '@nestjs/common';
import { defineJob, FailedJobs, JobHandlers, JobQueue, QueueModule, Rondes, Wekkers } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import { type ApiTenant, startApi, startKernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';

const SEND = defineJob<{ tenantId: string }>('proef.verzenden', { attempts: 1 });
const done: string[] = [];
let broken = true;

/** A job that fails as long as something is broken. */
@Module({})
class SendModule implements OnModuleInit {
  constructor(private readonly handlers: JobHandlers) {}

  onModuleInit(): void {
    this.handlers.add(SEND, async ({ tenantId }) => {
      if (broken) throw new Error('iets van een ander');
      done.push(tenantId);
    });
  }
}

const api = await startApi();
const worker = await startKernel({
  database: api.database,
  clock: api.clock,
  queue: QueueModule.forWorker(),
  imports: [SendModule],
});

async function failedFor(gemeente: ApiTenant, id: string): Promise<void> {
  broken = true;
  // The worker looks anew which tenants there are.
  api.clock.advance({ seconds: 4 });
  await worker.get(JobQueue).add(SEND, id, { tenantId: gemeente.id });
  await until('it to fail', async () => (await worker.get(FailedJobs).list(gemeente.id)).length > 0);
  const reasons = (await worker.get(FailedJobs).list(gemeente.id)).map(({ reden }) => reden);
  expect(reasons).toEqual(['iets van een ander']);
}

describe('GET /wachtrij', () => {
  it('tells a beheerder how the work stands that nobody waits for, and its own failures alone', async () => {
    const [ours, theirs] = [await api.aTenant(), await api.aTenant()];
    await failedFor(ours, 'van-ons');
    await failedFor(theirs, 'van-hen');
    await worker.get(Rondes).run('proef.ronde', async () => {
      api.clock.advance({ seconds: 2 });
      return { verzonden: 3 };
    });
    await expect(
      worker.get(Rondes).run('proef.mis', () => Promise.reject(new Error('iets van een ander'))),
    ).rejects.toThrow();
    const now = api.clock.now();
    for (const { tenant } of [ours, theirs]) {
      await worker.get(Tenants).run(tenant, async (db) => {
        const soort = tenant === ours.tenant ? 'termijnen' : 'post';
        worker.get(Wekkers).set(db, soort, new Date(now.getTime() - 60_000));
      });
    }

    const { body } = await ours.as('beheer').get('/wachtrij').expect(200);

    expect(body.diepte).toEqual({
      wachtend: expect.any(Number),
      bezig: expect.any(Number),
      uitgesteld: expect.any(Number),
      mislukt: 2,
    });
    expect((body.volgende as { soort: string }[]).map(({ soort }) => soort)).toContain('outbox.doorgeven');
    expect(body.rondes).toContainEqual({
      soort: 'proef.ronde',
      begonnen: new Date(now.getTime() - 2_000).toISOString(),
      klaar: now.toISOString(),
      mislukt: null,
      duurMs: expect.any(Number),
      getallen: [{ naam: 'verzonden', aantal: 3 }],
    });
    expect(body.rondes).toContainEqual({
      soort: 'proef.mis',
      begonnen: now.toISOString(),
      klaar: null,
      mislukt: now.toISOString(),
      duurMs: null,
      getallen: [],
    });
    expect(body.teLaat).toEqual([
      { soort: 'termijnen', sinds: new Date(now.getTime() - 60_000).toISOString() },
    ]);
    expect(body.mislukt).toEqual([
      { id: 'van-ons', soort: 'proef.verzenden', pogingen: 1, moment: expect.any(String) },
    ]);
    expect(JSON.stringify(body)).not.toContain('iets van een ander');
    await ours.as('leerplicht').get('/wachtrij').expect(403);
  });

  it('tells how much was sent in the last seven days, of the own organisation', async () => {
    const [ours, theirs] = [await api.aTenant(), await api.aTenant()];
    const now = api.clock.now();
    const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const { id } = ours.user('leerplicht');
    for (const [at, status] of [
      [ago(1), 'verzonden'],
      [ago(6), 'overgeslagen'],
      [ago(8), 'verzonden'],
    ] as const)
      await ours.rows(sql`
        insert into herinneringen (id, termijn_id, soort, uiterlijk, moment, ontvanger_id, rol, status, gemaakt_op)
        values (gen_random_uuid(), gen_random_uuid(), 'convenant-6-weken', ${at}::timestamptz::date, ${at}::timestamptz::date, ${id}, 'behandelaar', ${status}, ${at})`);
    for (const [at, status] of [
      [ago(2), 'verzonden'],
      [ago(3), 'mislukt'],
      [ago(9), 'mislukt'],
      [ago(0), 'wacht'],
    ] as const)
      await ours.rows(sql`
        insert into post (id, ontvanger_id, soort, status, vanaf, gemaakt_op, verzonden_op)
        values (gen_random_uuid(), ${id}, 'enkel', ${status}, ${at}, ${at}, ${status === 'verzonden' ? at : null})`);

    const { body } = await ours.as('beheer').get('/wachtrij').expect(200);
    expect(body.verstuurd).toEqual({
      ...{ sinds: ago(7).toISOString(), herinneringen: 1 },
      ...{ mail: 1, mailMislukt: 1, mailWacht: 1 },
    });
    const { body: other } = await theirs.as('beheer').get('/wachtrij').expect(200);
    expect(other.verstuurd).toMatchObject({ herinneringen: 0, mail: 0, mailMislukt: 0, mailWacht: 0 });
  });

  it('tells what it can while the queue is away, and does not wait long for it', async () => {
    const lonely = await startApi({
      database: api.database,
      clock: api.clock,
      env: { REDIS_URL: 'redis://127.0.0.1:1' },
    });
    const gemeente = await lonely.aTenant();
    const began = performance.now();

    const { body } = await gemeente.as('beheer').get('/wachtrij').expect(200);
    expect(body).toMatchObject({ diepte: null, volgende: [], mislukt: [] });
    const { body: problem } = await gemeente.as('beheer').post('/wachtrij/iets/_opnieuw').expect(503);
    expect(problem.code).toBe('wachtrij.weg');
    expect(performance.now() - began).toBeLessThan(20_000);
    await lonely.stop();
  }, 40_000);
});

describe('POST /wachtrij/{id}/_opnieuw', () => {
  it('does a failed opdracht again, and none of another organisation', async () => {
    const [ours, theirs] = [await api.aTenant(), await api.aTenant()];
    await failedFor(ours, 'opnieuw-1');
    broken = false;

    await theirs.as('beheer').post('/wachtrij/opnieuw-1/_opnieuw').expect(404);
    await ours.as('leerplicht').post('/wachtrij/opnieuw-1/_opnieuw').expect(403);
    const { body } = await ours.as('beheer').post('/wachtrij/opnieuw-1/_opnieuw').expect(200);

    expect(body.mislukt).toEqual([]);
    await until('it to be done', () => done.includes(ours.id));
    const { body: problem } = await ours.as('beheer').post('/wachtrij/opnieuw-1/_opnieuw').expect(404);
    expect(problem.code).toBe('niet-gevonden');
  });
});
