import { Ids } from '@zesweken/clock';
import { type Api, type ApiTenant, aPgn, bindByConvenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { eenBestand } from './documenten.js';

/** A jeugdhulp with a dossier of its own and a file in it. */
interface Partner {
  readonly tenant: ApiTenant;
  readonly dossierId: string;
  readonly bestandId: string;
}

const partners = new WeakMap<Api, Promise<Partner>>();

async function makePartner(api: Api, gemeente: ApiTenant): Promise<Partner> {
  const slug = `hulp-${api.get(Ids).next().slice(-6)}`;
  const tenant = await api.aTenant('partner', { deelsoort: 'jeugdhulp', slug });
  // Bound first: a partner takes in children of the gemeenten of its region alone.
  await bindByConvenant(api, [gemeente, tenant]);
  const worker = tenant.as('medewerker');
  const id = async (path: string, body: object): Promise<string> =>
    (await worker.post<{ id: string }>(path, body).expect(201)).body.id;
  const leerlingId = await id('/leerlingen', {
    voornamen: 'Ander',
    achternaam: 'Proef',
    geboortedatum: '2012-04-05',
    gemeentecode: 'GM0356',
    bsn: aPgn(5),
  });
  const dossierId = await id('/dossiers', { leerlingId, soort: 'ziek', begindatum: '2026-01-05' });
  return { tenant, dossierId, bestandId: await id(`/dossiers/${dossierId}/bestanden`, eenBestand()) };
}

/** One jeugdhulp for all tenants of a spec file: each is bound to it by a convenant of its own. */
export async function bindPartner(api: Api, gemeente: ApiTenant): Promise<Partner> {
  const known = partners.get(api);
  if (known && (await isThere(api, (await known).tenant))) {
    const made = await known;
    if (!(await isBound(made.tenant, gemeente))) await bindByConvenant(api, [gemeente, made.tenant]);
    return made;
  }
  const made = makePartner(api, gemeente);
  partners.set(api, made);
  return made;
}

async function isBound(partner: ApiTenant, gemeente: ApiTenant): Promise<boolean> {
  const rows = await partner.rows(sql`
    select 1 from platform.convenant_leden a join platform.convenant_leden b on b.convenant_id = a.convenant_id
    where a.tenant_id = ${partner.id} and b.tenant_id = ${gemeente.id}`);
  return rows.length > 0;
}

/** One that was made inside a test goes when that test ends. */
async function isThere({ database }: Api, { id }: ApiTenant): Promise<boolean> {
  const { rowCount } = await database.owner.query('select 1 from platform.tenants where id = $1', [id]);
  return rowCount === 1;
}
