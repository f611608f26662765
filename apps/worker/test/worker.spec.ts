import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { Clock } from '@zesweken/clock';
import { JobLogger } from '@zesweken/queue';
import { atEnd, cloneDatabase, until } from '@zesweken/testing';
import { WorkerModule } from '../src/worker.module.js';

const database = await cloneDatabase();
const worker = await NestFactory.createApplicationContext(WorkerModule.for(database.settings()), {
  abortOnError: false,
  logger: false,
});
atEnd('worker', () => worker.close());

describe('the worker', () => {
  it('has every part that its jobs need', () => {
    expect(worker.get(JobLogger)).toBeInstanceOf(JobLogger);
  });

  it('keeps the latest moment of the clock', async () => {
    const kept = await until('the moment', async () => {
      const { rows } = await database.owner.query<{ waarde: string }>(
        `select waarde from platform.installatie where sleutel = 'nu'`,
      );
      return rows[0]?.waarde;
    });

    expect(Math.abs(new Date(kept).getTime() - worker.get(Clock).now().getTime())).toBeLessThan(60_000);
  });

  it('looks after the schedules of all its jobs', async () => {
    const names = await until('the schedules', async () => {
      const { rows } = await database.owner.query<{ name: string }>(
        'select scheduler_id as name from bullmq.scheduler order by 1',
      );
      return rows.length >= 15 && rows.map(({ name }) => name);
    });

    expect(names).toEqual([
      'herinneringen.bewaken',
      'herinneringen.doorzetten',
      'herinneringen.nalopen',
      'installatie.moment-bewaren',
      'kringen.sleutels-vernietigen',
      'outbox.doorgeven',
      'post.versturen',
      'rapportages.inbrengen',
      'toegang.pogingen-vergeten',
      'verantwoording.alles-nakijken',
      'verantwoording.koppen-schrijven',
      'verantwoording.nakijken',
      'verantwoording.verzegelen',
      'verwijzingen.sleutels-vernietigen',
      'vrijgaven.vrijgeven',
    ]);
  });

  it('forgets failed sign-ins that no longer count', async () => {
    await database.owner.query(
      `insert into platform.aanmeldpogingen (id, sleutel, moment) values (gen_random_uuid(), '\\x00', now() - interval '1 day')`,
    );
    await database.owner.query(
      `update bullmq.job set process_at_ms = 0 where name = 'toegang.pogingen-vergeten'`,
    );
    await database.owner.query(`select pg_notify('bullmq_jobs', 'zesweken')`);

    await until(
      'the attempts to be gone',
      async () => (await database.owner.query('select 1 from platform.aanmeldpogingen')).rowCount === 0,
      15_000,
    );
  });
});
