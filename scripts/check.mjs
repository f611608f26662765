/**
 * All checks that need no database: format, lint, borders, types, build, OpenAPI. Runs every step, then tells which
 * failed. `node scripts/check.mjs lint types` runs only those.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';

const root = join(import.meta.dirname, '..');
/** @param {string} path */
const bin = (path) => join(root, 'node_modules', path);
const apiRules = join(root, '../shared/adr/nlgov-api-design-rules.spectral.yaml');
const description = 'libs/api-client/openapi.json';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command arguments for node
 * @property {string} [after] step without whose success this one says nothing
 * @property {() => string | undefined} [skip] why it can't run here
 */

/** @type {Step[]} */
const steps = [
  { name: 'format', command: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'lint', command: [bin('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
  {
    name: 'borders',
    command: [
      bin('dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.mjs', '--output-type', 'err-long', 'apps', 'libs', 'test'],
    ],
  },
  { name: 'types', command: [bin('typescript-7/bin/tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'types-scripts',
    command: [bin('typescript-7/bin/tsc'), '--noEmit', '-p', 'scripts/tsconfig.json'],
  },
  { name: 'types-web', command: [bin('typescript-7/bin/tsc'), '--noEmit', '-p', 'apps/web/tsconfig.json'] },
  { name: 'build', command: [join(root, 'scripts/build.mjs')] },
  { name: 'api-sync', command: [join(root, 'scripts/api-sync.mjs'), '--check'], after: 'build' },
  {
    name: 'api-rules',
    command: [
      bin('@stoplight/spectral-cli/dist/index.js'),
      ...['lint', '--quiet', '--ruleset', apiRules, '--fail-severity', 'error', description],
    ],
    skip: () => {
      if (!existsSync(apiRules)) return 'the NLgov ruleset is not beside this checkout';
      return existsSync(join(root, description)) ? undefined : `${description} is missing`;
    },
  },
];

/** @typedef {{ name: string, verdict: 'ok' | 'FAILED' | 'skipped', seconds: number, text: string }} Outcome */

/** @param {Step} step @param {Outcome[]} before @returns {Promise<Outcome>} */
async function run(step, before) {
  const reason = step.skip?.();
  if (reason) return { name: step.name, verdict: 'skipped', seconds: 0, text: reason };
  if (before.some(({ name, verdict }) => name === step.after && verdict === 'FAILED')) {
    return { name: step.name, verdict: 'FAILED', seconds: 0, text: `not run, because ${step.after} failed` };
  }
  const start = performance.now();
  const { ok, text } = await output(step.command);
  return {
    name: step.name,
    verdict: ok ? 'ok' : 'FAILED',
    seconds: (performance.now() - start) / 1000,
    text,
  };
}

/** @param {string[]} command @returns {Promise<{ ok: boolean, text: string }>} */
function output(command) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (part) => (text += part));
    child.on('error', (error) => resolve({ ok: false, text: error.message }));
    child.on('close', (code) => resolve({ ok: code === 0, text }));
  });
}

/** @param {Outcome} outcome */
function line({ name, verdict, seconds, text }) {
  const remark = verdict === 'skipped' ? text : `${seconds.toFixed(1)} s`;
  return `${verdict.padEnd(8)}${name.padEnd(15)}${remark}`;
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !steps.some((step) => step.name === name));
if (unknown) {
  console.error(`There is no check "${unknown}". Choose from: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

/** @type {Outcome[]} */
const outcomes = [];
for (const step of steps.filter(({ name }) => asked.length === 0 || asked.includes(name))) {
  const outcome = await run(step, outcomes);
  outcomes.push(outcome);
  console.log(line(outcome));
}

const failed = outcomes.filter(({ verdict }) => verdict === 'FAILED');
for (const { name, text } of failed) console.log(`\n--- ${name} ---\n${text.trim()}`);
console.log(
  failed.length === 0
    ? '\ncheck: all is well'
    : `\ncheck: ${failed.length} failed: ${failed.map(({ name }) => name).join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
