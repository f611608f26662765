/** The columns of a verzuimmeldingen file, in the order of the template; `*` in the agreement is `verplicht`. */
export const KOLOMMEN = [
  { naam: 'meldingsnummer', verplicht: 'ja' },
  { naam: 'bsn', verplicht: 'een' },
  { naam: 'onderwijsnummer', verplicht: 'een' },
  { naam: 'voornamen', verplicht: 'ja' },
  { naam: 'voorvoegsel', verplicht: 'nee' },
  { naam: 'achternaam', verplicht: 'ja' },
  { naam: 'geboortedatum', verplicht: 'ja' },
  { naam: 'geslacht', verplicht: 'nee' },
  { naam: 'postcode', verplicht: 'nee' },
  { naam: 'huisnummer', verplicht: 'nee' },
  { naam: 'gemeentecode', verplicht: 'ja' },
  { naam: 'brin', verplicht: 'ja' },
  { naam: 'vestiging', verplicht: 'nee' },
  { naam: 'onderwijssoort', verplicht: 'ja' },
  { naam: 'leerjaar', verplicht: 'nee' },
  { naam: 'verzuimsoort', verplicht: 'ja' },
  { naam: 'meldingsdatum', verplicht: 'nee' },
  { naam: 'begindatum', verplicht: 'ja' },
  { naam: 'einddatum', verplicht: 'nee' },
  { naam: 'aantalUren', verplicht: 'nee' },
  { naam: 'reden', verplicht: 'nee' },
  { naam: 'alleLessenGemist', verplicht: 'nee' },
  { naam: 'actieSchool', verplicht: 'nee' },
  { naam: 'gewensteActie', verplicht: 'nee' },
  { naam: 'prioriteit', verplicht: 'nee' },
  { naam: 'contactNaam', verplicht: 'nee' },
  { naam: 'contactFunctie', verplicht: 'nee' },
  { naam: 'contactTelefoon', verplicht: 'nee' },
  { naam: 'contactEmail', verplicht: 'nee' },
  { naam: 'telefoonOuder', verplicht: 'nee' },
] as const;

const BOM = '\uFEFF';

/** A file with only the header row, for spreadsheets set to Dutch (`;`). */
export function sjabloon(): string {
  return `${BOM}${KOLOMMEN.map(({ naam }) => naam).join(';')}\r\n`;
}

/** Rows as a CSV file that opens in a spreadsheet; nothing in it can be taken for a formula there. */
export function naarCsv(koppen: string[], rijen: (string | number)[][]): string {
  return `${BOM}${[koppen, ...rijen].map((rij) => rij.map(cel).join(';')).join('\r\n')}\r\n`;
}

function cel(waarde: string | number): string {
  const tekst = String(waarde);
  const veilig = /^[=+\-@\t\r]/.test(tekst) ? `'${tekst}` : tekst;
  return /[";\r\n]/.test(veilig) ? `"${veilig.replaceAll('"', '""')}"` : veilig;
}
