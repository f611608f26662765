import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireSpace } from './disk.mjs';
import { inTurn } from './only-one.mjs';
import { OperatorError, runAsCommand } from './operator-error.mjs';
import { runToEnd } from './programs.mjs';
import { root } from './root.mjs';

/**
 * Something that is built.
 * @typedef {object} Part
 * @property {string} name
 * @property {string[]} inputs files and folders that it is made from, relative to the project
 * @property {(path: string) => boolean} [takes] which files of those folders
 * @property {string} output a file that is there once it is built
 * @property {string} folder holds all that is built; emptied when the output is missing
 * @property {() => [string, string[], string]} command program, arguments and working folder
 */

/** What turns sources into output, beside the sources. */
const TOOLS = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json', 'nest-cli.json'];

/** Folders that are never what something is made from. */
const NOT_INPUT = ['node_modules', 'dist'];

/** @type {Part[]} */
const parts = [
  {
    name: 'server',
    inputs: ['apps/api/src', 'apps/worker/src', 'apps/beheer/src', 'libs'],
    takes: (path) => !/\.spec\.ts$|^libs\/testing\//.test(path) && /(^|\/)src\/.*\.ts$/.test(path),
    output: 'dist/apps/api/src/main.js',
    folder: 'dist',
    command: () => [
      process.execPath,
      [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', 'api'],
      root,
    ],
  },
  {
    name: 'web',
    inputs: ['apps/web', 'libs/api-client'],
    output: 'apps/web/dist/index.html',
    folder: 'apps/web/dist',
    // As npm would run it, without waiting for npm.
    command: () => ['sh', ['-c', webScript()], join(root, 'apps/web')],
  },
];

function webScript() {
  return JSON.parse(readFileSync(join(root, 'apps/web/package.json'), 'utf8')).scripts.build;
}

/**
 * Builds server and web client, each only when something that it is made from has changed.
 * @param {{ signal?: AbortSignal }} [options]
 * @throws {OperatorError} when a build fails; the compiler's words are on the terminal then
 */
export async function build({ signal } = {}) {
  if (parts.every(isFresh)) return;
  // Two builds at a time write into each other's output; and the other may have made what we need.
  await inTurn(root, 'building', async () => {
    const stale = parts.filter((part) => !isFresh(part));
    if (stale.length === 0) return;
    requireSpace(root, 200);
    console.log(`Building ${stale.map(({ name }) => name).join(' and ')}...`);
    const outcomes = await Promise.allSettled(stale.map((part) => buildPart(part, signal)));
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  });
}

/** @param {Part} part @param {AbortSignal | undefined} signal */
async function buildPart(part, signal) {
  // Hashed first: what changes while we build makes the result stale, not fresh.
  const made = hashOfInputs(part);
  if (!existsSync(join(root, part.output))) rmSync(join(root, part.folder), { recursive: true, force: true });
  const [program, args, cwd] = part.command();
  const path = ['apps/web/node_modules/.bin', 'node_modules/.bin'].map((bin) => join(root, bin));
  const env = { ...process.env, PATH: [...path, process.env.PATH].join(delimiter) };
  const { code, output } = await runToEnd(program, args, { cwd, env, signal });
  if (code !== 0) {
    console.error(output.trim());
    if (/ENOSPC|no space left/i.test(output)) {
      throw new OperatorError('The disk is full: make room and start again.');
    }
    if (/EACCES|EPERM|EROFS/.test(output)) {
      throw new OperatorError(
        `What is built cannot be written to ${root}: run "npm run build" as its owner.`,
      );
    }
    throw new OperatorError(`The ${part.name} could not be built: the compiler says why above.`);
  }
  mkdirSync(dirname(stampOf(part)), { recursive: true });
  writeFileSync(stampOf(part), made);
}

/** @param {Part} part */
function isFresh(part) {
  const stamp = stampOf(part);
  return (
    existsSync(join(root, part.output)) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hashOfInputs(part)
  );
}

/** @param {Part} part */
function stampOf({ name }) {
  return join(root, '.cache', 'built', name);
}

/** @param {Part} part */
function hashOfInputs({ inputs, takes = () => true }) {
  const hash = createHash('sha256');
  const files = [...TOOLS, ...inputs.flatMap((input) => filesIn(input, takes))].sort();
  for (const file of files)
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/**
 * @param {string} path of a file or folder
 * @param {(path: string) => boolean} takes
 * @returns {string[]} relative to the project
 */
function filesIn(path, takes) {
  const found = statSync(join(root, path), { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found && takes(path) ? [path] : [];
  return readdirSync(join(root, path))
    .filter((name) => !NOT_INPUT.includes(name))
    .flatMap((name) => filesIn(join(path, name), takes));
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await runAsCommand(() => build());
