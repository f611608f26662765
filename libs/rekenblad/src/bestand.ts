import { StreamableFile } from '@nestjs/common';
import { alsCsv, alsOds, type Bestandsvorm, type Blad, soortVan } from './rekenblad.js';

/** What a description of the API says of an answer that is a file. */
export const BESTANDSANTWOORD = {
  description: 'Het bestand',
  schema: { type: 'string', format: 'binary' },
  headers: { 'API-Version': { description: 'Versie van de API', schema: { type: 'string' } } },
} as const;

/**
 * Sheets as an answer to keep: ODS holds all of them, CSV the first.
 * @param naam of the file, without what stands after the dot
 * @throws RangeError without a sheet
 */
export function alsBestand(naam: string, vorm: Bestandsvorm, bladen: readonly Blad[]): StreamableFile {
  const [first] = bladen;
  if (!first) throw new RangeError('A file has at least one sheet.');
  const bytes = vorm === 'csv' ? alsCsv(first) : alsOds(bladen);
  const disposition = `attachment; filename="${naam}.${vorm}"`;
  return new StreamableFile(bytes, { type: soortVan(vorm), length: bytes.length, disposition });
}
