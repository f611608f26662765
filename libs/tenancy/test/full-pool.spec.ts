import { expect, it } from '@jest/globals';
import { startKernel } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { TenantDirectory, Tenants } from '../src/index.js';

const AT_ONCE = 8;
const kernel = await startKernel({ env: { ZESWEKEN_POOL: '2' } });
const { tenant } = await kernel.aTenant();
const [tenants, directory] = [kernel.get(Tenants), kernel.get(TenantDirectory)];

it('who holds the last connection of the pool may still ask which tenants there are', async () => {
  const asked = Array.from({ length: AT_ONCE }, () =>
    tenants.run(tenant, async (db) => {
      await db.first(sql`select 1`);
      directory.refresh();
      return (await directory.all()).length;
    }),
  );

  expect(new Set(await Promise.all(asked))).toEqual(new Set([1]));
});
