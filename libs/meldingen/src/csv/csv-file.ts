const BOM = '\uFEFF';

/** What a spreadsheet would take for a formula (OWASP: CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[";,\r\n\t']/;

/**
 * A CSV for spreadsheets set to Dutch: byte order mark, `;`, CRLF. Nothing in it can be taken for a formula: a text that
 * begins like one gets an apostrophe before it.
 */
export function csvFile(header: readonly string[], rows: readonly (readonly (string | null)[])[]): string {
  return `${BOM}${[header, ...rows].map((row) => row.map((cell) => cellOf(cell ?? '')).join(';')).join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
