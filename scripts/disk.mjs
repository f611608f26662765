import { statfsSync } from 'node:fs';
import { OperatorError } from './operator-error.mjs';

/**
 * Refuses beforehand what a full disk would break half-way.
 * @param {string} folder an existing folder on that disk
 * @param {number} megabytes that must be free
 */
export function requireSpace(folder, megabytes) {
  const { bavail, bsize } = statfsSync(folder);
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  if (free >= megabytes) return;
  throw new OperatorError(
    `The disk is full: ${folder} has ${free} MB free and ${megabytes} MB is needed. Make room and start again; nothing was lost.`,
  );
}
