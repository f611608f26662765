import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Claim, claim, type Holder, inTurn, isTaken } from '../../scripts/only-one.mjs';
import { aFolder } from './a-folder.js';

describe('a claim on a folder', () => {
  it('is for one only, and tells the next who has it', async () => {
    const folder = aFolder();
    const first = taken(await claim(folder, 'data', 'npm start'));
    first.tell({ address: 'http://localhost:3000' });

    expect(await claim(folder, 'data', 'npm start')).toEqual({
      pid: process.pid,
      doing: 'npm start',
      facts: { address: 'http://localhost:3000' },
    });
    first.release();
  });

  it('is on the folder itself, however one gets there', async () => {
    const folder = aFolder();
    mkdirSync(join(folder, 'a'));
    symlinkSync(join(folder, 'a'), join(folder, 'b'));
    const first = taken(await claim(join(folder, 'a'), 'data', 'npm start'));

    expect(isTaken(await claim(join(folder, 'b'), 'data', 'npm start'))).toBe(true);
    first.release();
  });

  it('leaves other folders and other purposes free', async () => {
    const folder = aFolder();
    const claims = [
      taken(await claim(folder, 'data', 'npm start')),
      taken(await claim(folder, 'building', 'npm start')),
      taken(await claim(join(folder, 'other'), 'data', 'npm start')),
    ];
    for (const { release } of claims) release();
  });

  it('is free again after release', async () => {
    const folder = aFolder();
    taken(await claim(folder, 'data', 'npm start')).release();

    taken(await claim(folder, 'data', 'npm start')).release();
  });

  it('is free again after kill -9 of who had it', async () => {
    const folder = aFolder();
    const script = `
      const { claim } = await import(${JSON.stringify(join(import.meta.dirname, '../../scripts/only-one.mjs'))});
      await claim(${JSON.stringify(folder)}, 'data', 'a script');
      setInterval(() => {}, 1_000);
      console.log('claimed');`;
    const other = spawn(process.execPath, ['--input-type=module', '--eval', script]);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    expect(await claim(folder, 'data', 'npm start')).toEqual({ pid: other.pid, doing: 'a script' });

    other.kill('SIGKILL');
    await new Promise((resolve) => other.once('exit', resolve));

    taken(await claim(folder, 'data', 'npm start')).release();
  });

  it('lets work that must not overlap go in turn', async () => {
    const folder = aFolder();
    let busy = 0;
    const work = async (): Promise<number> => {
      busy += 1;
      const seen = busy;
      await new Promise((resolve) => setImmediate(resolve));
      busy -= 1;
      return seen;
    };

    expect(await Promise.all([1, 2, 3].map(() => inTurn(folder, 'testing', work)))).toEqual([1, 1, 1]);
  });
});

function taken(outcome: Claim | Holder): Claim {
  if (isTaken(outcome)) throw new Error(`process ${outcome.pid} has it (${outcome.doing})`);
  return outcome;
}
