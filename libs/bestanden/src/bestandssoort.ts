import { DomainError } from '@zesweken/errors';
import { fileTypeFromBuffer } from 'file-type';
import { extensieVan } from './bestandsnaam.js';
import { type ZipDeel, zipDelen } from './zip-inhoud.js';

/** What may be attached: extensions that belong to it, how it is served, and its name in a sentence. */
const TOEGESTAAN = {
  pdf: { extensies: ['pdf'], mime: 'application/pdf', woord: 'een pdf' },
  docx: {
    extensies: ['docx'],
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    woord: 'een Word-document',
  },
  xlsx: {
    extensies: ['xlsx'],
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    woord: 'een Excel-werkblad',
  },
  odt: { extensies: ['odt'], mime: 'application/vnd.oasis.opendocument.text', woord: 'een ODT-document' },
  ods: {
    extensies: ['ods'],
    mime: 'application/vnd.oasis.opendocument.spreadsheet',
    woord: 'een ODS-werkblad',
  },
  jpg: { extensies: ['jpg', 'jpeg'], mime: 'image/jpeg', woord: 'een JPEG-foto' },
  png: { extensies: ['png'], mime: 'image/png', woord: 'een PNG-plaatje' },
  heic: { extensies: ['heic', 'heif'], mime: 'image/heic', woord: 'een HEIC-foto' },
  txt: { extensies: ['txt'], mime: 'text/plain; charset=utf-8', woord: 'een gewone tekst' },
} as const satisfies Record<string, { extensies: readonly string[]; mime: string; woord: string }>;

export type Bestandssoort = keyof typeof TOEGESTAAN;
export const BESTANDSSOORTEN = Object.keys(TOEGESTAAN) as Bestandssoort[];

/** Names in a sentence of what is often sent and not taken; others are told by their extension. */
const GEWEIGERD: Readonly<Record<string, string>> = {
  docm: 'een Word-document met macro’s',
  xlsm: 'een Excel-werkblad met macro’s',
  pptm: 'een presentatie met macro’s',
  pptx: 'een presentatie',
  cfb: 'een oud of beveiligd Office-bestand',
  exe: 'een programma',
  elf: 'een programma',
  macho: 'een programma',
  html: 'een webpagina',
  svg: 'een SVG-tekening',
  xml: 'een XML-bestand',
  zip: 'een zip-archief',
  rar: 'een archief',
  '7z': 'een archief',
  gz: 'een archief',
  tar: 'een archief',
  jar: 'een programma',
};

/** What the bytes of a file turn out to be: something that may be attached, or what it is instead. */
type Bevinding = { readonly soort: Bestandssoort } | { readonly anders: string };

/** Most that a document may be once unpacked, and most parts that it may have: no real document of 10 MB comes near. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const MOST_PARTS = 1_024;

const ZIPPED: ReadonlySet<string> = new Set<Bestandssoort>(['docx', 'xlsx', 'odt', 'ods']);

/** The main part that a document must have to be what it says. */
const MAIN_PART: Readonly<Record<string, string>> = {
  docx: 'word/document.xml',
  xlsx: 'xl/workbook.xml',
  odt: 'content.xml',
  ods: 'content.xml',
};

/** Parts with program text: of Office, and of OpenDocument. */
const MACRO_PART = /(^|\/)vbaProject\.bin$|^(Basic|Scripts)\//i;

/** Text that a browser would take for a page or a drawing. */
const MARKUP = /^\s*(<!--[\s\S]{0,2000}?-->\s*)*<(!doctype|html|head|body|script|iframe|svg|\?xml)\b/i;

/** How a file of this kind is served. */
export function mimeVan(soort: Bestandssoort): string {
  return TOEGESTAAN[soort].mime;
}

/**
 * What a file is by its content, whatever its name says.
 * @throws DomainError `bestand.leeg` (400); `bestand.soort` (415) when its kind is not allowed, `bestand.liegt` (415) when
 * its name says another kind than its content, both saying what it really is.
 */
