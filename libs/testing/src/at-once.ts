import type { TestDatabase } from './test-database.js';
import type { TestTenant } from './test-tenant.js';
import { until } from './until.js';

/**
 * Lets calls race for certain: holds all rows of a table of the tenant until every call waits for one of them, so that
 * none has seen what another did.
 */
export async function atOnce<T>(
  { owner }: TestDatabase,
  { tenant }: TestTenant,
  table: string,
  calls: () => readonly PromiseLike<T>[],
): Promise<T[]> {
  await owner.query('begin');
  try {
    await owner.query(`select 1 from ${tenant.schema}.${table} for update`);
    const started = calls();
    const answers = Promise.all(started);
    await until(`${started.length} calls waiting for rows of ${table}`, async () => {
      // Inside a transaction PostgreSQL shows the sessions of the first look, and a call may need a new one.
      await owner.query('select pg_stat_clear_snapshot()');
      const { rows } = await owner.query<{ n: number }>(
        `select count(distinct pid)::int as n from pg_locks
         where not granted and pid in (select pid from pg_stat_activity where datname = current_database())`,
      );
      return rows[0]?.n === started.length;
    });
    await owner.query('commit');
    return await answers;
  } finally {
    await owner.query('rollback');
  }
}
