import { randomBytes } from 'node:crypto';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { startKernel } from '@zesweken/testing';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { NoTenantOpen, type Tenant, type TenantDb, TenantMismatch, Tenants } from '../src/index.js';
import { createTenantRole } from '../src/migration/roles.js';

const TENANTS = 200;
/** Roles belong to the server: another run may be making its own. */
const run = randomBytes(4).toString('hex');
const kernel = await startKernel();
const tenants = kernel.get(Tenants);
const all: Tenant[] = [];

/** What one piece of work does, step by step; several run at once on eight connections. */
const step = fc.constantFrom('write', 'read', 'turn', 'pause', 'nested', 'stranger', 'fault', 'throw');
const work = fc.record({
  tenant: fc.nat(TENANTS - 1),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
});
type Work = typeof work extends fc.Arbitrary<infer T> ? T : never;

// Tenants with one table each: 200 whole ones would take six seconds.
beforeAll(async () => {
  const { owner } = kernel.database;
  await owner.query('begin');
  for (let n = 0; n < TENANTS; n += 1) {
    const schema = `t_${run}${String(n).padStart(8, '0')}`;
    await createTenantRole(owner, schema);
    await owner.query(
      `create schema ${schema}; grant usage on schema ${schema} to ${schema};
       create table ${schema}.rijen (van text); grant select, insert on ${schema}.rijen to ${schema};
       insert into ${schema}.rijen values ('${schema}')`,
    );
    all.push({
      id: `tenant-${n}`,
      slug: schema,
      naam: schema,
      soort: 'gemeente',
      deelsoort: null,
      schema,
      fenced: false,
      gemeentecodes: [],
    });
  }
  await owner.query('commit');
});

class Planned extends Error {}

/** @returns how many rows it wrote; @throws Planned when its steps say so. */
async function perform({ tenant: index, steps }: Work, strangers: Set<string>): Promise<number> {
  const tenant = all[index]!;
  const stranger = all[(index + 1) % TENANTS]!;
  const look = async (db: TenantDb): Promise<void> => {
    const rows = await db.rows<{ van: string }>(sql`select distinct van from rijen`);
    for (const { van } of rows) if (van !== tenant.schema) strangers.add(`${tenant.schema} saw ${van}`);
    if (tenants.db.tenant.id !== tenant.id)
      strangers.add(`${tenant.schema} stood in ${tenants.db.tenant.id}`);
  };
  return tenants.run(tenant, async (db) => {
    let written = 0;
    for (const what of steps) {
      if (what === 'write') written += await db.execute(sql`insert into rijen values (${tenant.schema})`);
      if (what === 'read') await look(db);
      if (what === 'turn') await turn();
      if (what === 'pause') await pause(1);
      if (what === 'nested') await tenants.run(tenant, look);
      if (what === 'stranger')
        await expect(tenants.run(stranger, look)).rejects.toBeInstanceOf(TenantMismatch);
      if (what === 'fault') await db.rows(sql`select 1 / 0`);
      if (what === 'throw') throw new Planned();
    }
    await look(db);
    return written;
  });
}

describe('two hundred tenants at once', () => {
  it('never see each other, whatever happens in between, and lose or gain no row', async () => {
    const strangers = new Set<string>();
    const expected = new Map(all.map(({ schema }) => [schema, 1]));

    await fc.assert(
      fc.asyncProperty(fc.array(work, { minLength: 100, maxLength: 100, size: 'max' }), async (works) => {
        await Promise.all(
          works.map(async (one) => {
            const doomed = one.steps.some((what) => what === 'fault' || what === 'throw');
            const written = await perform(one, strangers).catch((error: unknown) => {
              if (error instanceof Planned || (error as { code?: string }).code === '22012') return 0;
              throw error;
            });
            expect(doomed && written > 0).toBe(false);
            const { schema } = all[one.tenant]!;
            expected.set(schema, expected.get(schema)! + written);
          }),
        );
        expect(() => tenants.db).toThrow(NoTenantOpen);
      }),
      { seed: 20_260_112, numRuns: 20, endOnFailure: true },
    );

    expect([...strangers]).toEqual([]);
    const { rows } = await kernel.database.owner.query<{ van: string; n: number }>(
      all
        .map(
          ({ schema }) =>
            `select '${schema}' as van, count(*)::int as n from ${schema}.rijen where van = '${schema}'`,
        )
        .join(' union all '),
    );
    expect(new Map(rows.map(({ van, n }) => [van, n]))).toEqual(expected);
  });
});
