import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { apps, features, guardedPackages, kernel, testing, web } from '../../tools/architecture.mjs';

const root = join(import.meta.dirname, '../..');
const foldersOf = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
const known = [...kernel, ...Object.keys(features), testing, web.mayUse];

describe('the plan of the house', () => {
  // A lib that the plan does not name would be checked by nothing.
  it.each(foldersOf('libs'))('knows libs/%s', (lib) => {
    expect(known).toContain(lib);
  });

  it.each(foldersOf('apps'))('knows apps/%s', (app) => {
    expect([...apps, web.app]).toContain(app);
  });

  it('names each lib once', () => {
    expect(known.filter((lib, at) => known.indexOf(lib) !== at)).toEqual([]);
  });

  it('lets features use features only, and never in a circle', () => {
    for (const feature of Object.keys(features)) expect(reach(feature)).not.toContain(feature);
  });

  it('opens guarded packages to libs that exist in the plan', () => {
    for (const { libs } of guardedPackages) expect(known).toEqual(expect.arrayContaining([...libs]));
  });
});

/** All features that a feature uses, also by way of others. */
function reach(feature: string, found = new Set<string>()): string[] {
  for (const used of features[feature] ?? []) {
    if (!Object.hasOwn(features, used))
      throw new Error(`${feature} uses ${used}, which is no feature of the plan.`);
    if (!found.has(used)) reach(used, found.add(used));
  }
  return [...found];
}
