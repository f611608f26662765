/** The fields that a change really names: those left out stand in it as undefined once it has passed a DTO. */
export function given<T extends object>(wijziging: T): Partial<T> {
  const fields: [string, unknown][] = Object.entries(wijziging);
  // The cast: some of the fields of T, with their own values.
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as Partial<T>;
}
