import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@zesweken/config';

/** One forward-only, hand-reviewed migration. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text: a migration that has run is never edited. */
  readonly checksum: string;
}

/**
 * The migrations of `db/shared` (once) or `db/tenant` (in every tenant schema), in order.
 * @throws Error when a number is missing or doubled.
 */
export function migrationsOf(kind: 'shared' | 'tenant'): readonly Migration[] {
  const folder = join(projectRoot, 'db', kind);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  return files.map((file, index) => {
    const number = Number(file.slice(0, 4));
    if (number !== index + 1) throw new Error(`db/${kind}: expected number ${index + 1}, found ${file}.`);
    const text = readFileSync(join(folder, file), 'utf8');
    return {
      number,
      name: file.slice(5, -4),
      text,
      checksum: createHash('sha256').update(text).digest('hex'),
    };
  });
}

/** The schema version that this code needs in every tenant. */
export const neededTenantVersion = migrationsOf('tenant').length;
