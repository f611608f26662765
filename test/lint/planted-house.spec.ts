import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Planted, sound, violations } from './fixtures/planted.js';

const root = join(import.meta.dirname, '../..');
const bin = (path: string) => join(root, 'node_modules', path);

let house: string;
/** path -> rules that reported it */
let lint: Map<string, Set<string>>;
let cruise: Map<string, Set<string>>;

// Two whole tools start up cold: about 8 s on two cores.
beforeAll(async () => {
  house = await buildHouse([...sound, ...violations]);
  [lint, cruise] = [await runEslint(), await runCruiser()];
}, 120_000);

afterAll(() => rm(house, { recursive: true, force: true }));

describe('a house in order', () => {
  it.each(sound.map(({ path }) => path))('%s gets no remark', (path) => {
    expect({ lint: [...(lint.get(path) ?? [])], cruise: [...(cruise.get(path) ?? [])] }).toEqual({
      lint: [],
      cruise: [],
    });
  });
});

describe('ESLint', () => {
  it.each(violations.filter(({ eslint }) => eslint))('reports $path by $eslint', ({ path, eslint }) => {
    expect([...(lint.get(path) ?? [])]).toContain(eslint);
  });
});

describe('dependency-cruiser', () => {
  it.each(violations.filter(({ cruiser }) => cruiser))('reports $path by $cruiser', ({ path, cruiser }) => {
    expect([...(cruise.get(path) ?? [])]).toContain(cruiser);
  });
});

async function buildHouse(files: readonly Planted[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'zesweken-house-'));
  for (const { path, code } of files) await write(join(folder, path), code);
  await write(
    join(folder, 'eslint.config.mjs'),
    `import { houseConfig } from ${JSON.stringify(join(root, 'eslint.config.mjs'))};\nexport default houseConfig(import.meta.dirname);`,
  );
  await write(join(folder, 'tsconfig.json'), tsconfig);
  await copyFile(join(root, 'package.json'), join(folder, 'package.json'));
  await mkdir(join(folder, 'apps/web'), { recursive: true });
  await copyFile(join(root, 'apps/web/package.json'), join(folder, 'apps/web/package.json'));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await symlink(join(root, 'apps/web/node_modules'), join(folder, 'apps/web/node_modules'));
  return folder;
}

const tsconfig = JSON.stringify({
  extends: join(root, 'tsconfig.json'),
  compilerOptions: {
    jsx: 'react-jsx',
    paths: { '@zesweken/*': ['./libs/*/src/index.ts'] },
    typeRoots: [bin('@types')],
  },
  include: ['apps/**/*', 'libs/**/*'],
});

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}

interface LintResult {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

async function runEslint(): Promise<Map<string, Set<string>>> {
  const text = await run([bin('eslint/bin/eslint.js'), '--format', 'json', 'apps', 'libs']);
  const reports = new Map<string, Set<string>>();
  for (const { filePath, messages } of JSON.parse(text) as LintResult[]) {
    reports.set(relative(house, filePath), new Set(messages.map(({ ruleId, message }) => ruleId ?? message)));
  }
  return reports;
}

interface CruiseResult {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
  };
}

async function runCruiser(): Promise<Map<string, Set<string>>> {
  const config = join(root, '.dependency-cruiser.mjs');
  const text = await run([
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    ...['--config', config, '--output-type', 'json', 'apps', 'libs'],
  ]);
  const reports = new Map<string, Set<string>>();
  for (const { from, rule } of (JSON.parse(text) as CruiseResult).summary.violations) {
    reports.set(from, (reports.get(from) ?? new Set()).add(rule.name));
  }
  return reports;
}

/** Gives what a tool printed; a non-zero exit is what we planted, so only an empty answer is a failure. */
function run(args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: house, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (stdout) resolve(stdout);
      else reject(error ?? new Error(`No output. ${stderr}`));
    });
  });
}
