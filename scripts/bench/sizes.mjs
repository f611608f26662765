import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { root } from '../root.mjs';
import { percentile, round2 } from './reads.mjs';
import { statementsOf } from './statements.mjs';

const SMALL = { slug: 'lopik', dossiers: 1_000 };
const LARGE = { slug: 'houten', dossiers: 100_000 };
const WARM = 10;
const TIMES = 60;

const OPEN = ['te-verifieren', 'te-bevestigen', 'signaal', 'actief', 'in-plan', 'geplaatst', 'heropend'];
const first = { page: 1, pageSize: 25 };

/** The lists that the screens offer; `ik` becomes somebody who has dossiers. */
const LISTS = [
  ['open by termijn (the screen opens so)', { status: OPEN, sort: 'volgendeTermijn' }],
  ['open by termijn, latest first', { status: OPEN, sort: '-volgendeTermijn' }],
  ['open by days at home', { status: OPEN, sort: '-dagenThuis' }],
  ['open by days, fewest first', { status: OPEN, sort: 'dagenThuis' }],
  ['open by name', { status: OPEN, sort: 'naam' }],
  ['open by kenmerk, newest first', { status: OPEN, sort: '-kenmerk' }],
  ['open by termijn, page 4', { status: OPEN, sort: 'volgendeTermijn', page: 4 }],
  ['to be confirmed', { status: ['te-verifieren', 'te-bevestigen'], sort: 'volgendeTermijn' }],
  ['placed', { status: ['geplaatst'], sort: 'volgendeTermijn' }],
  ['in plan by name', { status: ['in-plan'], sort: 'naam' }],
  ['mine', { status: OPEN, behandelaar: ['ik'], sort: 'volgendeTermijn' }],
  ['of nobody', { status: OPEN, behandelaar: ['geen'], sort: 'volgendeTermijn' }],
  ['soort lrv', { status: OPEN, soort: ['lrv'], sort: 'volgendeTermijn' }],
  ['soort luxe (rare)', { status: OPEN, soort: ['luxe'], sort: 'volgendeTermijn' }],
  ['closed by name', { status: ['gesloten'], sort: 'naam' }],
  ['all by days at home', { sort: '-dagenThuis' }],
  ['all by termijn, page 4', { sort: 'volgendeTermijn', page: 4 }],
];

const SEARCHES = [
  ['a common name', 'jansen'],
  ['two letters', 'ja'],
  ['two common names', 'jan jansen'],
  ['two unfinished names', 'ja jans'],
  ['a name with a typing error', 'jannsen'],
  ['two names, one with an error', 'emma jannsen'],
  ['a name that nobody has', 'xylofoon'],
  // Somebody was born then in the small one too.
  ['a birth date', '03-04-2009'],
  ['a number of a kenmerk', '0142'],
  ['a kenmerk', 'ZW-2025-0142'],
  ['a school', '05CA'],
];

/**
 * What lists and searches cost in a tenant of 1,000 dossiers and in one of 100,000, in turns: the SQL of a page, the count
 * beside it, and a whole search through the door with its row in the log. How much each found stands with it: a page of 26
 * costs more than one of 2, in whatever tenant.
 */
export async function compareSizes({ services, ownerUrl }) {
  const small = await openTenant(services, ownerUrl, SMALL);
  const large = await openTenant(services, ownerUrl, LARGE);
  try {
    const questions = [];
    for (const question of questionsTo(services)) questions.push(await compare(question, small, large));
    return { small: SMALL.dossiers, large: LARGE.dossiers, questions };
  } finally {
    await Promise.all([small.client.end(), large.client.end()]);
  }
}

/** Each with how it is asked, and the statements that it sends. */
function* questionsTo(services) {
  for (const [name, choice] of LISTS) {
    const filter = { ...first, ...choice };
    yield {
      name: `list: ${name}`,
      ask: pageIn(filter),
      statements: async (t) => [await t.listOf(filter)],
    };
  }
  for (const [name, filter] of [
    ['open', { status: OPEN }],
    ['all', {}],
  ]) {
    yield { name: `count: ${name}`, ask: countIn(filter), statements: (t) => [t.countOf(filter)] };
  }
  for (const [name, vraag] of SEARCHES) {
    const ask = searchIn(services, vraag);
    yield { name: `search: ${name}`, ask, statements: (t) => statementsOf(() => ask(t)) };
  }
}

