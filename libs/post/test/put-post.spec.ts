import { describe, expect, it } from '@jest/globals';
import { startKernel, type TestTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { PostModule } from '../src/post.module.js';
import { aLine, choose, put } from './a-mail.js';

const kernel = await startKernel({ imports: [PostModule] });

const stored = (tenant: TestTenant) =>
  tenant.rows<{ soort: string | null; lines: number; vanaf: Date | null }>(sql`
    select p.soort, count(*)::int as lines, p.vanaf from postregels r left join post p on p.id = r.post_id
    group by p.id order by p.id`);

const wekker = async (tenant: TestTenant): Promise<Date | undefined> =>
  (
    await kernel.database.owner.query<{ op: Date }>(
      `select op from platform.wekkers where soort = 'post' and tenant_rol = $1`,
      [tenant.tenant.schema],
    )
  ).rows[0]?.op;

describe('mail that is put ready', () => {
  it('is one mail for each line, and wakes the round at once', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant), aLine(kernel, tenant));
    const vanaf = kernel.clock.now();
    expect(await stored(tenant)).toEqual([
      { soort: 'enkel', lines: 1, vanaf },
      { soort: 'enkel', lines: 1, vanaf },
    ]);
    expect(await wekker(tenant)).toEqual(vanaf);
  });

  it('is one mail for each receiver where it is bundled', async () => {
    const tenant = await kernel.aTenant();
    const lead = { ontvangerId: tenant.user('teamleider').id, bundelen: true };
    await put(
      kernel,
      tenant,
      aLine(kernel, tenant, { bundelen: true }),
      aLine(kernel, tenant, lead),
      aLine(kernel, tenant, { bundelen: true }),
    );
    expect((await stored(tenant)).map(({ soort, lines }) => [soort, lines])).toEqual(
      expect.arrayContaining([
        ['bundel', 2],
        ['enkel', 1],
      ]),
    );
  });

  it('waits for the end of the quiet hours', async () => {
    const tenant = await kernel.aTenant();
    kernel.clock.set('2026-01-12T22:00:00+01:00');
    await put(kernel, tenant, aLine(kernel, tenant));
    kernel.clock.set('2026-01-12T09:00:00+01:00');
    const vanaf = new Date('2026-01-13T07:00:00+01:00');
    expect(await stored(tenant)).toEqual([{ soort: 'enkel', lines: 1, vanaf }]);
    expect(await wekker(tenant)).toEqual(vanaf);
  });

  it('waits without a mail for who wants one a day, and the round is woken at its time', async () => {
    const tenant = await kernel.aTenant();
    await choose(tenant, 'dagelijks');
    await put(kernel, tenant, aLine(kernel, tenant), aLine(kernel, tenant, { bundelen: true }));
    expect(await stored(tenant)).toEqual([{ soort: null, lines: 2, vanaf: null }]);
    expect(await wekker(tenant)).toEqual(new Date('2026-01-13T08:00:00+01:00'));
  });

  it('is nothing at all for who wants none', async () => {
    const tenant = await kernel.aTenant();
    await choose(tenant, 'geen');
    await put(kernel, tenant, aLine(kernel, tenant));
    expect(await stored(tenant)).toEqual([]);
    expect(await wekker(tenant)).toBeUndefined();
  });
});
