import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { provisionTenant } from '../../dist/libs/tenancy/src/migration/provisioning.js';
import { Oplosser } from '../../dist/libs/onderdrukking/src/index.js';
import { schooljaar } from '../../dist/libs/kalender/src/index.js';
import { stelSamen } from '../../dist/libs/vrijgaven/src/samenstellen.js';
import { root } from '../root.mjs';
import { round2 } from './reads.mjs';

/** Share of the dossiers that change in a day. */
const CHANGED = 0.01;
/** Longest time for hiding and audit, as the product has it. */
const SECONDS = 55;

/**
 * What counting for the region costs: everybody anew, a night after one in a hundred dossiers changed, and the release of a school year with
 * its audit; beside one GROUP BY over the same rows in a single table.
 * @param {{ tenants: number, dossiers: number }} sizes
 */
export async function compareCounting({ services, ownerUrl, sizes }) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const schemas = await makeTenants(owner, sizes, services.today());
    services.refresh();
    const tenants = (await services.directory.all()).filter(({ slug }) => slug.startsWith('tel-'));
    const count = async (anew) => {
      const start = performance.now();
      for (const tenant of tenants)
        await services.system(() => services.contribute.run(tenant, services.today(), anew));
      return performance.now() - start;
    };
    const full = await count(true);
    const idle = await count(false);
    await change(owner, schemas);
    const night = await count(false);
    const grouped = await groupBy(owner, schemas);
    return {
      ...sizes,
      fullMs: Math.round(full),
      nothingChangedMs: Math.round(idle),
      nightMs: Math.round(night),
      nightShare: round2(night / full),
      groupByMs: Math.round(grouped),
      fullToGroupBy: round2(full / grouped),
      release: await release(owner, schemas, services.today()),
    };
  } finally {
    await owner.end();
  }
}

async function makeTenants(owner, { tenants, dossiers }, today) {
  const text = readFileSync(join(root, 'scripts/bench/large-tenant.sql'), 'utf8')
    .replaceAll(':aantal', String(dossiers))
    .replaceAll(':vandaag', `'${today}'`);
  const schemas = [];
  for (let n = 0; n < tenants; n += 1) {
    const id = `0000000a-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const tenant = { id, slug: `tel-${n}`, naam: `Tel ${n}`, soort: 'gemeente' };
    const { schema } = await provisionTenant(owner, tenant, [], new Date());
    await owner.query(`set search_path = ${schema}; ${text}`);
    await owner.query('analyze leerlingen, dossiers, termijnen');
    schemas.push(schema);
  }
  return schemas;
}

/** Another last day for one in a hundred dossiers of every tenant. */
async function change(owner, schemas) {
  for (const schema of schemas)
    await owner.query(`update ${schema}.dossiers set laatste_einddatum = coalesce(laatste_einddatum, eerste_signaaldag + 60) - 1
      where id in (select id from ${schema}.dossiers where laatste_einddatum > eerste_signaaldag + 1 order by md5(id::text)
        limit (select ceil(count(*) * ${CHANGED}) from ${schema}.dossiers))`);
}

/** The least that anybody could do: all rows in one table, one question. */
async function groupBy(owner, schemas) {
  await owner.query('drop table if exists public.bench_dossiers');
  await owner.query(
    `create table public.bench_dossiers as ${schemas
      .map(
        (schema) =>
          `select '${schema}' as tenant, leerling_id, eerste_verzuimdag as begin, least(laatste_einddatum, geplaatst_per, gesloten_per) as einde, soorten[1] as soort from ${schema}.dossiers`,
      )
      .join(' union all ')}`,
  );
  await owner.query('analyze public.bench_dossiers');
  const start = performance.now();
  await owner.query(`select tenant, date_part('year', begin - interval '7 months') as jaar, soort, count(distinct leerling_id)
    from public.bench_dossiers where begin is not null and coalesce(einde, current_date) - begin >= 28 group by 1, 2, 3`);
  return performance.now() - start;
}

/** Hiding and audit of the running school year, of what all of them handed in. */
async function release(owner, schemas, today) {
  const jaar = schooljaar(today);
  const { rows } = await owner.query(
    'select tenant_rol as slug, aantallen from rapportage.leveringen where schooljaar = $1 and tenant_rol = any($2)',
    [jaar.code, schemas],
  );
  const inbreng = rows.map(({ slug, aantallen }) => ({ slug, soort: 'gemeente', aantallen }));
  const oplosser = await Oplosser.laad();
  const start = performance.now();
  const made = await stelSamen(
    { naam: 'v1', jaar, peildatum: today, inbreng, eerder: [], seconden: SECONDS },
    oplosser,
    () => performance.now(),
  );
  const seconds = round2((performance.now() - start) / 1_000);
  if ('reden' in made) return { seconds, reason: made.reden };
  const cells = made.getoond.flatMap(({ cellen }) => cellen);
  return {
    seconds,
    tables: made.getoond.length,
    counts: cells.length,
    hidden: cells.filter(({ onderdrukt }) => onderdrukt).length,
  };
}
