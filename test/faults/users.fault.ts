import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRoot, Stage } from './stage.js';

const NOBODY = 65_534;
const asNobody = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', '--'];

const stage = new Stage('all');
const closed = new Stage('us');
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'zesweken-home-'));
  chmodSync(home, 0o755);
});
afterEach(() => rmSync(home, { recursive: true }));

describe('npm start by an ordinary user who may not write in the project', () => {
  (isRoot ? it : it.skip)('works with a data folder of that user', async () => {
    chownSync(home, NOBODY, NOBODY);
    const zesweken = stage.start(join(home, 'data'), { prefix: asNobody, env: { HOME: home } });

    await zesweken.ready();

    zesweken.pressCtrlC();
    expect(await zesweken.ended).toBe(0);
    await zesweken.gone();
  });

  (isRoot ? it : it.skip)('says so when the data folder is not of that user', async () => {
    const zesweken = stage.start(join(home, 'data'), { prefix: asNobody, env: { HOME: '/nonexistent' } });

    expect(await zesweken.ended).toBe(1);
    expect(zesweken.lastComplaint).toMatch(
      /^No permission to write \(.*\): start as the user who owns that folder/,
    );
  });
});

describe('npm start by root', () => {
  (isRoot ? it : it.skip)('leaves the data with the user whose it is', async () => {
    chownSync(home, NOBODY, NOBODY);
    const data = join(home, 'data');
    const first = stage.start(data, { prefix: asNobody, env: { HOME: home } });
    await first.ready();
    first.pressCtrlC();
    await first.gone();

    const second = stage.start(data);

    await second.ready();
    expect(statSync(join(data, 'postgres/cluster')).uid).toBe(NOBODY);
    second.pressCtrlC();
    await second.gone();
  });

  (isRoot ? it : it.skip)('works where user namespaces are closed, also under a closed folder', async () => {
    const refusing = join(home, 'bin');
    mkdirSync(refusing);
    writeFileSync(join(refusing, 'unshare'), '#!/bin/sh\necho "unshare failed" >&2\nexit 1\n', {
      mode: 0o755,
    });
    const data = closed.newData();

    const zesweken = closed.start(data, {
      prefix: ['sh', '-c', 'PATH="$0:$PATH" exec "$@"', refusing],
      env: { TMPDIR: home },
    });

    await zesweken.ready();
    expect(statSync(join(data, 'postgres/cluster')).uid).toBe(NOBODY);
    zesweken.pressCtrlC();
    expect(await zesweken.ended).toBe(0);
    await zesweken.gone();
  });
});
