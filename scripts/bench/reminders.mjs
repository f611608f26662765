import pg from 'pg';
import { provisionTenant } from '../../dist/libs/tenancy/src/migration/provisioning.js';
import { EachTenant } from '../../dist/libs/queue/src/index.js';
import { JobScope } from '../../dist/libs/queue/src/job-scope.js';
import { round2 } from './reads.mjs';

/** Tenants among which a few have something due. */
const BUSY_SHARE = 0.5;
const ROUNDS = 5;
const NEVER = new AbortController().signal;

/**
 * What a round of reminders costs by what is due and by what is open: the same `due` reminders among few and among many open termijnen, and
 * how many reminders a second a full round does.
 * @param {{ tenants: number, due: number, few: number, many: number, full: number }} sizes
 */
export async function compareReminders({ services, ownerUrl, sizes }) {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    const schemas = await makeTenants(owner, sizes.tenants);
    services.refresh();
    const round = () => runRound(services);
    const small = await measure(owner, schemas, { open: sizes.few, due: sizes.due }, round);
    const large = await measure(owner, schemas, { open: sizes.many, due: sizes.due }, round);
    await arm(owner, schemas, sizes.full);
    const start = performance.now();
    const sent = await round();
    const seconds = (performance.now() - start) / 1_000;
    return {
      tenants: sizes.tenants,
      due: sizes.due,
      few: sizes.few,
      many: sizes.many,
      fewMs: round2(small),
      manyMs: round2(large),
      ratio: round2(large / small),
      sent,
      remindersPerSecond: Math.round(sent / seconds),
    };
  } finally {
    await owner.end();
  }
}

/** One round as the worker does it: the tenants whose clock rings, in turns. @returns {Promise<number>} reminders told */
async function runRound({ inDoor, ringing, watch, directory }) {
  let sent = 0;
  const turns = new EachTenant(directory, new JobScope());
  await turns.inTurns(
    await ringing(),
    async (tenant) => {
      const { verzonden, meer } = await inDoor(() => watch.run(tenant), tenant);
      sent += verzonden;
      return meer;
    },
    { signal: NEVER, atOnce: 2 },
  );
  return sent;
}

/** Median milliseconds of a round, after one that warms up. */
async function measure(owner, schemas, { open, due }, round) {
  await fill(owner, schemas, open);
  const times = [];
  for (let n = 0; n <= ROUNDS; n += 1) {
    const armed = await arm(owner, schemas, due);
    const start = performance.now();
    const sent = await round();
    if (sent !== armed) throw new Error(`The round told ${sent} of ${armed} reminders.`);
    if (n > 0) times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[ROUNDS >> 1];
}

async function makeTenants(owner, count) {
  const schemas = [];
  for (let n = 0; n < count; n += 1) {
    const id = `00000009-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const tenant = { id, slug: `proef-${n}`, naam: `Proef ${n}`, soort: 'gemeente' };
    const { schema } = await provisionTenant(owner, tenant, [], new Date());
    await owner.query(`insert into ${schema}.gebruikers (id, naam, email, rollen, status, aangemaakt_op)
      values ('${id}', 'Teamleider', 'teamleider@proef.example', '{teamleider}', 'actief', now())`);
    schemas.push(schema);
  }
  return schemas;
}

/** Brings every tenant to its share of open termijnen, one for each dossier, none of them due. */
async function fill(owner, schemas, open) {
  const each = Math.round(open / schemas.length);
  for (const schema of schemas) {
    await owner.query(`set search_path = ${schema}`);
    const { rows } = await owner.query('select count(*)::int as n from termijnen');
    const uuid = (kind) => `('0000000${kind}-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
    const series = `generate_series(${rows[0].n + 1}, ${each}) n`;
    await owner.query(`insert into leerlingen (id, voornamen, achternaam, zoeknaam, geboortedatum, gemeentecode, aangemaakt_op, gewijzigd_op)
      select ${uuid(1)}, 'Kind', 'Proef', 'proef kind', '2012-01-01', 'GM0356', now(), now() from ${series}`);
    await owner.query(`insert into dossiers (id, kenmerk, leerling_id, status, eerste_signaaldag, eerste_verzuimdag, soorten_vanaf, soorten, geverifieerd, aangemaakt_op, gewijzigd_op)
      select ${uuid(2)}, 'ZW-2026-' || n, ${uuid(1)}, 'actief', current_date - 28, current_date - 28, array[current_date - 28], '{lrv}', true, now(), now() from ${series}`);
    await owner.query(`insert into termijnen (id, dossier_id, soort, begin, uiterlijk, regelversie, bewaakt_vanaf, volgende_moment, vastgelegd_op)
      select ${uuid(3)}, ${uuid(2)}, 'convenant-6-weken', current_date - 28, current_date + 14, '1', current_date - 28, current_date + 7, now() from ${series}`);
    await owner.query('vacuum analyze termijnen, dossiers, leerlingen');
  }
}

/** Makes `due` reminders due, among half of the tenants or all, and forgets the ledger of earlier rounds. @returns how many */
async function arm(owner, schemas, due) {
  const busy = due < 10_000 ? schemas.slice(0, Math.ceil(schemas.length * BUSY_SHARE)) : schemas;
  const each = Math.ceil(due / busy.length);
  for (const schema of busy) {
    await owner.query(`set search_path = ${schema}`);
    await owner.query('truncate herinneringen, berichten, postregels, post');
    await owner.query(`update termijnen set volgende_moment = current_date
      where id in (select id from termijnen order by id limit ${each})`);
  }
  await owner.query('reset search_path');
  await owner.query(`update platform.wekkers set op = 'infinity' where soort = 'termijnen'`);
  await owner.query(
    `insert into platform.wekkers (tenant_rol, soort, op) select x, 'termijnen', now() from unnest($1::text[]) x
     on conflict (tenant_rol, soort) do update set op = excluded.op`,
    [busy],
  );
  return each * busy.length;
}
