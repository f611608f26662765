import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { root } from '../root.mjs';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 8;

/**
 * Requests a second of the product beside the bare handler, in turns so that a noisy machine hits both.
 * @returns {Promise<{product: number, bare: number, ratio: number, productP95: number}[]>}
 */
export async function compareReads({ origin, cookie, ownerUrl, schema, reads }) {
  const routes = Object.fromEntries(reads.map(({ path, statements }) => [path, statements]));
  const bare = spawn(
    process.execPath,
    ['scripts/bench/bare-server.mjs', JSON.stringify({ url: ownerUrl, schema, routes })],
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = await once(bare.stdout, 'data');
  const bareOrigin = `http://127.0.0.1:${String(line).trim()}`;
  const results = [];
  for (const { name, path } of reads) {
    const rounds = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const product = await load(`${origin}/api/v1${path}`, cookie);
      const base = await load(`${bareOrigin}${path}`, cookie);
      rounds.push({ product, base });
    }
    const ratios = rounds
      .map(({ product, base }) => product.requests.average / base.requests.average)
      .sort((a, b) => a - b);
    const middle = rounds.find(
      ({ product, base }) => product.requests.average / base.requests.average === ratios[1],
    );
    results.push({
      name,
      product: Math.round(middle.product.requests.average),
      bare: Math.round(middle.base.requests.average),
      ratio: round2(ratios[1]),
      productP97ms: middle.product.latency.p97_5,
      bareP97ms: middle.base.latency.p97_5,
    });
  }
  bare.stdin.end();
  await once(bare, 'exit');
  return results;
}

async function load(url, cookie) {
  const result = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return result;
}

export function round2(value) {
  return Math.round(value * 100) / 100;
}
