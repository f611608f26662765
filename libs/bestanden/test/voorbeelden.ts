import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip; `claims` is the unpacked size that the list at its end tells, true or not. */
interface Part {
  readonly naam: string;
  readonly inhoud: Buffer | string;
  readonly claims?: number;
  readonly encrypted?: boolean;
}

/** A zip with these parts. */
export function zip(...parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { naam, inhoud, claims, encrypted } of parts) {
    const plain = Buffer.from(inhoud);
    // The first part of an OpenDocument may not be compressed.
    const method = naam === 'mimetype' ? 0 : 8;
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const name = Buffer.from(naam);
    const about = Buffer.alloc(26);
    about.writeUInt16LE(20, 0);
    about.writeUInt16LE(encrypted ? 1 : 0, 2);
    about.writeUInt16LE(method, 4);
    about.writeUInt32LE(crc32(plain), 10);
    about.writeUInt32LE(packed.length, 14);
    about.writeUInt32LE(plain.length, 18);
    about.writeUInt16LE(name.length, 22);
    files.push(Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed]));
    const entry = Buffer.alloc(46);
    entry.write('PK\x01\x02', 'latin1');
    entry.writeUInt16LE(20, 4);
    about.copy(entry, 6);
    entry.writeUInt32LE(claims ?? plain.length, 24);
    entry.writeUInt32LE(offset, 42);
    list.push(Buffer.concat([entry, name]));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...files, directory, end]);
}

const contentTypes = (main: string, part: string): string =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${part}" ContentType="${main}"/></Types>`;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const WORD_MACROS = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const EXCEL_MACROS = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

const office = (main: string, part: string, ...more: Part[]): Buffer =>
  zip(
    { naam: '[Content_Types].xml', inhoud: contentTypes(main, part) },
    { naam: '_rels/.rels', inhoud: '<Relationships/>' },
    { naam: part, inhoud: '<document/>' },
    ...more,
  );

export const docx = (...more: Part[]): Buffer => office(WORD, 'word/document.xml', ...more);
export const xlsx = (...more: Part[]): Buffer => office(EXCEL, 'xl/workbook.xml', ...more);
export const docm = (): Buffer =>
  office(WORD_MACROS, 'word/document.xml', { naam: 'word/vbaProject.bin', inhoud: 'Sub AutoOpen' });
export const xlsm = (): Buffer =>
  office(EXCEL_MACROS, 'xl/workbook.xml', { naam: 'xl/vbaProject.bin', inhoud: 'Sub Auto_Open' });

const open = (mime: string, ...more: Part[]): Buffer =>
  zip(
    { naam: 'mimetype', inhoud: mime },
    { naam: 'content.xml', inhoud: '<office:document-content/>' },
    ...more,
  );

export const odt = (...more: Part[]): Buffer => open('application/vnd.oasis.opendocument.text', ...more);
export const ods = (): Buffer => open('application/vnd.oasis.opendocument.spreadsheet');

export const pdf = (text = 'Verslag'): Buffer =>
  Buffer.from(`%PDF-1.7\n%âãÏÓ\n1 0 obj <</Title (${text})>> endobj\ntrailer <<>>\n%%EOF\n`);
export const png = (): Buffer =>
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
export const jpg = (): Buffer =>
  Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0004000affd9', 'hex');
export const heic = (): Buffer =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic'), Buffer.alloc(16)]);
export const exe = (): Buffer => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200), Buffer.from('PE\0\0')]);
export const html = (): Buffer => Buffer.from('<!doctype html><html><script>alert(1)</script></html>');
export const svg = (): Buffer => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>');
