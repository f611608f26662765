/** Specs run as ES modules: start Jest with `node --experimental-vm-modules`. */
export default {
  testEnvironment: 'node',
  roots: [
    '<rootDir>/libs',
    '<rootDir>/apps/api',
    '<rootDir>/apps/worker',
    '<rootDir>/apps/beheer',
    '<rootDir>/test',
  ],
  testMatch: ['**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': '@swc/jest' },
  moduleNameMapper: {
    '^@zesweken/([a-z-]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  // For libs/testing: specs themselves do not read the environment.
  globals: {
    ZESWEKEN_TEST: {
      databaseUrl: process.env.ZESWEKEN_TEST_DATABASE_URL,
      updateRoutes: process.env.UPDATE_ROUTES === '1',
      pictures: process.env.PICTURES,
    },
  },
  maxWorkers: 2,
  // Modules of specs are never let go by the module loader of V8; a worker that holds this much makes way for a new one.
  workerIdleMemoryLimit: '1200MB',
  testSequencer: '<rootDir>/scripts/test-run/longest-first.mjs',
  testTimeout: 20_000,
};
