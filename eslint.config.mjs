import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { dependencies, settings } from './tools/eslint/boundaries.mjs';
import { zesweken } from './tools/eslint/plugin.mjs';

// Rules are switched off here and nowhere else: each exception is a line with its reason.

const typescript = ['**/*.ts', '**/*.tsx'];
const scripts = ['**/*.mjs', '**/*.cjs'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**/*.ts', 'libs/testing/**/*.ts'];

/** Node's names for plain scripts; TypeScript knows them by its types. */
const nodeGlobals = Object.fromEntries(
  `process console Buffer URL URLSearchParams fetch performance structuredClone AbortController AbortSignal TextDecoder
   TextEncoder setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask`
    .split(/\s+/)
    .map((name) => [name, 'readonly']),
);

const exportAll = {
  selector: 'ExportAllDeclaration',
  message: 'Name what the door lets out: export { A, B } from …',
};

const enumeration = {
  selector: 'TSEnumDeclaration',
  message: "Write a union of strings: type Kind = 'a' | 'b'. It is what JSON and the database hold.",
};

/** `rows[0]!` and `byId.get(id)!` say "I put it there"; elsewhere a `!` hides a case that nobody thought through. */
const surprise = {
  selector:
    'TSNonNullExpression:not([expression.computed=true]):not([expression.callee.property.name=/^(get|at|find)$/])',
  message:
    'Handle the missing case, or throw an error that names what is missing. Only x[i]! and x.get(k)! may be sure.',
};

/** A screen of 60 lines. */
const functionLength = { max: 60, skipBlankLines: true, skipComments: true };

const shape = {
  'max-lines': ['error', 300],
  'max-lines-per-function': ['error', functionLength],
  'max-params': ['error', 6],
  complexity: ['error', 10],
  eqeqeq: 'error',
  'no-console': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'no-restricted-syntax': ['error', exportAll, enumeration],
};

const types = {
  'no-restricted-syntax': ['error', exportAll, enumeration, surprise],
  '@typescript-eslint/no-non-null-assertion': 'off', // see surprise
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/consistent-type-exports': ['error', { fixMixedExportsWithInlineTypeSpecifier: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-restricted-imports': [
    'error',
    {
      paths: [
        {
          name: '@nestjs/common',
          importNames: ['forwardRef'],
          message:
            'forwardRef hides a cycle. Move what both need into a third place, or tell the other by an event.',
        },
      ],
    },
  ],
  // As TypeScript's own noUnusedParameters has it: a leading underscore says "not needed here".
  '@typescript-eslint/no-unused-vars': [
    'error',
    { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
  ],
  // A Nest module is a class whose decorator says it all.
  '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  // In the place of this one, no-leaking-instance looks where DTOs are built.
  '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
  // We have no enums but unions of strings; the check costs a seventh of the time of all.
  '@typescript-eslint/no-unsafe-enum-assignment': 'off',
  // An implementation of an interface with promises need not itself wait for anything.
  '@typescript-eslint/require-await': 'off',
  // `for (;;)`-like loops over a cursor read best as while (true).
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
};

const house = {
  'boundaries/dependencies': dependencies,
  'zesweken/no-ambient-time': 'error',
  'zesweken/no-datasource-outside-tenancy': 'error',
  'zesweken/no-environment': 'error',
  'zesweken/no-sql-strings': 'error',
  'zesweken/reasoned-exemption': 'error',
};

/**
 * The configuration for a tree laid out as ours. The specs of the checks give it a planted tree.
 * @param root absolute path of the folder with tsconfig.json, apps/ and libs/
 */
export function houseConfig(root) {
  return defineConfig(
    globalIgnores([
      '**/node_modules',
      '**/dist',
      '**/coverage',
      '.data',
      '.cache',
      'libs/api-client/schema.d.ts',
    ]),
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    {
      files: scripts,
      extends: [js.configs.recommended],
      languageOptions: { globals: nodeGlobals },
      rules: shape,
    },
    {
      files: typescript,
      extends: [js.configs.recommended, tseslint.configs.strictTypeChecked],
      plugins: { boundaries, zesweken },
      settings: settings(root),
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: { ...shape, ...types, ...house },
    },
    exceptions,
    accessibility(root),
  );
}

const exceptions = [
  {
    files: ['libs/*/src/http/**/*.ts'],
    // Where DTOs are built; elsewhere an instance may well stand for another.
    rules: { 'zesweken/no-leaking-instance': 'error' },
  },
  {
    // Speak to the terminal by design; parse options and print.
    files: [...scripts, 'apps/beheer/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['libs/tenancy/**/*.ts'],
    // This is the door itself.
    rules: { 'zesweken/no-datasource-outside-tenancy': 'off' },
  },
  {
    files: ['libs/tenancy/src/migration/**/*.ts'],
    // Names of schemas and roles can't be parameters; they are our own and are quoted where they enter.
    rules: { 'zesweken/no-sql-strings': 'off' },
  },
  {
    files: ['libs/config/**/*.ts'],
    // The one reader of the environment, and of the machine's clock for ZESWEKEN_NU.
    rules: { 'zesweken/no-environment': 'off', 'zesweken/no-ambient-time': 'off' },
  },
  {
    files: ['libs/clock/**/*.ts'],
    // The one source of time and ids.
    rules: { 'zesweken/no-ambient-time': 'off' },
  },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    rules: {
      // The browser has no Clock; what day it is for the rules, the server says.
      'zesweken/no-ambient-time': 'off',
      // React takes an async function as a handler of events; what it rejects with reaches the page's error handler.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router redirects by throwing.
      '@typescript-eslint/only-throw-error': [
        'error',
        { allow: [{ from: 'package', package: '@tanstack/router-core', name: 'Redirect' }] },
      ],
    },
  },
  {
    files: ['apps/web/**/*.tsx'],
    // Markup is long, and each part that is shown or not counts as a branch.
    rules: { 'max-lines-per-function': ['error', { ...functionLength, max: 90 }], complexity: ['error', 15] },
  },
  {
    files: specs,
    rules: {
      // A describe holds a whole subject.
      'max-lines-per-function': 'off',
      // A test says `rows[0]!` where a missing row should fail it.
      'no-restricted-syntax': ['error', exportAll, enumeration],
      // Answers of HTTP calls are any; toEqual on the whole body is the check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      // Tests wait with a limit, name databases, and attack the wall with built SQL.
      'zesweken/no-ambient-time': 'off',
      'zesweken/no-sql-strings': 'off',
    },
  },
];

/** Accessibility of JSX, where the web app and its plugin are installed. */
function accessibility(root) {
  const manifest = join(root, 'apps/web/package.json');
  if (!existsSync(manifest)) return [];
  const plugin = createRequire(manifest)('eslint-plugin-jsx-a11y');
  const { strict } = plugin.flatConfigs;
  // A table that scrolls sideways is a region that the keyboard must reach (WCAG 2.1.1).
  const tabindex = ['error', { tags: [], roles: ['tabpanel', 'region'] }];
  const rules = { ...strict.rules, 'jsx-a11y/no-noninteractive-tabindex': tabindex };
  return [{ files: ['apps/web/**/*.tsx'], ...strict, rules }];
}

export default houseConfig(import.meta.dirname);
