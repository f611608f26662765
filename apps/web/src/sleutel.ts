/** What a link in a mail brings: the organisation, and the secret that opens something there. */
export interface Sleutel {
  tenant: string;
  token: string;
}

/** Reads `#tenant.token`; the part after `#` never goes to a server or into its logs. */
export function leesSleutel(hash: string): Sleutel | null {
  const punt = hash.indexOf('.');
  if (!hash.startsWith('#') || punt < 2 || punt === hash.length - 1) return null;
  return { tenant: hash.slice(1, punt), token: hash.slice(punt + 1) };
}
