import { printBars } from './bars.js';
import { type Blok } from './document.js';
import { page, type Paper, styles, textWidth } from './paper.js';
import { printTable } from './table.js';

const INDENT = 16;
const LABEL_WIDTH = 150;

/** Prints the blocks of a document one after the other, and lays its bookmarks by its headings. */
export class Blocks {
  /** The open bookmark of each heading level, outermost first. */
  readonly #bookmarks: PDFKit.PDFOutline[] = [];

  constructor(private readonly paper: Paper) {}

  print(blok: Blok): void {
    switch (blok.soort) {
      case 'kop':
        this.heading(blok.tekst, blok.niveau);
        break;
      case 'alinea':
        this.#paragraph(blok.tekst);
        break;
      case 'lijst':
        this.#list(blok.punten);
        break;
      case 'tabel':
        this.paper.space(8);
        printTable(this.paper, blok);
        this.paper.y += 8;
        break;
      case 'staven':
        this.paper.space(8);
        printBars(this.paper, blok);
        break;
      case 'gegevens':
        this.#pairs(blok.paren);
        break;
      case 'witruimte':
        this.paper.space(styles.text.leading);
        break;
    }
  }

  /** A heading never stands alone at the end of a page, and never skips a level (PDF/UA-1, 7.4.2). */
  heading(tekst: string, niveau: 1 | 2 | 3): void {
    const { paper } = this;
    const level = Math.min(niveau, this.#bookmarks.length + 1);
    const style = styles[niveau];
    const lines = paper.lines(tekst, style);
    paper.space(niveau === 1 ? 14 : 10);
    paper.need(lines.length * style.leading + 3 * styles.text.leading);
    this.#bookmark(paper.type.printable(tekst).replaceAll('\n', ' ').trim(), level);
    paper.write(paper.element(paper.root, `H${level}`), lines, style);
    paper.y += 3;
  }

  #paragraph(tekst: string): void {
    if (tekst.trim() === '') return;
    const { paper } = this;
    paper.write(paper.element(paper.root, 'P'), paper.lines(tekst, styles.text), styles.text);
    paper.y += 7;
  }

  #list(punten: readonly string[]): void {
    if (punten.length === 0) return;
    const { paper } = this;
    const list = paper.element(paper.root, 'L');
    for (const punt of punten) {
      const lines = paper.lines(punt, styles.text, textWidth - INDENT);
      paper.need(styles.text.leading * Math.min(2, lines.length));
      const item = paper.element(list, 'LI');
      paper.element(item, 'Lbl').add(() => paper.draw(['•'], styles.text, page.left + 3, paper.y));
      paper.write(paper.element(item, 'LBody'), lines, styles.text, page.left + INDENT);
      paper.y += 2;
    }
    paper.y += 6;
  }

  /** Names and values: a table whose first column is the head of its row. */
  #pairs(paren: readonly (readonly [string, string])[]): void {
    if (paren.length === 0) return;
    const { paper } = this;
    const table = paper.element(paper.root, 'Table');
    for (const [name, value] of paren) {
      const names = paper.lines(name, styles.strong, LABEL_WIDTH - 10);
      const values = paper.lines(value, styles.text, textWidth - LABEL_WIDTH);
      paper.need(styles.text.leading * Math.max(names.length, Math.min(2, values.length)));
      const row = paper.element(table, 'TR');
      const top = paper.y;
      paper.element(row, 'TH', { scope: 'Row' }).add(() => paper.draw(names, styles.strong, page.left, top));
      const pageBefore = paper.pdf.page;
      paper.write(paper.element(row, 'TD'), values, styles.text, page.left + LABEL_WIDTH);
      if (paper.pdf.page === pageBefore)
        paper.y = Math.max(paper.y, top + names.length * styles.text.leading);
    }
    paper.y += 8;
  }

  #bookmark(title: string, level: number): void {
    this.#bookmarks.length = level - 1;
    const parent = this.#bookmarks.at(-1) ?? this.paper.pdf.outline;
    // Distance from the right side, so the whole width: the reader's view must not jump sideways.
    this.#bookmarks.push(parent.addItem(title, { expanded: true, top: this.paper.y, left: page.width }));
  }
}
