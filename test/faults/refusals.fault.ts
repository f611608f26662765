import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { commandsOf } from './processes.js';
import { Stage } from './stage.js';

const stage = new Stage('us');

describe('npm start says in one sentence', () => {
  it('that the port is in use, before it does anything', async () => {
    const data = stage.newData();
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };

    const zesweken = stage.start(data, { port });

    expect(await zesweken.ended).toBe(1);
    expect(zesweken.lastComplaint).toBe(
      `Port ${port} is in use by another program: stop that, or choose another port, such as PORT=${port + 1} npm start.`,
    );
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    other.close();
  });

  it('that it already runs on this data folder, and where', async () => {
    const data = stage.newData();
    const first = stage.start(data);
    const address = await first.ready();

    const second = stage.start(data);

    expect(await second.ended).toBe(1);
    expect(second.lastComplaint).toMatch(
      new RegExp(
        `^npm start already runs on ${data} at ${address} \\(process \\d+\\): stop it first, or choose`,
      ),
    );
    expect(await first.readiness()).toBe(200);
  });

  it('that a newer PostgreSQL made the data folder', async () => {
    const data = stage.newData();
    mkdirSync(join(data, 'postgres/cluster'), { recursive: true, mode: 0o700 });
    writeFileSync(join(data, 'postgres/cluster/PG_VERSION'), '19\n');

    const zesweken = stage.start(data);

    expect(await zesweken.ended).toBe(1);
    expect(zesweken.lastComplaint).toMatch(
      /was made by PostgreSQL 19 and this version of Zesweken brings PostgreSQL 18/,
    );
    expect(commandsOf(data)).toEqual([]);
  });

  const canMount = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;
  (canMount ? it : it.skip)('that the disk is full', async () => {
    const data = stage.newData();
    mkdirSync(data, { recursive: true });
    const mount = `mount -t tmpfs -o size=20m none ${data} && exec "$0" "$@"`;

    const zesweken = stage.start(data, { prefix: ['unshare', '--mount', 'sh', '-c', mount] });

    expect(await zesweken.ended).toBe(1);
    expect(zesweken.lastComplaint).toMatch(/^The disk is full: .* MB is needed\. Make room and start again/);
  });

  it('that a file stands where its folder should be', async () => {
    const data = stage.newData();
    mkdirSync(join(data, '..'), { recursive: true });
    writeFileSync(data, '');

    const zesweken = stage.start(data);

    expect(await zesweken.ended).toBe(1);
    expect(zesweken.lastComplaint).toMatch(/^A file stands where a folder is needed/);
  });
});
