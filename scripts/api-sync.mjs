/**
 * Writes libs/api-client from the built api: openapi.json, and schema.d.ts for the web client. With --check it writes
 * nothing and fails when what is there differs from what the api would write.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const builtGenerator = join(root, 'dist/apps/api/src/openapi.js');
const client = join(root, 'libs/api-client');
const files = ['openapi.json', 'schema.d.ts'];

/** Puts both files in a folder. @param {string} folder */
function generate(folder) {
  mkdirSync(folder, { recursive: true });
  node(builtGenerator, join(folder, 'openapi.json'));
  const cli = join(root, 'node_modules/openapi-typescript/bin/cli.js');
  node(cli, join(folder, 'openapi.json'), '--output', join(folder, 'schema.d.ts'));
}

/** Runs a script to its end; its own words appear only when it fails. @param {string[]} args */
function node(...args) {
  try {
    execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const said = /** @type {{ stdout?: string, stderr?: string }} */ (error);
    leave(`${args[0]} failed:\n${said.stdout ?? ''}${said.stderr ?? String(error)}`);
  }
}

/** Names each file that differs and its first line that does. @param {string} fresh folder with the new files */
function drift(fresh) {
  return files.flatMap((file) => {
    const wanted = readFileSync(join(fresh, file), 'utf8').split('\n');
    const path = join(client, file);
    if (!existsSync(path)) return [`libs/api-client/${file} is missing`];
    const present = readFileSync(path, 'utf8').split('\n');
    const at = wanted.findIndex((line, index) => line !== present[index]);
    if (at < 0 && wanted.length === present.length) return [];
    const line = at < 0 ? wanted.length : at;
    return [
      `libs/api-client/${file}:${line + 1}\n  is:     ${present[line] ?? '(nothing)'}\n  api has: ${wanted[line] ?? '(nothing)'}`,
    ];
  });
}

/** @param {string} message @returns {never} */
function leave(message) {
  console.error(message);
  process.exit(1);
}

if (!existsSync(builtGenerator)) leave('The api is not built. Run: npx nest build api');

if (process.argv.includes('--check')) {
  const fresh = mkdtempSync(join(tmpdir(), 'zesweken-api-'));
  process.on('exit', () => rmSync(fresh, { recursive: true, force: true }));
  generate(fresh);
  const differences = drift(fresh);
  if (differences.length > 0) {
    leave(
      `The client is not that of this api. Run "npm run api:sync" and commit libs/api-client.\n${differences.join('\n')}`,
    );
  }
} else {
  generate(client);
  console.log(`Wrote ${files.map((file) => `libs/api-client/${file}`).join(' and ')}.`);
}
