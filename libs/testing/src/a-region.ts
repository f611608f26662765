import { Ids } from '@zesweken/clock';
import type { TenantKind } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Api, ApiTenant } from './start-api.js';
import type { TenantOptions } from './test-tenants.js';

/** Purposes of the convenanten of tests, those of the demo. */
const DOELEN = ['plaatsing', 'zorg-afstemming', 'preventie'];

/** Binds tenants by a new convenant without end. @param vanaf a day @param tot last day of membership; null: none */
export async function bindByConvenant(
  api: Pick<Api, 'database' | 'get'>,
  leden: readonly { readonly id: string }[],
  { vanaf = '2020-08-01', tot = null as string | null, termen = {} } = {},
): Promise<string> {
  const { owner } = api.database;
  const id = api.get(Ids).next();
  const insert = sql`insert into platform.convenanten (id, naam, geldig_vanaf, doelen, termen) values (${id}, 'Proefconvenant', ${vanaf}, ${DOELEN}, ${JSON.stringify(termen)}::jsonb)`;
  await owner.query({ text: insert.text, values: [...insert.values] });
  for (const lid of leden) await bindMember(api, id, lid, { vanaf, tot });
  return id;
}

/** Adds a tenant to a convenant. */
export async function bindMember(
  { database }: Pick<Api, 'database'>,
  convenantId: string,
  lid: { readonly id: string },
  { vanaf = '2020-08-01', tot = null as string | null } = {},
): Promise<void> {
  const insert = sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf, tot) values (${convenantId}, ${lid.id}, ${vanaf}, ${tot})`;
  await database.owner.query({ text: insert.text, values: [...insert.values] });
}

const KINDS = {
  swv: ['samenwerkingsverband', { deelsoort: 'voortgezet' }],
  jeugdhulp: ['partner', { deelsoort: 'jeugdhulp' }],
  jgz: ['partner', { deelsoort: 'jgz' }],
  wijkteam: ['partner', { deelsoort: 'wijkteam' }],
  scholen: ['partner', { deelsoort: 'schoolbestuur' }],
  buurgemeente: ['gemeente', { gemeentecodes: [{ code: 'GM0321', geldigVanaf: null, geldigTot: null }] }],
  regio: ['regio', {}],
} as const satisfies Record<string, readonly [TenantKind, TenantOptions]>;
type Kind = keyof typeof KINDS;

/** A gemeente and the partners named, bound by one convenant. */
export async function aRegion<K extends Kind>(
  api: Api,
  ...kinds: readonly K[]
): Promise<Record<K | 'gemeente', ApiTenant> & { readonly convenant: string }> {
  const gemeente = await api.aTenant();
  const made: Partial<Record<Kind | 'gemeente', ApiTenant>> = { gemeente };
  for (const kind of kinds) {
    const [soort, about]: readonly [TenantKind, TenantOptions] = KINDS[kind];
    made[kind] = await api.aTenant(soort, about);
  }
  const convenant = await bindByConvenant(api, Object.values(made));
  // The cast: each of the kinds was made above.
  return { ...(made as Record<K | 'gemeente', ApiTenant>), convenant };
}