async function openTenant(services, ownerUrl, { slug, dossiers }) {
  const tenant = await services.tenantOf(slug);
  const client = new pg.Client({ connectionString: ownerUrl, options: `-c search_path=${tenant.schema}` });
  await client.connect();
  await fill(client, dossiers, services.today());
  const { rows } = await client.query(
    `select behandelaar_id as id from dossiers where status <> 'gesloten' and behandelaar_id is not null limit 1`,
  );
  const own = (filter) =>
    filter.behandelaar
      ? { ...filter, behandelaar: filter.behandelaar.map((one) => (one === 'ik' ? rows[0].id : one)) }
      : filter;
  return {
    tenant,
    client,
    listOf: async (filter) => {
      const narrow = await services.narrowed(own(filter), async (query) => (await client.query(query)).rows);
      return services.listSql(narrow);
    },
    countOf: (filter) => services.countSql(own(filter)),
  };
}

async function compare({ name, ask, statements }, small, large) {
  const times = { small: [], large: [] };
  const found = { small: await ask(small), large: await ask(large) };
  for (let n = 0; n < WARM + TIMES; n += 1) {
    const one = await timed(() => ask(small));
    const other = await timed(() => ask(large));
    if (n < WARM) continue;
    times.small.push(one);
    times.large.push(other);
  }
  const at = (percent) => [percentile(times.small, percent), percentile(times.large, percent)];
  const [p50, p95] = [at(50), at(95)];
  return {
    name,
    found,
    smallMs: { p50: round2(p50[0]), p95: round2(p95[0]) },
    largeMs: { p50: round2(p50[1]), p95: round2(p95[1]) },
    ratioP50: round2(p50[1] / p50[0]),
    ratioP95: round2(p95[1] / p95[0]),
    plan: await plansOf(large.client, await statements(large)),
  };
}

const pageIn = (filter) => async (t) => (await t.client.query(await t.listOf(filter))).rowCount;
const countIn = (filter) => async (t) => (await t.client.query(t.countOf(filter))).rows[0].aantal;
const searchIn = (services, question) => async (t) =>
  (await services.search(question, t.tenant)).treffers.length;

async function timed(work) {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Runs large-tenant.sql with its numbers put in, then looks at what came of it. */
async function fill(client, dossiers, today) {
  const text = readFileSync(join(root, 'scripts/bench/large-tenant.sql'), 'utf8')
    .replaceAll(':aantal', String(dossiers))
    .replaceAll(':vandaag', `'${today}'`);
  await client.query(text);
  for (const table of ['leerlingen', 'dossiers', 'termijnen', 'zoekwoorden', 'gebruikers', 'tellers'])
    await client.query(`vacuum analyze ${table}`);
}

/** The scans and sorts of the statements on one line, each with the rows that it gave. */
async function plansOf(client, statements) {
  const lines = [];
  for (const { text, values } of statements) {
    const { rows } = await client.query(`explain (analyze, format json, timing off) ${text}`, values);
    lines.push(scansIn(rows[0]['QUERY PLAN'][0].Plan).join(', '));
  }
  return lines.filter(Boolean).join(' | ');
}

function scansIn(node) {
  const rows = Math.round(node['Actual Rows'] * node['Actual Loops']);
  const thrown = Math.round((node['Rows Removed by Filter'] ?? 0) * node['Actual Loops']);
  const name = node['Index Name'] ?? node['Relation Name'];
  const ran = node['Actual Loops'] > 0 && /Scan|Sort/.test(node['Node Type']);
  const what = [node['Node Type'], name, `${rows} rows`, thrown > 0 ? `${thrown} left out` : '']
    .filter(Boolean)
    .join(' ');
  const own = ran && !/CTE|Subquery|Function|Values|WorkTable/.test(node['Node Type']) ? [what] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scansIn)];
}
