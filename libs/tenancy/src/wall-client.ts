import pg from 'pg';
import { DatabaseFault, StatementRefused } from './tenancy.errors.js';

interface QueryText {
  readonly text: string;
  readonly values?: readonly unknown[];
}

type PlainQuery = (query: string | (QueryText & { queryMode?: string })) => Promise<pg.QueryResult>;

interface Corkable {
  readonly connection: { readonly stream: { cork?(): void; uncork?(): void } };
}

/**
 * First words that features and TypeORM need. SET ROLE, DO, COMMIT and PREPARE are no injection into a statement but
 * one of the attacker's own; they are refused all the same. Begins with the word itself: a comment before it would hide.
 */
const ROWS_ONLY =
  /^[\s(]*(select|insert|update|delete|with|merge|values|show|savepoint|release\s+savepoint|rollback\s+to\s+savepoint)\b/i;

/** date[]; the driver's list of types has only the single ones. */
const DATE_ARRAY_OID = 1182 as Parameters<pg.Client['setTypeParser']>[0];

/**
 * The client of the application's pool. Every statement goes out in the extended protocol, which carries exactly one
 * statement: an injected `; set role …` can't ride along. Only {@link control}, used by the door alone, sends text.
 * Errors lose every value they carry (a unique violation names the value, which may be a PGN).
 */
export class WallClient extends pg.Client {
  readonly #plain: PlainQuery;

  constructor(config?: pg.ClientConfig) {
    super({ ...config, pipeline: true });
    // A date is a calendar day, never a moment; ids of the log are counted in bigint but stay below 2^53.
    this.setTypeParser(pg.types.builtins.DATE, (text: string) => text);
    this.setTypeParser(DATE_ARRAY_OID, (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',')));
    this.setTypeParser(pg.types.builtins.INT8, Number);
    this.#plain = super.query.bind(this);
    this.query = ((query: string | QueryText, values?: readonly unknown[]) =>
      this.one(typeof query === 'string' ? { text: query, values } : query)) as unknown as typeof this.query;
  }

  /** Sends one statement in the extended protocol. @throws StatementRefused for one that does not concern rows. */
  async one(query: QueryText): Promise<pg.QueryResult> {
    if (!ROWS_ONLY.test(query.text)) throw new StatementRefused();
    // Statements sent in one turn leave together: a write costs as much as what the server does with a small one.
    this.cork();
    try {
      return await this.#plain({ text: query.text, values: query.values, queryMode: 'extended' });
    } catch (error) {
      throw withoutValues(error);
    }
  }

  /** Sends transaction control; the text is the door's own, never built from input. */
  async control(text: string): Promise<pg.QueryResult> {
    try {
      return await this.#plain(text);
    } catch (error) {
      throw withoutValues(error);
    }
  }

  /** Holds what is written until this turn of the event loop ends, so that it leaves in one packet. */
  cork(): void {
    const { stream } = (this as unknown as Corkable).connection;
    stream.cork?.();
    process.nextTick(() => stream.uncork?.());
  }
}

function withoutValues(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  return new DatabaseFault(error.code ?? 'XX000', safeMessage(error), error.constraint, error.table);
}

/** Messages of class 22 (data exceptions) quote the offending value; those of other classes name objects only. */
function safeMessage(error: pg.DatabaseError): string {
  return error.code?.startsWith('22')
    ? `The database refused a value (SQLSTATE ${error.code}).`
    : error.message;
}
