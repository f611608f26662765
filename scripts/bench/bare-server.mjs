import { createServer } from 'node:http';
import pg from 'pg';

/**
 * What a bare handler costs: node:http and pg run the very statements that the product sent, and insert one plain log
 * row, with no tenancy, no sign-in and no framework. Reads its settings as JSON from the first argument.
 */
const { url, schema, routes } = JSON.parse(process.argv[2] ?? '{}');
pg.types.setTypeParser(1082, (text) => text);
const pool = new pg.Pool({ connectionString: url, max: 20, options: `-c search_path=${schema}` });

const server = createServer((request, response) => {
  answer(request.url)
    .then((body) => response.writeHead(200, { 'content-type': 'application/json' }).end(body))
    .catch((error) => response.writeHead(500).end(String(error)));
});

async function answer(path) {
  const client = await pool.connect();
  try {
    const results = [];
    for (const { text, values } of routes[path]) results.push((await client.query(text, values)).rows);
    await client.query('insert into bench_log (wie, wat, moment) values ($1, $2, $3)', [
      'bench',
      path,
      new Date(),
    ]);
    return JSON.stringify(results);
  } finally {
    client.release();
  }
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.address().port}\n`));
process.stdin.resume().on('end', () => process.exit(0));
