import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { ensureDatabase, type Postgres, runningPostgres, startPostgres } from '../../scripts/postgres.mjs';
import { aFolder } from './a-folder.js';

const settings = { fsync: 'off' };
const started: Postgres[] = [];

async function start(dataDir: string): Promise<Postgres> {
  const postgres = await startPostgres({ dataDir, settings });
  started.push(postgres);
  return postgres;
}

afterEach(async () => {
  for (const postgres of started.splice(0)) await postgres.stop();
});

async function ask<T extends object>(url: string, text: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(text)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded PostgreSQL', () => {
  it('sorts alike everywhere, checks its pages and lets nobody in without a password', async () => {
    const { url, port } = await start(aFolder());

    expect(
      await ask(
        url,
        `select current_setting('server_encoding') as encoding, current_setting('data_checksums') as checksums,
           current_setting('listen_addresses') as listens, current_setting('unix_socket_directories') as sockets,
           (select concat_ws(' ', datlocprovider, datlocale) from pg_database where datname = 'postgres') as locale`,
      ),
    ).toEqual([
      { encoding: 'UTF8', checksums: 'on', listens: '127.0.0.1', sockets: '', locale: 'b C.UTF-8' },
    ]);
    await expect(ask(`postgres://postgres:guess@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow(
      'password authentication failed',
    );
  });

  it('keeps data, password and port, the password for us alone', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await ask(first.url, 'create table kept (n int)');
    await first.stop();

    const second = await start(folder);

    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select * from kept')).toEqual([]);
    expect(statSync(join(folder, 'password')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'cluster')).mode & 0o777).toBe(0o700);
  });

  it('tells others where it runs, and no more once it stopped', async () => {
    const folder = aFolder();
    const postgres = await start(folder);
    expect(runningPostgres(folder)).toBe(postgres.url);

    await postgres.stop();

    expect(runningPostgres(folder)).toBeUndefined();
  });

  it('makes a database once', async () => {
    const { url } = await start(aFolder());
    const own = await ensureDatabase(url, 'zesweken');
    expect(await ensureDatabase(url, 'zesweken')).toBe(own);

    expect(await ask(own, 'select current_database() as name')).toEqual([{ name: 'zesweken' }]);
  });

  it('starts after kill -9, also when its old number is by now that of another program', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await ask(first.url, 'create table kept (n int)');
    process.kill(first.pid, 'SIGKILL');
    await first.ended;
    const note = join(folder, 'cluster', 'postmaster.pid');
    writeFileSync(note, readFileSync(note, 'utf8').replace(String(first.pid), String(process.pid)));

    const second = await start(folder);

    expect(await ask(second.url, 'select * from kept')).toEqual([]);
  });

  it('stops a server that someone left running on its folder', async () => {
    const folder = aFolder();
    const left = await start(folder);

    const own = await start(folder);

    await left.ended;
    expect(own.pid).not.toBe(left.pid);
    expect(await ask(own.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('goes when whoever started it is killed', async () => {
    const folder = aFolder();
    const script = `
      const { startPostgres } = await import(${JSON.stringify(join(import.meta.dirname, '../../scripts/postgres.mjs'))});
      await startPostgres({ dataDir: ${JSON.stringify(folder)}, settings: { fsync: 'off' } });
      console.log('started');
      setInterval(() => {}, 1_000);`;
    const starter = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    await once(starter.stdout, 'data');
    const url = runningPostgres(folder);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined); // the server says goodbye
    const gone = new Promise((resolve) => client.once('end', resolve));
    await client.connect();

    starter.kill('SIGKILL');

    await gone;
  });

  it('takes another port when its own is taken', async () => {
    const folder = aFolder();
    const first = await start(folder);
    await first.stop();
    const other = createServer().listen(first.port, '127.0.0.1');
    await once(other, 'listening');

    const second = await start(folder);

    expect(second.port).not.toBe(first.port);
    other.close();
    await once(other, 'close');
  });

  it('starts anew what a first start left half-made', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'cluster.new'));
    writeFileSync(join(folder, 'cluster.new', 'PG_VERSION'), '18\n');

    const { url } = await start(folder);

    expect(await ask(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('gives up a start on request, and leaves nothing running', async () => {
    const folder = aFolder();
    const asked = AbortSignal.timeout(50);

    await expect(startPostgres({ dataDir: folder, settings, signal: asked })).rejects.toThrow(
      /abort|timeout/i,
    );

    expect(runningPostgres(folder)).toBeUndefined();
  });

  it('refuses the folder of a newer PostgreSQL in one sentence', async () => {
    const folder = aFolder();
    await (await start(folder)).stop();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '19\n');

    await expect(start(folder)).rejects.toThrow(
      `The data folder ${folder} was made by PostgreSQL 19 and this version of Zesweken brings PostgreSQL 18: start it with the newer version of Zesweken that made it, or choose another folder with ZESWEKEN_DATA.`,
    );
  });

  it('shows no values in its log', async () => {
    const folder = aFolder();
    const { url } = await start(folder);
    await ask(url, 'create table leerling (pgn text primary key)');
    await ask(url, "insert into leerling values ('999990007')");

    await expect(ask(url, "insert into leerling values ('999990007')")).rejects.toThrow('duplicate key');

    const log = readFileSync(join(folder, 'postgres.log'), 'utf8');
    expect(log).toContain('duplicate key');
    expect(log).not.toContain('999990007');
  });
});
