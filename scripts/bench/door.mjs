import pg from 'pg';
import sql from 'sql-template-tag';
import { round2 } from './reads.mjs';

const WARM = 300;
const TIMES = 3_000;

/**
 * Median milliseconds of one small query: through the door (begin, role, path, query, commit), in a bare transaction in
 * the owner's role, and with no transaction at all. Taken in turns on one connection each.
 */
export async function compareDoor({ tenants, tenant, ownerUrl }) {
  const client = new pg.Client({ connectionString: ownerUrl, options: `-c search_path=${tenant.schema}` });
  await client.connect();
  const text = 'select id, naam, email, rollen from gebruikers order by id limit 5';
  const ways = {
    door: () =>
      tenants.run(tenant, (db) =>
        db.last(sql`select id, naam, email, rollen from gebruikers order by id limit 5`),
      ),
    transaction: async () => {
      await client.query('begin');
      await client.query(text);
      await client.query('commit');
    },
    query: () => client.query(text),
  };
  const times = { door: [], transaction: [], query: [] };
  for (let n = 0; n < WARM + TIMES; n += 1) {
    for (const [way, work] of Object.entries(ways)) {
      const start = process.hrtime.bigint();
      await work();
      if (n >= WARM) times[way].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  await client.end();
  const median = Object.fromEntries(
    Object.entries(times).map(([way, all]) => [way, all.sort((a, b) => a - b)[TIMES / 2]]),
  );
  return {
    doorMs: round2(median.door),
    transactionMs: round2(median.transaction),
    queryMs: round2(median.query),
    doorOverTransaction: round2(median.door / median.transaction),
    doorOverQuery: round2(median.door / median.query),
  };
}
