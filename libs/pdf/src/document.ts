import { type Datum } from '@zesweken/kalender';

/** A part of a document, in the order of reading. Text is plain: a newline begins a new line, nothing is markup. */
export type Blok =
  | { readonly soort: 'kop'; readonly niveau: 1 | 2 | 3; readonly tekst: string }
  | { readonly soort: 'alinea'; readonly tekst: string }
  | { readonly soort: 'lijst'; readonly punten: readonly string[] }
  | Tabel
  | Staven
  | { readonly soort: 'gegevens'; readonly paren: readonly (readonly [string, string])[] }
  | { readonly soort: 'witruimte' };

/** A table with a head that is repeated on each page. A row that misses cells gets empty ones. */
export interface Tabel {
  readonly soort: 'tabel';
  readonly bijschrift: string;
  readonly kop: readonly string[];
  readonly rijen: readonly (readonly string[])[];
}

/** Bars from zero, one below the other. */
export interface Staven {
  readonly soort: 'staven';
  readonly bijschrift: string;
  /** What the picture shows, in words. */
  readonly beschrijving: string;
  /** What stands in place of a number that is not told. */
  readonly zonder: string;
  readonly punten: readonly { readonly naam: string; readonly waarde: number | null }[];
}

/** What is to be printed. The same document always gives the same bytes. */
export interface PdfDocument {
  /** Title of the file and of its first page, unless the blocks begin with a heading of level 1 of their own. */
  readonly titel: string;
  /** What it is about, when that is more than the title says. */
  readonly onderwerp?: string;
  /** Name of the tenant that sends it; stands at the top of the first page. */
  readonly afzender: string;
  readonly datum: Datum;
  /** Lines of name and address, placed for a window envelope. */
  readonly geadresseerde?: readonly string[];
  readonly blokken: readonly Blok[];
}
