import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const SRC = join(import.meta.dirname, '../../apps/web/src');
/** With every page: what main.tsx brings, and the shell round all pages but those of who is not signed in. */
const ALWAYS = ['theme/index.css', 'schil/Schil.tsx'];

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).map((name) => join(SRC, name));
const pages = files.filter((name) => /Pagina\.tsx$/.test(name));
const ours = (text: string): string[] => [...text.matchAll(/zw-[a-z0-9_-]+/g)].map(([name]) => name);

/** Which stylesheets say what a class looks like by itself; one that only says so inside another class does not count. */
const definedIn = new Map<string, Set<string>>();
for (const file of files.filter((name) => name.endsWith('.css'))) {
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
    /^\s*(?:ul|p)?\.(zw-[a-z0-9_-]+)[^{]*[{,]$/gm,
  ))
    definedIn.set(name, (definedIn.get(name) ?? new Set()).add(file));
}

/** Everything that comes with a file: what it imports, and what that imports. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:from|import|@import) '(\.[^']+)'/g)) {
    const plain = resolve(dirname(file), path);
    const found = [plain, plain.replace(/\.js$/, '.tsx'), plain.replace(/\.js$/, '.ts')].find((name) =>
      existsSync(name),
    );
    if (found && /\.(css|tsx?)$/.test(found)) reach(found, seen);
  }
  return seen;
}

const always = ALWAYS.flatMap((name) => [...reach(join(SRC, name))]);

describe('a page', () => {
  // Else it looks right only for who saw another page first.
  it.each(pages.map((page) => [relative(SRC, page), page] as const))(
    'brings the styles of all it shows: %s',
    (_, page) => {
      const own = reach(page);
      const styles = new Set([
        ...own,
        ...(own.has(join(SRC, 'aanmelden/Buitenkant.tsx')) ? [] : always),
        ...reach(join(SRC, 'theme/index.css')),
      ]);
      const missing = [...own]
        .filter((name) => name.endsWith('.tsx'))
        .flatMap((name) => ours(readFileSync(name, 'utf8')))
        .filter(
          (name) => definedIn.has(name) && ![...definedIn.get(name)!].some((sheet) => styles.has(sheet)),
        );

      expect([...new Set(missing)]).toEqual([]);
    },
  );
});
