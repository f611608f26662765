import { spawn } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';
import { root } from '../root.mjs';

const ROUNDS = 3;
const SECONDS = 4;
const CONNECTIONS = 8;

/**
 * Requests a second of the product beside the bare handler, in turns so that a noisy machine hits both.
 * @returns {Promise<{product: number, bare: number, ratio: number, p95Ratio: number}[]>}
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
      productP95ms: round2(middle.product.p95),
      bareP95ms: round2(middle.base.p95),
      p95Ratio: round2(middle.product.p95 / middle.base.p95),
    });
  }
  bare.stdin.end();
  await once(bare, 'exit');
  return results;
}

async function load(url, cookie) {
  const times = [];
  const running = autocannon({ url, connections: CONNECTIONS, duration: SECONDS, headers: { cookie } });
  // Its own table has whole milliseconds and no 95th percentile.
  running.on('response', (_client, _status, _bytes, ms) => times.push(ms));
  const result = await running;
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { requests: result.requests, p95: percentile(times, 95) };
}

/** @param {number[]} values @param {number} percent */
export function percentile(values, percent) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
}

export function round2(value) {
  return Math.round(value * 100) / 100;
}
