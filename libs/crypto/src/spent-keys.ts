/** Milliseconds after which a key without a thing is of something that never was stored. */
const ORPHAN_AFTER_MS = 3_600_000;

/**
 * Of the names of keys on a shelf, those whose time has come: their thing says so, or there is no such thing an hour after the
 * key was made.
 * @param until by name of those things that are there the moment from which the key is not needed; null: not known yet.
 */
export function spentKeys(
  names: readonly string[],
  until: ReadonlyMap<string, Date | null>,
  now: Date,
): string[] {
  return names.filter((name) => {
    const end = until.get(name);
    if (end === undefined) return madeAt(name) < now.getTime() - ORPHAN_AFTER_MS;
    return end !== null && end <= now;
  });
}

/** The moment in a UUIDv7 (RFC 9562): its first 48 bits. */
function madeAt(id: string): number {
  return Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
}
