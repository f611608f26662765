import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import pg from 'pg';
import { HEADER, madeUpRows } from './rows.mjs';
import { round2 } from './reads.mjs';

const SAMPLE_MS = 50;

/**
 * Rows a second of the import through the api, beside a plain COPY of the same lines into one table of text columns,
 * and the memory that the api process took on top of what it had.
 * @param {{ origin: string, cookie: string, ownerUrl: string, apiPid: number, rows: number }} options
 */
export async function compareImport({ origin, cookie, ownerUrl, apiPid, rows }) {
  const before = residentMb(apiPid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, residentMb(apiPid))), SAMPLE_MS);
  const start = process.hrtime.bigint();
  const response = await fetch(`${origin}/api/v1/verzuimmeldingen/_importeren`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', cookie, origin },
    body: Readable.toWeb(Readable.from(file(rows))),
    duplex: 'half',
  });
  const result = await response.json();
  const importSeconds = Number(process.hrtime.bigint() - start) / 1e9;
  clearInterval(watch);
  if (response.status !== 200 || result.aangemaakt !== rows)
    throw new Error(JSON.stringify(result).slice(0, 500));
  const copySeconds = await copy(ownerUrl, rows);
  return {
    rows,
    importRowsPerSecond: Math.round(rows / importSeconds),
    copyRowsPerSecond: Math.round(rows / copySeconds),
    copyOverImport: round2(importSeconds / copySeconds),
    memoryBeforeMb: Math.round(before),
    extraMemoryMb: Math.round(peak - before),
  };
}

function* file(rows) {
  let part = `${HEADER}\r\n`;
  for (const row of madeUpRows(rows)) {
    part += `${row}\r\n`;
    if (part.length > 64_000) {
      yield Buffer.from(part);
      part = '';
    }
  }
  yield Buffer.from(part);
}

/** COPY through the protocol of a plain client: one table, no index, no checks. */
async function copy(ownerUrl, rows) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const columns = HEADER.split(';').map((name) => `"${name}" text`);
  await client.query(`create table public.bench_copy (${columns.join(', ')})`);
  const start = process.hrtime.bigint();
  await new Promise((resolve, reject) => {
    client.query(
      copyIn(
        "copy public.bench_copy from stdin (format csv, delimiter ';', header)",
        file(rows),
        resolve,
        reject,
      ),
    );
  });
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  await client.query('drop table public.bench_copy');
  await client.end();
  return seconds;
}

/** The least that pg needs to send a COPY: a query object that writes the chunks when the server asks for them. */
function copyIn(text, chunks, resolve, reject) {
  return {
    submit: (connection) => connection.query(text),
    handleCopyInResponse: (connection) => {
      for (const chunk of chunks) connection.sendCopyFromChunk(chunk);
      connection.endCopyFrom();
    },
    handleCommandComplete: () => undefined,
    handleReadyForQuery: () => resolve(undefined),
    handleError: (error) => reject(error),
    callback: () => undefined,
  };
}

/** Resident memory of a process in MB, as the kernel counts it. */
function residentMb(pid) {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? 0) / 1024;
}
