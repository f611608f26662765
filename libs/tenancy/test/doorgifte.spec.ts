import { describe, expect, it } from '@jest/globals';
import { Acting, Logboek, newTrace } from '@zesweken/logboek';
import { startKernel } from '@zesweken/testing';
import { execFileSync } from 'node:child_process';
import sql from 'sql-template-tag';
import { Doorgifte, DoorgifteRefused, NoTenantOpen, type TenantDb, Tenants } from '../src/index.js';

const kernel = await startKernel();
const [tenants, doorgifte, acting, logboek] = [
  kernel.get(Tenants),
  kernel.get(Doorgifte),
  kernel.get(Acting),
  kernel.get(Logboek),
];
const [a, b] = [await kernel.aTenant(), await kernel.aTenant()];
const who = sql`select current_user::text as role, current_setting('search_path') as path`;
const put = (soort: string) => sql`insert into outbox (id, soort, gegevens, gemaakt_op)
  values (gen_random_uuid(), ${soort}, '{}', ${kernel.clock.now()})`;
const soorten = async (tenant: typeof a) =>
  (await tenant.rows<{ soort: string }>(sql`select soort from outbox order by soort`)).map(
    ({ soort }) => soort,
  );
const log = (db: TenantDb) =>
  acting.as({ soort: 'systeem', id: null, rol: 'proef', trace: newTrace() }, async () =>
    logboek.record(db, {
      handeling: 'lezen',
      activiteit: 'gegevens-delen',
      betrokkenen: [a.id],
      object: 'verwijzing',
    }),
  );

describe('work in the name of another tenant', () => {
  it('has its role and schema, and gives the own ones back', async () => {
    const seen = await tenants.run(a.tenant, async (db) => {
      const before = await db.first(who);
      const inside = await doorgifte.inNameOf(b.tenant, (lent) => lent.first(who));
      return [before, inside, await db.first(who), tenants.db === db];
    });

    const of = ({ tenant: { schema } }: typeof a) => ({ role: schema, path: `${schema}, pg_temp` });
    expect(seen).toEqual([of(a), of(b), of(a), true]);
  });

  it('is held by the database to what that tenant may', async () => {
    const spy = tenants.run(a.tenant, () =>
      doorgifte.inNameOf(b.tenant, (lent) =>
        lent.manager.query(`select * from ${a.tenant.schema}.gebruikers`),
      ),
    );

    await expect(spy).rejects.toMatchObject({ code: '42501' });
  });

  it('stores both sides, or neither', async () => {
    await tenants.run(a.tenant, async (db) => {
      await db.execute(put('een'));
      await doorgifte.inNameOf(b.tenant, async (lent) => lent.execute(put('twee')));
    });
    const broken = tenants.run(a.tenant, async (db) => {
      await db.execute(put('drie'));
      await doorgifte.inNameOf(b.tenant, (lent) => lent.execute(put('vier')));
      throw new Error('after both');
    });

    await expect(broken).rejects.toThrow('after both');
    expect([await soorten(a), await soorten(b)]).toEqual([['een'], ['twee']]);
  });

  it('writes its log row in that name, and one that can not be written stops everything', async () => {
    const share = () =>
      tenants.run(a.tenant, async () => {
        await doorgifte.inNameOf(b.tenant, log);
        return 'read';
      });
    await expect(share()).resolves.toBe('read');
    expect((await b.log()).map(({ rol }) => rol)).toEqual(['proef']);
    expect(await a.log()).toEqual([]);
    await kernel.database.owner.query(
      `revoke insert on ${b.tenant.schema}.verwerkingen from ${b.tenant.schema}`,
    );

    await expect(share()).rejects.toMatchObject({ code: '42501' });

    await kernel.database.owner.query(
      `grant insert on ${b.tenant.schema}.verwerkingen to ${b.tenant.schema}`,
    );
  });

  it('lets the own work go on where its own failed without breaking the transaction', async () => {
    const after = await tenants.run(a.tenant, async (db) => {
      await doorgifte
        .inNameOf(b.tenant, async () => {
          throw new Error('not found there');
        })
        .catch(() => undefined);
      return db.first<{ role: string }>(who);
    });

    expect(after?.role).toBe(a.tenant.schema);
  });

  it('refuses the own transaction while it runs, another inside it, and use outside a transaction', async () => {
    const inside = (work: (own: TenantDb, lent: TenantDb) => Promise<unknown>) =>
      tenants.run(a.tenant, (own) => doorgifte.inNameOf(b.tenant, (lent) => work(own, lent)));

    await expect(inside((own) => own.rows(who))).rejects.toThrow(DoorgifteRefused);
    await expect(inside(() => doorgifte.inNameOf(a.tenant, (db) => db.rows(who)))).rejects.toThrow(
      DoorgifteRefused,
    );
    await expect(doorgifte.inNameOf(b.tenant, (db) => db.rows(who))).rejects.toThrow(NoTenantOpen);
    const kept = await inside(async (_own, lent) => lent);
    await expect((kept as TenantDb).rows(who)).rejects.toThrow(NoTenantOpen);
    const fenced = tenants.run(a.tenant, () =>
      doorgifte.inNameOf({ ...b.tenant, fenced: true }, (db) => db.rows(who)),
    );
    await expect(fenced).rejects.toThrow('fenced');
  });
});

it('is used by the features that share, and by nobody else', () => {
  const files = execFileSync('grep', ['-rlw', 'Doorgifte', 'libs', 'apps', '--include=*.ts'], {
    encoding: 'utf8',
  });
  const users = files
    .trim()
    .split('\n')
    .map((file) => file.split('/').slice(0, 2).join('/'))
    .filter((lib) => lib !== 'libs/tenancy' && lib !== 'libs/api-client');

  const sharing = ['libs/kringen', 'libs/verwijzingen'];
  expect([...new Set(users)].filter((lib) => !sharing.includes(lib))).toEqual([]);
});
