import { firstIdOf, FROM_THE_START, timeOfId } from './unsealed.js';

/**
 * A row gets its id when its act begins and is seen when the transaction commits. Nearly all do within the 60 seconds
 * that the role's transaction_timeout allows.
 */
const LATE_MS = 90_000;
/** The longest transaction (an import) may last 10 minutes; the other 5 are for clocks that differ. */
export const VERY_LATE_MS = 15 * 60_000;
/** How often the longer look is worth its price. */
const LONG_LOOK_EVERY_MS = 60_000;

/** One look at a tenant's log: from which id, and how far back that is. */
export interface Look {
  readonly from: string;
  readonly begun: number;
  readonly long: boolean;
}

interface Known {
  /** Moments at which a look began that left nothing unsealed: the last one, and the last long one. */
  readonly last: number;
  readonly lastLong: number;
  /** A look that did not come to its end: its rest begins after this id. */
  readonly rest?: { readonly look: Look; readonly after: string };
}

/**
 * How far back to look for rows without a seal, so that a look costs what is new and not what is old. What it remembers
 * is a hint of this process alone: losing it costs one longer look.
 */
export class LookBack {
  readonly #known = new Map<string, Known>();

  /**
   * Where to look now.
   * @param newestSealed gives the id of the newest sealed row; asked where this process has not looked before.
   */
  async next(tenantId: string, now: Date, newestSealed: () => Promise<string | undefined>): Promise<Look> {
    const begun = now.getTime();
    const known = this.#known.get(tenantId);
    if (!known) {
      // Rows are sealed in order of id: what is older than the newest sealed row was sealed before it, or came late.
      const sealed = await newestSealed();
      const from = sealed ? firstIdOf(timeOfId(sealed) - VERY_LATE_MS) : FROM_THE_START;
      return { from, begun, long: true };
    }
    if (known.rest) return { ...known.rest.look, from: known.rest.after };
    const long = begun - known.lastLong >= LONG_LOOK_EVERY_MS;
    const from = long ? known.lastLong - VERY_LATE_MS : known.last - LATE_MS;
    return { from: firstIdOf(from), begun, long };
  }

  /** The look found nothing more: all that could be seen when it began is sealed. */
  ended(tenantId: string, { begun, long }: Look): void {
    const lastLong = long ? begun : (this.#known.get(tenantId)?.lastLong ?? 0);
    this.#known.set(tenantId, { last: begun, lastLong });
  }

  /** The look found more than one turn seals; the next turn goes on after this id. */
  interrupted(tenantId: string, look: Look, after: string): void {
    const { last = 0, lastLong = 0 } = this.#known.get(tenantId) ?? {};
    this.#known.set(tenantId, { last, lastLong, rest: { look, after } });
  }
}
