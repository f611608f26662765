import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackWoff } from './woff.js';

const { resolve } = createRequire(import.meta.url);

/** How bold. */
export type Weight = 'gewoon' | 'vet';

/** A piece of text that one font file can write. */
export interface Run {
  readonly font: string;
  readonly text: string;
}

const FAMILY = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

/** The package cuts the typeface in two files: western Europe, and the letters of names from elsewhere in Europe. */
const files = (['gewoon', 'vet'] as const).flatMap((weight) =>
  (['latin', 'latin-ext'] as const).map((part) => ({
    name: `${weight}-${part}`,
    file: `${FAMILY}-${part}-${weight === 'vet' ? '700' : '400'}-normal.woff`,
  })),
);

let loaded: { name: string; bytes: Buffer }[] | undefined;

/** Stands for a character that the typeface has no picture of. */
const UNKNOWN = '?';

/** Atkinson Hyperlegible Next inside one document: which of its files writes which character, and how wide. */
export class Typeface {
  readonly #known = new Map<string, string>();
  readonly #widths = new Map<string, number>();

  constructor(private readonly pdf: PDFKit.PDFDocument) {
    loaded ??= files.map(({ name, file }) => ({ name, bytes: unpackWoff(readFileSync(resolve(file))) }));
    for (const { name, bytes } of loaded) pdf.registerFont(name, bytes);
  }

  /**
   * A text as it can be written: composed, without what has no width (control characters, marks that turn the direction),
   * and with a question mark for letters outside the typeface (no file of it holds Greek, Cyrillic or Arabic).
   */
  printable(text: string): string {
    const plain = text
      .normalize('NFC')
      .replace(/\r\n?|\u2028|\u2029/g, '\n')
      .replace(/[\t\u00a0\u2000-\u200a\u202f]/g, ' ')
      .replace(/(?!\n)[\p{Cc}\p{Cf}]/gu, '');
    return Array.from(plain, (letter) =>
      letter === '\n' || this.#fontPart(letter) ? letter : this.#like(letter),
    ).join('');
  }

  /** Width in points. */
  width(text: string, weight: Weight, size: number): number {
    const key = `${weight}|${text}`;
    let perPoint = this.#widths.get(key);
    if (perPoint === undefined) {
      perPoint = 0;
      for (const run of this.runs(text, weight))
        perPoint += this.pdf.font(run.font).fontSize(1000).widthOfString(run.text);
      perPoint /= 1000;
      this.#widths.set(key, perPoint);
    }
    return perPoint * size;
  }

  /** The text in pieces of one font file each. */
  runs(text: string, weight: Weight): Run[] {
    const runs: { font: string; text: string }[] = [];
    for (const letter of text) {
      const font = `${weight}-${this.#fontPart(letter) ?? 'latin'}`;
      const last = runs.at(-1);
      if (last?.font === font) last.text += letter;
      else runs.push({ font, text: letter });
    }
    return runs;
  }

  /** The letter without its accent where only the accent is missing. */
  #like(letter: string): string {
    const bare = letter.normalize('NFKD').replace(/\p{M}/gu, '');
    return bare !== '' && Array.from(bare).every((part) => this.#fontPart(part)) ? bare : UNKNOWN;
  }

  #fontPart(letter: string): string | undefined {
    const known = this.#known.get(letter);
    if (known !== undefined) return known === '' ? undefined : known;
    const part = ['latin', 'latin-ext'].find((candidate) => this.#has(`gewoon-${candidate}`, letter));
    this.#known.set(letter, part ?? '');
    return part;
  }

  #has(font: string, letter: string): boolean {
    this.pdf.font(font);
    // Cast: PDFKit has no public way to ask whether a font has a letter; without asking it writes an empty box.
    const { _font } = this.pdf as unknown as {
      _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } };
    };
    return _font.font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0);
  }
}
