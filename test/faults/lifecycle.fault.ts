import { describe, expect, it } from '@jest/globals';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { until } from '@zesweken/testing';
import { runningPostgres } from '../../scripts/postgres.mjs';
import { killAll, processesOf } from './processes.js';
import { LIMIT_MS, Stage } from './stage.js';

const stage = new Stage('us');

describe('npm start in a clone under a closed folder', () => {
  it('starts, keeps its data over a second start, and leaves nothing behind on SIGTERM', async () => {
    const data = stage.newData();
    const first = stage.start(data);
    await first.ready();
    expect(await first.readiness()).toBe(200);
    expect(statSync(join(data, 'toegang.json')).mode & 0o777).toBe(0o600);
    await run(runningPostgres(join(data, 'postgres')), 'create table kept (n int)');

    first.signalNpm('SIGTERM');
    await first.gone();
    expect(await first.readiness()).toBe(0);

    const second = stage.start(data);
    await second.ready();
    expect(await run(runningPostgres(join(data, 'postgres')), 'select * from kept')).toEqual([]);
    expect(second.seconds).toBeLessThan(15);
    second.signalNpm('SIGTERM');
    await second.gone();
  });

  it('stops in order and with success on Ctrl-C', async () => {
    const data = stage.newData();
    const zesweken = stage.start(data);
    await zesweken.ready();

    zesweken.pressCtrlC();

    expect(await zesweken.ended).toBe(0);
    await zesweken.gone();
    expect(existsSync(join(data, 'postgres/cluster/postmaster.pid'))).toBe(false);
    expect(zesweken.output).not.toMatch(/fell over|Error/);
  });

  it('stops while it is still starting', async () => {
    const data = stage.newData();
    const zesweken = stage.start(data);
    await until(
      'the database is prepared',
      () => processesOf(data).some(({ command }) => command.endsWith('opstarten')),
      LIMIT_MS,
    );

    zesweken.pressCtrlC();

    expect(await zesweken.ended).toBe(0);
    await zesweken.gone();
  });

  it('starts again after kill -9 of everything', async () => {
    const data = stage.newData();
    const first = stage.start(data);
    await first.ready();
    killAll(data);
    await first.gone();

    const second = stage.start(data);
    await second.ready();

    expect(await second.readiness()).toBe(200);
  });

  it.each(['scripts/start.mjs', 'npm start'])(
    'leaves nothing behind when %s is killed with -9',
    async (word) => {
      const data = stage.newData();
      const first = stage.start(data);
      await first.ready();

      first.kill(word);
      await first.gone();

      const second = stage.start(data);
      await second.ready();
    },
  );

  it.each(['apps/api', 'apps/worker', 'bin/postgres -D'])('starts again what is killed: %s', async (word) => {
    const data = stage.newData();
    const zesweken = stage.start(data);
    await zesweken.ready();

    const killed = zesweken.kill(word);

    await until(
      `another ${word}`,
      () => processesOf(data).some(({ pid, command }) => command.includes(word) && pid !== killed),
      LIMIT_MS,
    );
    await until('ready again', async () => (await zesweken.readiness()) === 200, LIMIT_MS);
    zesweken.pressCtrlC();
    expect(await zesweken.ended).toBe(0);
    await zesweken.gone();
  });
});

describe('npm run beheer', () => {
  const list = ['run', 'beheer', '--', 'tenant', 'list'];

  it('starts the database for its duration, or uses the running one', async () => {
    const data = stage.newData();
    const first = stage.start(data);
    await first.ready();
    const beside = stage.start(data, { command: list });
    expect(await beside.ended).toBe(0);
    expect(beside.output).toContain('nieuwegein');
    expect(await first.readiness()).toBe(200);
    first.pressCtrlC();
    await first.gone();

    const alone = stage.start(data, { command: list });

    expect(await alone.ended).toBe(0);
    expect(alone.output).toContain('nieuwegein');
    await alone.gone();
  });

  it('passes a failure on', async () => {
    const data = stage.newData();
    const zesweken = stage.start(data, { command: ['run', 'beheer', '--', 'no-such-command'] });

    expect(await zesweken.ended).not.toBe(0);
    await zesweken.gone();
  });
});

async function run(url: string | undefined, text: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(text)).rows;
  } finally {
    await client.end();
  }
}
