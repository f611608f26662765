import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { description } from '../openapi/description.js';

const root = join(import.meta.dirname, '../..');
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8').toLowerCase();

/** Names of the tables that the migrations of a folder make. */
function tablesOf(kind: 'shared' | 'tenant'): string[] {
  const folder = join(root, 'db', kind);
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  return [...text.matchAll(/^create table (?:if not exists )?([\w.]+)/gim)].map(([, name = '']) => name);
}

/** Segments of the paths of the API, less parameters and operations. */
const segments = new Set(
  Object.keys(description.paths)
    .flatMap((path) => path.split('/'))
    .filter((segment) => /^[a-z]/.test(segment)),
);

describe('docs/glossary.md', () => {
  it.each([...tablesOf('shared'), ...tablesOf('tenant')])('names the table %s', (table) => {
    expect(glossary).toContain(`\`${table}\``);
  });

  // The glossary has the singular (dossier), paths the plural (dossiers); "ik" and "huidige" are no nouns.
  it.each([...segments].filter((segment) => !['ik', 'huidige', 'inhoud'].includes(segment)))(
    'knows the word in /%s',
    (segment) => {
      const stem = segment.replace(/(en|s)$/, '').slice(0, 10);
      expect(glossary).toContain(stem);
    },
  );
});
