const COLUMNS = [
  'meldingsnummer',
  'bsn',
  'onderwijsnummer',
  'voornamen',
  'voorvoegsel',
  'achternaam',
  'geboortedatum',
  'geslacht',
  'postcode',
  'huisnummer',
  'gemeentecode',
  'brin',
  'vestiging',
  'onderwijssoort',
  'leerjaar',
  'verzuimsoort',
  'meldingsdatum',
  'begindatum',
  'einddatum',
  'aantalUren',
  'reden',
  'alleLessenGemist',
  'actieSchool',
  'gewensteActie',
  'prioriteit',
  'contactNaam',
] as const;

/** A row of a file as a test wants it; what is left out is a plain lrv of a made-up 14-year-old of GM0356. */
export type MeldingRow = Partial<Record<(typeof COLUMNS)[number], string>>;

const PLAIN: MeldingRow = {
  meldingsnummer: 'M1',
  bsn: '111222333',
  voornamen: 'Sami',
  achternaam: 'Proef',
  geboortedatum: '2011-12-01',
  gemeentecode: 'GM0356',
  brin: '00XA',
  onderwijssoort: 'vo',
  verzuimsoort: 'lrv',
  meldingsdatum: '2025-12-10',
  begindatum: '2025-12-03',
};

/** A file of these rows. */
export function csvOf(...rows: readonly MeldingRow[]): string {
  const lines = rows.map((row) =>
    COLUMNS.map((column) => quoted({ ...PLAIN, ...row }[column] ?? '')).join(';'),
  );
  return [COLUMNS.join(';'), ...lines].join('\r\n');
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Valid test numbers. */
export const TEST_BSN = ['111222333', '999990342', '123456782'] as const;
