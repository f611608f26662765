/** What stops a command, in one sentence that tells the operator what to do next. Shown without a stack. */
export class OperatorError extends Error {
  /** @param {string} sentence @param {ErrorOptions} [options] */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'OperatorError';
  }
}

/**
 * Runs a command and ends the process: 0 when it returns nothing, its number when it returns one, 1 when it throws.
 * @param {() => Promise<number | void>} main
 */
export async function runAsCommand(main) {
  // A reader of our output that went away (`npm start | head`) is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(`\n${explain(error)}`);
    process.exitCode = 1;
  }
}

/**
 * The text to show for an error: the sentence of an OperatorError, or the stack of one that nobody foresaw.
 * @param {unknown} error
 * @returns {string}
 */
export function explain(error) {
  const sentence = error instanceof OperatorError ? error.message : fileSystemSentence(error);
  return sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error));
}

/**
 * One sentence for what the file system refuses, whichever step ran into it.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function fileSystemSentence(error) {
  const { code, path } = /** @type {NodeJS.ErrnoException} */ (error ?? {});
  const where = path ? ` (${path})` : '';
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return `The disk is full${where}: make room and start again; nothing was lost.`;
    case 'EACCES':
    case 'EPERM':
      return `No permission to write${where}: start as the user who owns that folder, or choose another data folder with ZESWEKEN_DATA.`;
    case 'EROFS':
      return `The file system is read-only${where}: choose another data folder with ZESWEKEN_DATA.`;
    case 'ENOTDIR':
    case 'EEXIST':
      return `A file stands where a folder is needed${where}: choose another data folder with ZESWEKEN_DATA.`;
    default:
      return undefined;
  }
}
