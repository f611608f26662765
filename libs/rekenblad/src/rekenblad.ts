import { strToU8, zipSync } from 'fflate';

/** What a cell holds; null: nothing. */
export type Cel = string | number | null;

/** A sheet: a head and rows below it, of the same columns. */
export interface Blad {
  readonly naam: string;
  readonly kop: readonly string[];
  readonly rijen: readonly (readonly Cel[])[];
}

/** The forms in which figures are handed out. */
export const BESTANDSVORMEN = ['csv', 'ods'] as const;
export type Bestandsvorm = (typeof BESTANDSVORMEN)[number];

const SOORTEN: Readonly<Record<Bestandsvorm, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** The media type of a form. */
export function soortVan(vorm: Bestandsvorm): string {
  return SOORTEN[vorm];
}

/** A program for sheets takes a text that begins so for something to reckon. */
const FORMULE = /^[=+\-@\t\r]/;

/** Comma-separated values (RFC 4180), UTF-8. A text that looks like a formula gets an apostrophe before it. */
export function alsCsv({ kop, rijen }: Blad): Buffer {
  const lines = [kop, ...rijen].map((rij) => rij.map(csvCel).join(','));
  return Buffer.from(`${lines.join('\r\n')}\r\n`);
}

function csvCel(cel: Cel): string {
  if (cel === null) return '';
  if (typeof cel === 'number') return String(cel);
  const safe = FORMULE.test(cel) ? `'${cel}` : cel;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const MIMETYPE = SOORTEN.ods;
/** The same bytes at every making. */
const MOMENT = new Date('2020-01-01T00:00:00Z');
const NS = [
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"',
  'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"',
  'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"',
].join(' ');

/** An OpenDocument spreadsheet (ISO/IEC 26300, 1.2) with a sheet for each; the name of a sheet stands once. */
export function alsOds(bladen: readonly Blad[]): Buffer {
  const content = `<?xml version="1.0" encoding="UTF-8"?>
<office:document-content ${NS} office:version="1.2"><office:body><office:spreadsheet>${bladen
    .map(tabelXml)
    .join('')}</office:spreadsheet></office:body></office:document-content>`;
  const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="${MIMETYPE}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`;
  // The type of the file is read without unpacking: first, and as it is.
  const zip = zipSync(
    {
      mimetype: [strToU8(MIMETYPE), { level: 0 }],
      'content.xml': strToU8(content),
      'META-INF/manifest.xml': strToU8(manifest),
    },
    { mtime: MOMENT },
  );
  return Buffer.from(zip);
}

function tabelXml({ naam, kop, rijen }: Blad): string {
  const rows = [kop, ...rijen].map((rij) => `<table:table-row>${rij.map(celXml).join('')}</table:table-row>`);
  return `<table:table table:name="${xml(naam)}">${rows.join('')}</table:table>`;
}

function celXml(cel: Cel): string {
  if (cel === null) return '<table:table-cell/>';
  if (typeof cel === 'number')
    return `<table:table-cell office:value-type="float" office:value="${cel}"><text:p>${cel}</text:p></table:table-cell>`;
  return `<table:table-cell office:value-type="string"><text:p>${xml(cel)}</text:p></table:table-cell>`;
}

function xml(text: string): string {
  const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // Of signs without a shape, XML 1.0 has a place for these three only.
  const shaped = text.replace(/\p{Cc}/gu, (sign) => ('\t\n\r'.includes(sign) ? sign : ''));
  return shaped.replace(/[&<>"]/g, (sign) => names[sign] ?? sign);
}
