import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdtempSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { OperatorError } from '../operator-error.mjs';

/**
 * How PostgreSQL runs here without being root, which it refuses to be.
 * @typedef {object} Way
 * @property {string[]} prefix words that go before a command
 * @property {string} native folder of the binaries, readable in this way
 * @property {number} uid whose files the database's are, seen from outside
 * @property {number} gid
 */

/**
 * @typedef {object} Account
 * @property {number} uid
 * @property {number} gid
 */

/**
 * The first way that works on this machine. Root first tries a user namespace, in which root's own files look like
 * those of an ordinary user: it works in a folder that only root may enter and needs no account of its own. Where
 * namespaces are closed (most containers), it becomes another user.
 * @param {string} native folder of the binaries
 * @param {string} folder existing folder that is to hold the database
 * @param {number} [owner] uid that owns the database, where there is one already
 * @returns {Way}
 */
export function findWay(native, folder, owner) {
  const uid = process.getuid?.() ?? 0;
  const refusals = [];
  for (const way of candidates(uid, native, folder, owner)) {
    const refusal = tryOut(way());
    if (typeof refusal !== 'string') return refusal;
    refusals.push(refusal);
  }
  throw new OperatorError(
    `PostgreSQL cannot run on this machine (${refusals.join('; ') || 'no account in /etc/passwd'}): start as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

/**
 * @param {number} uid @param {string} native @param {string} folder @param {number | undefined} owner
 * @returns {(() => Way)[]}
 */
function candidates(uid, native, folder, owner) {
  const accounts = ordinaryAccounts();
  const gid = process.getgid?.() ?? 0;
  const namespaces = accounts
    .slice(0, 1)
    .map((inside) => () => ({ prefix: namespace(inside), native, uid, gid }));
  if (uid !== 0) {
    const direct = () => ({ prefix: [], native, uid, gid });
    // initdb wants its user to have a name; in a container one often runs under a bare number.
    return accounts.some((account) => account.uid === uid) ? [direct] : [...namespaces, direct];
  }
  if (owner) return [() => becoming(ownerAccount(accounts, owner), native, folder), ...namespaces];
  return [...namespaces, ...accounts.slice(0, 1).map((account) => () => becoming(account, native, folder))];
}

/** @param {Account} inside @returns {string[]} */
function namespace({ uid, gid }) {
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
}

/** @param {Account[]} accounts @param {number} uid @returns {Account} */
function ownerAccount(accounts, uid) {
  return accounts.find((account) => account.uid === uid) ?? { uid, gid: uid };
}

/**
 * Root becomes an ordinary account, with no more than it needs: a copy of the binaries where it cannot reach ours,
 * and the right to pass closed folders only where the database lies behind one.
 * @param {Account} account @param {string} native @param {string} folder
 * @returns {Way}
 */
function becoming({ uid, gid }, native, folder) {
  const plain = ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  const reachable = spawnSync(plain[0] ?? '', [...plain.slice(1), '--', 'test', '-x', folder]).status === 0;
  const passing = reachable ? [] : ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  const prefix = [...plain, ...passing, '--'];
  const asItIs = { prefix, native, uid, gid };
  return typeof tryOut(asItIs) === 'string' ? { ...asItIs, native: readableCopy(native) } : asItIs;
}

/**
 * Runs the server's --version in the given way.
 * @param {Way} way
 * @returns {Way | string} the way, or why not
 */
function tryOut(way) {
  const [program = '', ...args] = [...way.prefix, join(way.native, 'bin', 'postgres'), '--version'];
  const { status, stderr, error } = spawnSync(program, args, { encoding: 'utf8' });
  // It also answers, with a complaint, where it cannot find its own folder; then nothing else of it works.
  if (status === 0 && stderr === '') return way;
  return `${basename(program)}: ${error?.message ?? stderr.trim().split('\n')[0]}`;
}

/**
 * Accounts of this machine other than root, `nobody` first: it owns nothing.
 * @returns {Account[]}
 */
function ordinaryAccounts() {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  return lines
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && Number.isInteger(gid))
    .sort((a, b) => Number(b.name === 'nobody') - Number(a.name === 'nobody'));
}

/**
 * A copy of the binaries that every account can read, made once.
 * @param {string} native
 * @returns {string}
 */
function readableCopy(native) {
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const kept = join(tmpdir(), `zesweken-postgres-${version}`);
  if (isOurs(kept)) return kept;
  const made = mkdtempSync(`${kept}-`);
  cpSync(native, made, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'u=rwX,go=rX', made]);
  if (existsSync(kept)) return made;
  renameSync(made, kept);
  return kept;
}

/** Whether the folder is one that only we can have filled: everyone may write in the folder above it. @param {string} folder */
function isOurs(folder) {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

/**
 * Gives the files to the account of the way, when they are someone else's and we may.
 * @param {Way} way @param {string} path
 */
export function handOver({ uid, gid }, path) {
  const owner = statSync(path).uid;
  if (owner === uid) return;
  if (process.getuid?.() !== 0) {
    throw new OperatorError(
      `${path} belongs to another user (uid ${owner}): start as that user, or choose another data folder with ZESWEKEN_DATA.`,
    );
  }
  spawnSync('chown', ['-R', `${uid}:${gid}`, path]);
}
