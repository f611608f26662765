import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { freePort } from '../ports.mjs';
import { startPostgres } from '../postgres.mjs';
import { root } from '../root.mjs';
import { NODE_OPTIONS_OF_OURS } from '../start/child.mjs';

/**
 * A house of its own for the bench: embedded PostgreSQL with ordinary (durable) settings, the demo's tenants without
 * leerlingen, and the api as its own process.
 */
export async function openHouse() {
  const dataDir = mkdtempSync(join(tmpdir(), 'zesweken-bench-'));
  const postgres = await startPostgres({ dataDir: join(dataDir, 'postgres') });
  const url = new URL(postgres.url);
  url.pathname = '/zesweken';
  const pg = (await import('pg')).default;
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query('create database zesweken');
  await admin.end();
  const port = await freePort();
  const env = {
    ...process.env,
    ZESWEKEN_DATA: dataDir,
    ZESWEKEN_DEMO: 'leeg',
    PORT: String(port),
    NODE_ENV: '',
  };
  const done = spawnSync(process.execPath, ['dist/apps/beheer/src/main.js', 'opstarten'], {
    cwd: root,
    env: { ...env, DATABASE_URL: url.href },
    encoding: 'utf8',
  });
  if (done.status !== 0) throw new Error(done.stderr);
  const { appUrl, queueUrl } = JSON.parse(readFileSync(join(dataDir, 'toegang.json'), 'utf8'));
  const settings = { ...env, ZESWEKEN_APP_URL: appUrl, ZESWEKEN_QUEUE_URL: queueUrl };
  const api = spawn(process.execPath, [...NODE_OPTIONS_OF_OURS, 'dist/apps/api/src/main.js'], {
    cwd: root,
    env: { ...settings, ZESWEKEN_OUDER: '1' },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  await ready(origin);
  return {
    dataDir,
    origin,
    ownerUrl: url.href,
    settings,
    apiPid: api.pid,
    close: async () => {
      api.stdin.end();
      await once(api, 'exit');
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Signs in, unless told otherwise as leerplichtambtenaar of Nieuwegein. @returns {Promise<string>} the cookie */
export async function signIn(origin, tenant = 'nieuwegein', role = 'leerplicht') {
  const response = await fetch(`${origin}/api/v1/sessies`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify({
      tenant,
      email: `${role}@${tenant}.example`,
      wachtwoord: 'zes-weken-is-de-norm',
    }),
  });
  if (response.status !== 201) throw new Error(`Sign-in answered ${response.status}`);
  return response.headers.get('set-cookie').split(';')[0];
}

async function ready(origin) {
  const until = Date.now() + 30_000;
  for (;;) {
    const response = await fetch(`${origin}/gezondheid/gereed`).catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > until) throw new Error('The api was not ready within 30 s.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
