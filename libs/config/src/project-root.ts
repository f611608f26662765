import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder that holds package.json and db/, found upwards so that it is the same from the sources and from dist/. */
export const projectRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** Version of the product as package.json gives it (semver). */
export const projectVersion = (
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }
).version;

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'db', 'tenant')) && existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No folder with package.json and db/tenant above the running code.');
  return findRoot(parent);
}
