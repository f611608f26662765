import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../..');

/** Names of kinds of background work, such as `post.versturen`, as the sources define them. */
const names = globSync('libs/*/src/**/*.ts', { cwd: root }).flatMap((path) =>
  [...readFileSync(join(root, path), 'utf8').matchAll(/defineJob(?:<[^']*>)?\(\s*'([a-z.-]+)'/g)].map(
    ([, name = '']) => name,
  ),
);

it.each(['nl', 'en'])(
  'every kind of background work has words for the page Achtergrondwerk, in %s',
  (taal) => {
    const words = JSON.parse(readFileSync(join(root, `apps/web/src/i18n/${taal}/wachtrij.json`), 'utf8')) as {
      opdracht: Record<string, Record<string, string> | undefined>;
    };
    const known = (name: string): boolean => {
      const [group = '', act = ''] = name.split('.');
      return words.opdracht[group]?.[act] !== undefined;
    };

    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !known(name))).toEqual([]);
  },
);
