import type { Convenanttermijnen } from '@zesweken/termijnen';
import type { ApiTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';

/** Binds tenants by a convenant of their own. @returns its id */
export async function aConvenant(
  naam: string,
  tenants: readonly [ApiTenant, ...ApiTenant[]],
  termijnen: Convenanttermijnen = {},
  [vanaf, tot]: readonly [string, string | null] = ['2020-08-01', null],
): Promise<string> {
  const [first] = tenants;
  const [row] = await first.rows<{ id: string }>(sql`
    insert into platform.convenanten (id, naam, geldig_vanaf, geldig_tot, doelen, termen)
    values (gen_random_uuid(), ${naam}, ${vanaf}, ${tot}, '{plaatsing}', ${JSON.stringify({ termijnen })}) returning id`);
  for (const { id } of tenants)
    await first.rows(
      sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${row!.id}, ${id}, ${vanaf})`,
    );
  return row!.id;
}

/** Of each dossier of the tenant, in order of kenmerk: the last day of the six weeks, and by which rule. */
export function sixWeeks(tenant: ApiTenant): Promise<{ uiterlijk: string; regelversie: string }[]> {
  return tenant.rows(sql`
    select t.uiterlijk::text, t.regelversie from termijnen t join dossiers d on d.id = t.dossier_id
    where t.soort = 'convenant-6-weken' order by d.kenmerk`);
}

/** What moved in the tenant, and why. */
export function moves(tenant: ApiTenant): Promise<{ van: string; naar: string; reden: string }[]> {
  return tenant.rows(
    sql`select van::text, naar::text, reden from termijnwijzigingen where soort = 'convenant-6-weken' order by moment, id`,
  );
}
