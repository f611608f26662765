import { statSync } from 'node:fs';

// Jest knows how long a spec took in the last run. In a new clone it goes by the size of the file, by which the longest
// of all begins last, and the other core waits for it.

/** What takes long, longest first: parts of paths. Everything else goes by size. */
const LONG = [
  'test/journeys/every-page',
  'apps/api/test/other-tenant',
  'apps/api/test/no-log-no-answer',
  'apps/api/test/compartment',
  'libs/demo/test/load-demo',
  'test/journeys/',
  'libs/queue/test/',
  'libs/tenancy/test/',
  'test/start/postgres',
  'test/lint/',
  'libs/pdf/test/pdf-maker',
];

/** @typedef {{ path: string }} Test */

/** Starts the specs that take long first, always in the same order, so that no core is idle at the end. */
export default class LongestFirst {
  /** @param {Test[]} tests */
  sort(tests) {
    return tests
      .map((test) => ({ test, place: placeOf(test.path), size: statSync(test.path).size }))
      .sort((a, b) => a.place - b.place || b.size - a.size)
      .map(({ test }) => test);
  }

  /** @param {Test[]} tests @param {{ shardIndex: number, shardCount: number }} options as in `--shard=1/2` */
  shard(tests, { shardIndex, shardCount }) {
    return this.sort(tests).filter((_, at) => at % shardCount === shardIndex - 1);
  }

  /** Nothing is remembered: `--onlyFailures` finds no test. */
  allFailedTests() {
    return [];
  }

  /** Jest calls this after each run. */
  cacheResults() {
    // The order does not depend on earlier runs.
  }
}

/** @param {string} path */
function placeOf(path) {
  const place = LONG.findIndex((part) => path.includes(part));
  return place === -1 ? LONG.length : place;
}
