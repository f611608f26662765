import { cpus } from 'node:os';
import pg from 'pg';
import { runAsCommand } from './operator-error.mjs';
import { compareCounting } from './bench/counting.mjs';
import { compareDoor } from './bench/door.mjs';
import { openHouse, signIn } from './bench/house.mjs';
import { compareImport } from './bench/import.mjs';
import { compareReads } from './bench/reads.mjs';
import { measureQueue } from './bench/queue.mjs';
import { compareReminders } from './bench/reminders.mjs';
import { compareSharing } from './bench/sharing.mjs';
import { compareSizes } from './bench/sizes.mjs';
import { openServices, statementsOf } from './bench/statements.mjs';

const ROWS = Number(process.argv[2] ?? 100_000);
/** A tenth of the rows: a tenth of the house. */
const SHARE = Math.min(1, ROWS / 100_000);
const COUNTING = { tenants: Math.max(20, Math.round(400 * SHARE)), dossiers: 1_000 };
const REMINDERS = {
  tenants: Math.max(20, Math.round(400 * SHARE)),
  due: 1_000,
  few: 10_000,
  many: Math.max(20_000, Math.round(1_000_000 * SHARE)),
  full: Math.max(10_000, Math.round(100_000 * SHARE)),
};

/** `npm run bench [rows]`: the performance table, as ratios taken in one run, first as text and then as JSON. */
await runAsCommand(async () => {
  const house = await openHouse();
  try {
    const cookie = await signIn(house.origin);
    const intake = await compareImport({ ...house, cookie, rows: ROWS });
    await prepare(house.ownerUrl);
    const services = await openServices(house.settings);
    const filter = { status: ['actief', 'te-bevestigen'], page: 1, pageSize: 50 };
    const { items } = await services.list(filter);
    const id = items[0].id;
    const reads = [
      {
        name: 'dossier list of 50',
        path: '/dossiers?status=actief,te-bevestigen&page=1&pageSize=50',
        statements: [services.listSql(filter)],
      },
      {
        name: 'one dossier',
        path: `/dossiers/${id}`,
        statements: await statementsOf(() => services.file(id)),
      },
    ];
    const read = await compareReads({ ...house, cookie, schema: services.tenant.schema, reads });
    const sharing = await compareSharing({ ...house, cookie });
    const door = await compareDoor({ ...services, ownerUrl: house.ownerUrl });
    const sizes = await compareSizes({ services, ownerUrl: house.ownerUrl });
    const reminders = await compareReminders({ services, ownerUrl: house.ownerUrl, sizes: REMINDERS });
    const counting = await compareCounting({ services, ownerUrl: house.ownerUrl, sizes: COUNTING });
    await services.close();
    const queue = await measureQueue({
      redisUrl: process.env.REDIS_URL,
      queueUrl: house.settings.ZESWEKEN_QUEUE_URL,
    });
    print({
      machine: `${cpus().length} x ${cpus()[0].model}`,
      node: process.version,
      read,
      sharing,
      door,
      intake,
      sizes,
      reminders,
      counting,
      queue,
    });
  } finally {
    await house.close();
  }
});

/** A plain log table for the bare handler, and fresh statistics for both. */
async function prepare(ownerUrl) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows } = await client.query(
    `select schema_naam as schema from platform.tenants where slug = 'nieuwegein'`,
  );
  await client.query(
    `create table ${rows[0].schema}.bench_log (id bigint generated always as identity primary key, wie text, wat text, moment timestamptz)`,
  );
  await client.query('vacuum analyze');
  await client.end();
}

function print(table) {
  const { read, sharing, door, intake, sizes } = table;
  const line = (...cells) =>
    console.log(cells.map((cell, at) => String(cell).padEnd(at === 0 ? 46 : 14)).join(''));
  console.log(`\n${table.machine}, Node ${table.node}. Ratios count; the rest depends on the machine.\n`);
  line('requests a second', 'zesweken', 'bare', 'ratio', 'p95 ms', 'bare p95 ms', 'p95 ratio');
  for (const row of read)
    line(row.name, row.product, row.bare, row.ratio, row.productP95ms, row.bareP95ms, row.p95Ratio);
  printSharing(sharing, line);
  line('median ms of one small query', 'door', 'transaction', 'no transaction', 'door/transaction');
  line('', door.doorMs, door.transactionMs, door.queryMs, door.doorOverTransaction);
  console.log('');
  line('CSV import', 'rows/s', 'COPY rows/s', 'COPY/import', 'extra MB');
  line(
    `${intake.rows} rows`,
    intake.importRowsPerSecond,
    intake.copyRowsPerSecond,
    intake.copyOverImport,
    intake.extraMemoryMb,
  );
  console.log('');
  printSizes(sizes, line);
  printReminders(table, line);
  printCounting(table, line);
  console.log(`\n${JSON.stringify(table, null, 2)}`);
}

/** What one reading of shared content costs, and a withdrawal while many read. */
function printSharing({ productP95ms, bareP95ms, p95Ratio, withdrawal }, line) {
  console.log('');
  line('ms of one reading, one at a time', 'zesweken p95', 'bare p95', 'ratio');
  line('content of a verwijzing, logged on both sides', productP95ms, bareP95ms, p95Ratio);
  const { open, withdrawnMs, answers, next } = withdrawal;
  line(
    `withdrawal with ${open} readings open`,
    `${withdrawnMs} ms`,
    JSON.stringify(answers),
    `next: ${next}`,
  );
  console.log('');
}

/** What a round of reminders costs by what is open, and how fast it goes. */
function printReminders({ reminders, queue }, line) {
  const { tenants, due, few, many, fewMs, manyMs, ratio, sent, remindersPerSecond } = reminders;
  console.log('');
  line(`round over ${tenants} tenants, ${due} due`, `${few} open`, `${many} open`, 'ratio');
  line('ms', fewMs, manyMs, ratio);
  line('full round', `${sent} told`, `${remindersPerSecond} reminders/s`);
  line(`jobs that do nothing, ${queue.store}`, queue.jobs, `${queue.jobsPerSecond} jobs/s`);
}

/** What counting for the region costs: everybody, a night, and the release of a school year. */
function printCounting({ counting }, line) {
  const { tenants, dossiers, fullMs, nothingChangedMs, nightMs, nightShare, groupByMs, release } = counting;
  console.log('');
  line(`counting ${tenants} tenants of ${dossiers} dossiers`, 'ms', 'of all');
  line('everybody anew', fullMs, 1);
  line('a night in which 1% changed', nightMs, nightShare);
  line('a night in which nothing changed', nothingChangedMs);
  line('one GROUP BY over one table', groupByMs);
  line(
    'release with audit, s',
    release.seconds,
    release.reason ?? `${release.hidden}/${release.counts} hidden`,
  );
}

/** What the same question costs in a small tenant and in a large one, and how the large one answers it. */
function printSizes({ small, large, questions }, line) {
  line('ms in one tenant with dossiers:', small, '', large, '', 'ratio p50', 'ratio p95');
  line('', 'p50', 'p95', 'p50', 'p95', '', '', 'found');
  for (const { name, found, smallMs, largeMs, ratioP50, ratioP95 } of questions)
    line(
      name,
      smallMs.p50,
      smallMs.p95,
      largeMs.p50,
      largeMs.p95,
      ratioP50,
      ratioP95,
      `${found.small} / ${found.large}`,
    );
  console.log('\nplans in the large one');
  for (const { name, plan } of questions) console.log(`  ${name}: ${plan}`);
}