export async function keurBestand(naam: string, bytes: Buffer): Promise<Bestandssoort> {
  if (bytes.length === 0)
    throw new DomainError(
      'invalid',
      'bestand.leeg',
      'Dit bestand is leeg. Controleer het en kies het opnieuw.',
    );
  const found = await bevind(bytes);
  const extensie = extensieVan(naam);
  const gezegd = BESTANDSSOORTEN.find((soort) => isOneOf(TOEGESTAAN[soort].extensies, extensie));
  if ('anders' in found) throw notAllowed(gezegd, found.anders);
  if (gezegd === found.soort) return found.soort;
  const { woord, extensies } = TOEGESTAAN[found.soort];
  const says = extensie === '' ? 'heeft geen extensie' : `eindigt op .${extensie}`;
  throw new DomainError(
    'unsupported',
    'bestand.liegt',
    `De naam ${says}, maar de inhoud is ${woord}. Geef het een naam die eindigt op .${extensies[0]} en stuur het opnieuw.`,
  );
}

function notAllowed(gezegd: Bestandssoort | undefined, anders: string): DomainError {
  const advice = 'Sla het op als pdf en stuur het dan opnieuw.';
  return gezegd
    ? new DomainError(
        'unsupported',
        'bestand.liegt',
        `De naam zegt dat dit ${TOEGESTAAN[gezegd].woord} is, maar de inhoud is ${anders}. Dat kan hier niet. ${advice}`,
      )
    : new DomainError(
        'unsupported',
        'bestand.soort',
        `Dit is ${anders}. Zulke bestanden kunnen niet in een dossier. ${advice}`,
      );
}

async function bevind(bytes: Buffer): Promise<Bevinding> {
  const found = await fileTypeFromBuffer(bytes);
  if (!found) return bevindTekst(bytes);
  const { ext } = found;
  if (!isSoort(ext)) return { anders: GEWEIGERD[ext] ?? `een .${ext}-bestand` };
  const parts = zipDelen(bytes);
  if (ZIPPED.has(ext)) return bevindZip(ext, parts);
  // Two files in one: what a viewer shows is the first, what a program unpacks or runs is the second.
  return parts && parts.length > 0
    ? { anders: `${TOEGESTAAN[ext].woord} met een archief erin verstopt` }
    : { soort: ext };
}

function bevindZip(soort: Bestandssoort, parts: readonly ZipDeel[] | undefined): Bevinding {
  const { woord } = TOEGESTAAN[soort];
  const main = MAIN_PART[soort];
  if (!parts?.some(({ naam }) => naam === main)) return { anders: 'een beschadigd document of een archief' };
  if (parts.some(({ naam }) => MACRO_PART.test(naam))) return { anders: `${woord} met macro’s` };
  if (parts.some(({ versleuteld }) => versleuteld)) return { anders: `${woord} met een wachtwoord` };
  const unpacked = parts.reduce((sum, { grootte }) => sum + grootte, 0);
  if (parts.length > MOST_PARTS || unpacked > MOST_UNPACKED)
    return { anders: `${woord} dat uitgepakt veel te groot is` };
  return { soort };
}

/** Text is what is valid UTF-8 and holds no control characters but tabs and ends of lines and pages. */
function bevindTekst(bytes: Buffer): Bevinding {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { anders: 'een bestand van een onbekend soort' };
  }
  if (/[^\P{Cc}\t\n\r\f]/u.test(text)) return { anders: 'een bestand van een onbekend soort' };
  const markup = MARKUP.exec(text)?.[2]?.toLowerCase();
  if (markup === undefined) return { soort: 'txt' };
  return { anders: (markup === 'svg' ? GEWEIGERD.svg : GEWEIGERD.html) ?? 'een webpagina' };
}

function isSoort(ext: string): ext is Bestandssoort {
  return ext in TOEGESTAAN && ext !== 'txt';
}

function isOneOf(list: readonly string[], value: string): boolean {
  return list.includes(value);
}
