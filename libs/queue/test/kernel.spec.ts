import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Module } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { startKernel } from '@zesweken/testing';
import { JobLogger } from '../src/job-logger.js';
import { defineJob } from '../src/job-kind.js';
import { JobHandlers } from '../src/job-handlers.js';
import { JobScope } from '../src/job-scope.js';
import { KeepMoment } from '../src/keep-moment.js';

afterEach(() => {
  jest.restoreAllMocks();
});

/** What a logger writes for one line within a job. */
async function lineOf(env: Readonly<Record<string, string>>): Promise<string> {
  const scope = new JobScope();
  const logger = new JobLogger(Settings.from(env), scope);
  let written = '';
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written += String(text);
    return true;
  });
  await scope.with({ job: 'proef.lezen', jobId: 'een', traceId: 'spoor' }, () =>
    scope.with({ tenant: 'gemeente-een' }, async () => {
      logger.warn('er is iets', 'Proef');
    }),
  );
  return written;
}

describe('a line of the log within a job', () => {
  it('names job, trace and tenant as JSON in production', async () => {
    expect(JSON.parse(await lineOf({ NODE_ENV: 'production' }))).toMatchObject({
      level: 'warn',
      job: 'proef.lezen',
      jobId: 'een',
      traceId: 'spoor',
      tenant: 'gemeente-een',
      message: 'er is iets',
      context: 'Proef',
    });
  });

  it('names them as text elsewhere', async () => {
    expect(await lineOf({})).toMatch(
      /\[Proef\] job=proef\.lezen jobId=een traceId=spoor tenant=gemeente-een er is iets/,
    );
  });
});

describe('a kind of job', () => {
  it('has a name of feature and verb, and a beat of at least a second', () => {
    for (const name of ['verzenden', 'Feature.doen', 'feature.do:it', 'feature.', ''])
      expect(() => defineJob(name)).toThrow(/is no name of a job/);
    expect(() => defineJob('een.twee', { schedule: { everySeconds: 0 } })).toThrow(/at least one second/);
  });

  it('is tried once where it comes by itself, and several times where it does not', () => {
    expect(defineJob('een.twee').attempts).toBe(8);
    expect(defineJob('een.twee', { schedule: { everySeconds: 5 } }).attempts).toBe(1);
    expect(defineJob('een.twee', { schedule: { everySeconds: 5 }, attempts: 3 }).attempts).toBe(3);
  });

  it('has one handler', () => {
    const handlers = new JobHandlers();
    const kind = defineJob('een.twee');
    handlers.add(kind, async () => undefined);

    expect(() => handlers.add(kind, async () => undefined)).toThrow('Two handlers for the job een.twee.');
  });

  it('comes in slices or does not, and no round does', () => {
    const handlers = new JobHandlers();

    expect(() => handlers.add(defineJob('een.plak', { slices: true }), async () => undefined)).toThrow(
      'een.plak comes in slices',
    );
    expect(() => handlers.addSlices(defineJob('een.heel'), async () => 'klaar')).toThrow(
      'een.heel does not come in slices',
    );
    expect(() => defineJob('een.ronde', { slices: true, schedule: { everySeconds: 5 } })).toThrow(
      'slices are of one',
    );
  });
});

/** As much of the worker as keeps the moment. */
@Module({ providers: [JobHandlers, KeepMoment] })
class MomentModule {}

describe('the moment of the installation', () => {
  it('only ever moves on', async () => {
    const kernel = await startKernel({
      imports: [MomentModule],
    });
    const kept = async (): Promise<unknown> => {
      const { rows } = await kernel.database.owner.query(
        `select waarde from platform.installatie where sleutel = 'nu'`,
      );
      return rows[0]?.waarde;
    };

    await kernel.get(KeepMoment).run();
    const first = await kept();
    kernel.clock.advance({ minutes: 1 });
    await kernel.get(KeepMoment).run();
    const second = await kept();
    kernel.clock.set('2020-01-01T00:00:00Z');
    await kernel.get(KeepMoment).run();

    expect([first, second, await kept()]).toEqual([
      '2026-01-12T08:00:00.000Z',
      '2026-01-12T08:01:00.000Z',
      '2026-01-12T08:01:00.000Z',
    ]);
  });
});
