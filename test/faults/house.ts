import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '@zesweken/testing';
import pg from 'pg';
import { ensureDatabase, type Postgres, startPostgres } from '../../scripts/postgres.mjs';
import { Program } from './program.js';

/** A process that is killed loses nothing that the kernel has; only a power cut asks for more. */
const SETTINGS = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

/** A second database, of which only the queue is used. */
const OTHER = 'andere_wachtrij';

/** The demo's tenants without leerlingen, on a PostgreSQL of their own, and the processes that a test starts on them. */
export class House {
  readonly #data = mkdtempSync(join(tmpdir(), 'zesweken-house-'));
  readonly #programs: Program[] = [];
  readonly #schemas = new Map<string, string>();
  #postgres: Postgres | undefined;
  #owner: pg.Pool | undefined;

  /** @param nu the moment from which on its data may be */
  static async open(nu: string): Promise<House> {
    const house = new House();
    atEnd('house', () => house.#close());
    await house.startPostgres();
    const made = new Program('beheer', await house.#variables(nu), 'opstarten');
    if ((await made.ended) !== 0) throw new Error(made.output);
    await house.#copyQueue();
    const tenants = await house.#sql<{ slug: string; schema: string }>(
      'select slug, schema_naam as schema from platform.tenants',
    );
    for (const { slug, schema } of tenants) house.#schemas.set(slug, schema);
    return house;
  }

  async startPostgres(): Promise<void> {
    this.#postgres = await startPostgres({ dataDir: join(this.#data, 'postgres'), settings: SETTINGS });
    this.#owner = new pg.Pool({ connectionString: await this.#ownerUrl(), max: 2 });
    this.#owner.on('error', () => undefined); // it goes down under us
  }

  /** Every conversation with it breaks off. */
  async stopPostgres(): Promise<void> {
    await this.#owner?.end();
    await this.#postgres?.stop();
    this.#postgres = undefined;
  }

  /** A worker whose clock begins at a moment. */
  async worker(nu: string, env: Readonly<Record<string, string>> = {}): Promise<Program> {
    return this.#start('worker', nu, { ZESWEKEN_METRICS: 'uit', SMTP_URL: '', REDIS_URL: '', ...env });
  }

  async api(nu: string, port: number): Promise<Program> {
    return this.#start('api', nu, { PORT: String(port), REDIS_URL: '' });
  }

  /** What is stored for a tenant, past its door. */
  async rows<T extends object>(slug: string, text: string, values: unknown[] = []): Promise<T[]> {
    const schema = this.#schemas.get(slug);
    if (!schema) throw new Error(`No tenant ${slug}.`);
    return this.#sql<T>(text, values, schema);
  }

  /** A number that is stored for a tenant. */
  async count(slug: string, from: string): Promise<number> {
    const [row] = await this.rows<{ n: number }>(slug, `select count(*)::int as n from ${from}`);
    return row!.n;
  }

  /** The clock of a tenant rings. */
  async ring(slug: string): Promise<void> {
    await this.#sql(
      `insert into platform.wekkers (tenant_rol, soort, op) values ($1, 'termijnen', '2020-01-01')
       on conflict (tenant_rol, soort) do update set op = excluded.op`,
      [this.#schemas.get(slug)],
    );
  }

  /** For a worker with a queue of its own: nothing keeps it from working while another does. */
  ownQueue(): Readonly<Record<string, string>> {
    const { queueUrl } = JSON.parse(readFileSync(join(this.#data, 'toegang.json'), 'utf8')) as {
      queueUrl: string;
    };
    const url = new URL(queueUrl);
    url.pathname = `/${OTHER}`;
    return { ZESWEKEN_QUEUE_URL: url.href };
  }

  /** Forgets all jobs, so that a worker that starts now does its rounds at once. */
  async emptyQueue(): Promise<void> {
    const tables = await this.#sql<{ naam: string }>(
      `select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname = 'bullmq' and tablename !~ 'migration'`,
    );
    await this.#sql(`truncate ${tables.map(({ naam }) => naam).join(', ')}`);
  }

  /** Nobody waits for anything any more, as if no termijn had ever been. */
  async forgetAll(): Promise<void> {
    await this.stopPrograms();
    for (const slug of this.#schemas.keys()) {
      await this.rows(slug, 'update termijnen set volgende_moment = null where volgende_moment is not null');
      await this.rows(slug, 'truncate herinneringen, berichten, postregels, post, gevangen_post');
    }
    await this.#sql(`update platform.wekkers set op = 'infinity'`);
    await this.emptyQueue();
  }

  /** Since when the last round of a kind runs that ended well. */
  async lastRound(soort: string): Promise<Date | undefined> {
    const [row] = await this.#sql<{ op: Date }>(
      'select begonnen_op as op from platform.rondes where soort = $1 and klaar_op >= begonnen_op',
      [soort],
    );
    return row?.op;
  }

  async stopPrograms(): Promise<void> {
    await Promise.all(this.#programs.splice(0).map((program) => program.stop()));
  }

  async #copyQueue(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#postgres!.url });
    await client.connect();
    await client.query(`create database ${OTHER} template zesweken`);
    await client.end();
  }

  async #start(script: string, nu: string, env: Readonly<Record<string, string>>): Promise<Program> {
    const { DATABASE_URL: _, ...variables } = await this.#variables(nu);
    const program = new Program(script, { ...variables, ...env, DATABASE_URL: '' });
    this.#programs.push(program);
    return program;
  }

  async #variables(nu: string): Promise<Record<string, string>> {
    return {
      DATABASE_URL: await this.#ownerUrl(),
      ZESWEKEN_DATA: this.#data,
      ZESWEKEN_DEMO: 'leeg',
      ZESWEKEN_NU: nu,
      ZESWEKEN_NU_SINDS: String(Date.now()),
    };
  }

  async #ownerUrl(): Promise<string> {
    return ensureDatabase(this.#postgres!.url, 'zesweken');
  }

  async #sql<T extends object>(text: string, values: unknown[] = [], schema = 'public'): Promise<T[]> {
    const client = await this.#owner!.connect();
    try {
      await client.query(`set search_path = ${schema}`);
      return (await client.query<T>(text, values)).rows;
    } finally {
      client.release();
    }
  }

  async #close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.kill()));
    await this.stopPostgres();
    rmSync(this.#data, { recursive: true, force: true });
  }
}
