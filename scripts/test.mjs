import './needs-installation.mjs';
import { build } from './build.mjs';
import { explain, runAsCommand } from './operator-error.mjs';
import { watchForLeaving } from './start/leaving.mjs';
import { lastLine, runJest } from './test-run/jest.mjs';
import { startTestPostgres, startTestRedis } from './test-run/servers.mjs';

// Runs the tests on servers of their own: `npm test`, `npm test -- libs/kalender`, `npm run test:faults`.

const FAULTS = ['--testMatch=**/*.fault.ts', '--runInBand', '--testTimeout=300000'];

/**
 * @param {string[]} words of the command line
 * @param {AbortSignal} signal gives up
 * @returns {Promise<import('./test-run/jest.mjs').Counts>}
 */
async function test(words, signal) {
  const args = words.flatMap((word) => (word === '--faults' ? FAULTS : [word]));
  if (wantsBuild(words)) await build({ signal });
  const redis = await startTestRedis();
  try {
    const postgres = await startTestPostgres(signal);
    try {
      /** @type {Record<string, string>} */
      const facts = { ZESWEKEN_TEST_DATABASE_URL: postgres.url };
      if (redis) facts.ZESWEKEN_TEST_REDIS_URL = redis.url;
      return await runJest(args, facts, signal);
    } finally {
      await postgres.stop();
    }
  } finally {
    await redis?.stop();
  }
}

/** Most specs run from the sources; journeys in the browser and faults use what is built. @param {string[]} words */
function wantsBuild(words) {
  const paths = words.filter((word) => !word.startsWith('-'));
  return paths.length === 0 || paths.some((path) => /journeys|faults|^(\.\/)?test\/?$/.test(path));
}

await runAsCommand(async () => {
  const leaving = watchForLeaving('\nStopping...');
  let counts = { passed: 0, failed: 1, skipped: 0 };
  try {
    counts = await test(process.argv.slice(2), leaving.asked);
  } catch (error) {
    if (!leaving.asked.aborted) console.error(`\n${explain(error)}`);
  } finally {
    leaving.stopWatching();
  }
  if (leaving.asked.aborted) return 130;
  console.log(`\n${lastLine(counts)}`);
  return counts.failed === 0 ? 0 : 1;
});
