import type { EntityManager, QueryRunner } from 'typeorm';
import type { Sql } from 'sql-template-tag';
import { schemaIdentifier, type Tenant } from './tenant.js';
import { CommitRefused, DoorgifteRefused, NoTenantOpen } from './tenancy.errors.js';
import type { WallClient } from './wall-client.js';

/**
 * One open transaction in the role and schema of one tenant. Made by the door ({@link Tenants.run}) and dead once that
 * returns: whoever keeps it longer gets NoTenantOpen.
 */
export class TenantDb {
  #beforeCommit: (() => Promise<void>)[] = [];
  #atCommit: Sql[] = [];
  #afterCommit: (() => unknown)[] = [];
  #open = true;
  #lent = false;
  #committing: Promise<void> | undefined;

  constructor(
    readonly tenant: Tenant,
    private readonly runner: QueryRunner,
    private readonly client: WallClient,
    /** Whose transaction it is, where this is work in the name of another tenant. */
    private readonly lender?: TenantDb,
  ) {}

  /** Entities of this tenant, inside this transaction. */
  get manager(): EntityManager {
    this.#mustBeOpen();
    return this.runner.manager;
  }

  /**
   * Runs one statement and gives its rows. Statements sent without awaiting the one before leave in one write.
   * Values are always parameters: the type admits only the sql`…` tag.
   */
  async rows<Row>(query: Sql): Promise<Row[]> {
    this.#mustBeOpen();
    return (await this.client.one({ text: query.text, values: query.values })).rows as Row[];
  }

  /** The first row, or undefined. */
  async first<Row>(query: Sql): Promise<Row | undefined> {
    return (await this.rows<Row>(query))[0];
  }

  /** Runs one statement and gives the number of rows it touched. */
  async execute(query: Sql): Promise<number> {
    this.#mustBeOpen();
    return (await this.client.one({ text: query.text, values: query.values })).rowCount ?? 0;
  }

  /**
   * A statement that leaves in the same write as COMMIT (the log row, the outbox). When it fails, nothing of the
   * transaction is stored and the caller hears it before an answer goes out.
   */
  atCommit(query: Sql): void {
    this.#mustBeOpen();
    this.#atCommit.push(query);
  }

  /**
   * Runs once the work is done and before the commit, inside the transaction: for what can only be told when all of it is
   * known, such as one summary of an import. When it fails, nothing of the transaction is stored.
   */
  beforeCommit(work: () => Promise<void>): void {
    this.#mustBeOpen();
    this.#beforeCommit.push(work);
  }

  /**
   * Runs once the commit is certain, and before the answer goes out: waking the outbox relay, destroying a key. What fails here
   * fails alone: the work is stored, and a round looks after what was left.
   */
  afterCommit(work: () => unknown): void {
    this.#mustBeOpen();
    this.#afterCommit.push(work);
  }

  /**
   * The last statement of the work: it leaves in one write with what waits and with COMMIT, which saves a round trip.
   * Nothing can follow it in this transaction. The door still insists on COMMIT before the work's result goes out.
   */
  async last<Row>(query: Sql): Promise<Row[]> {
    if (this.lender) return this.rows<Row>(query);
    const rows = this.rows<Row>(query);
    this.#committing = this.#flush();
    this.#committing.catch(() => undefined); // the door awaits it; must not count as unhandled until then
    return rows;
  }

  /** For the door only: does what waits for the end of the work; that may add to it. */
  async settle(): Promise<void> {
    for (let work = this.#beforeCommit.shift(); work; work = this.#beforeCommit.shift()) await work();
  }

  /** For the door only: writes what waits, commits, and insists that the server says COMMIT. */
  async commit(): Promise<void> {
    await (this.#committing ?? this.#flush());
    await Promise.allSettled(
      this.#afterCommit.map(async (work) => {
        await work();
      }),
    );
  }

  /**
   * For {@link Doorgifte} only: lends the connection for work in the name of another tenant. This transaction rests until
   * the own role is back: nothing can be asked of it meanwhile, or it would be asked in the wrong name.
   */
  async lend<T>(tenant: Tenant, work: (db: TenantDb) => Promise<T>): Promise<T> {
    this.#mustBeOpen();
    if (this.lender) throw new DoorgifteRefused('Work in the name of another tenant can not be lent on.');
    const lent = new TenantDb(tenant, this.runner, this.client, this);
    this.#lent = true;
    try {
      await this.#become(tenant);
      const result = await work(lent);
      await lent.#handBack(this);
      return result;
    } finally {
      lent.close();
      // Where the transaction is broken the way back is refused, and so is everything after it.
      await this.#become(this.tenant).catch(() => undefined);
      this.#lent = false;
    }
  }

  /** Writes what waits for the commit in the name that it waits in. */
  async #handBack(lender: TenantDb): Promise<void> {
    for (const query of this.#atCommit.splice(0)) await this.execute(query);
    lender.#afterCommit.push(...this.#afterCommit.splice(0));
  }

  #become(tenant: Tenant): Promise<unknown> {
    const schema = schemaIdentifier(tenant.schema);
    return this.client.control(`set local role ${schema}; set local search_path = ${schema}, pg_temp`);
  }

  /** For the door only. */
  close(): void {
    this.#open = false;
  }

  async #flush(): Promise<void> {
    this.#mustBeOpen();
    this.#open = false;
    this.client.cork();
    const waiting = this.#atCommit.map((query) =>
      this.client.one({ text: query.text, values: query.values }),
    );
    const commit = this.client.control('commit');
    const results = await Promise.allSettled([...waiting, commit]);
    for (const result of results) if (result.status === 'rejected') throw result.reason;
    // An aborted transaction answers ROLLBACK to COMMIT, without an error.
    if ((await commit).command !== 'COMMIT') throw new CommitRefused();
  }

  #mustBeOpen(): void {
    if (!this.#open) throw new NoTenantOpen();
    if (this.#lent)
      throw new DoorgifteRefused('This transaction rests while another tenant has its connection.');
  }
}
