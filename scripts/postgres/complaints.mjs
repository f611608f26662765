import { OperatorError } from '../operator-error.mjs';
import { MAJOR } from './binaries.mjs';

/** What PostgreSQL says, and the sentence for it. @type {[RegExp, (match: RegExpMatchArray) => string][]} */
const known = [
  [
    /No space left on device|Disk quota exceeded/,
    () => 'The disk is full: make room and start again; what was stored is kept.',
  ],
  [
    /Read-only file system/,
    () => 'The file system of the data folder is read-only: choose another one with ZESWEKEN_DATA.',
  ],
  [
    /Permission denied|has wrong ownership|has invalid permissions|Operation not permitted/,
    () =>
      'PostgreSQL may not use its data folder: start as the user who made it, or choose another one with ZESWEKEN_DATA.',
  ],
  [
    /error while loading shared libraries: (\S+):/,
    ([, library]) =>
      `PostgreSQL needs the library ${library}, which this machine lacks: install it and start again.`,
  ],
  [
    /could not (?:map anonymous|create|resize) shared memory.*|Cannot allocate memory/,
    () => 'There is not enough memory for PostgreSQL: close other programs and start again.',
  ],
];

/**
 * The error for what PostgreSQL left behind when it failed.
 * @param {string} doing such as "make its data folder"
 * @param {string} output what the program wrote
 * @param {string} log where all of it stands
 */
export function complaint(doing, output, log) {
  for (const [pattern, sentence] of known) {
    const match = pattern.exec(output);
    if (match) return new OperatorError(sentence(match));
  }
  const last =
    output
      .split('\n')
      .filter((line) => /FATAL|PANIC|error:/.test(line))
      .pop() ?? output.trim();
  return new OperatorError(
    `PostgreSQL could not ${doing}: ${last.trim() || 'it gave no reason'} (log: ${log}).`,
  );
}

/** @param {string} folder @param {string} version as PG_VERSION says, such as "19" */
export function otherVersion(folder, version) {
  const advice =
    Number(version) > Number(MAJOR)
      ? 'start it with the newer version of Zesweken that made it'
      : 'start it with the version of Zesweken that made it';
  return new OperatorError(
    `The data folder ${folder} was made by PostgreSQL ${version} and this version of Zesweken brings PostgreSQL ${MAJOR}: ${advice}, or choose another folder with ZESWEKEN_DATA.`,
  );
}
