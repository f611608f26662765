import { breakLines } from './lines.js';
import { Typeface, type Weight } from './typeface.js';
import './pdfkit-types.js';

/** Measures in points (1/72 inch) of an A4 page. */
export const page = { width: 595.28, height: 841.89, left: 70, right: 70, top: 62, bottom: 76 } as const;

export const textWidth = page.width - page.left - page.right;

/** How a text looks. */
export interface Style {
  readonly weight: Weight;
  readonly size: number;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly color: string;
}

const INK = '#1b1b1b';

export const styles = {
  sender: { weight: 'vet', size: 14, leading: 20, color: INK },
  1: { weight: 'vet', size: 18, leading: 24, color: INK },
  2: { weight: 'vet', size: 14, leading: 20, color: INK },
  3: { weight: 'vet', size: 11.5, leading: 17, color: INK },
  text: { weight: 'gewoon', size: 11, leading: 16.5, color: INK },
  strong: { weight: 'vet', size: 11, leading: 16.5, color: INK },
  cell: { weight: 'gewoon', size: 10, leading: 14, color: INK },
  cellHead: { weight: 'vet', size: 10, leading: 14, color: INK },
  small: { weight: 'gewoon', size: 9, leading: 13, color: '#4a4a4a' },
} as const satisfies Record<string, Style>;

/** The paper that is written on from top to bottom: where we are, whether something still fits, and the next page. */
export class Paper {
  y: number = page.top;
  readonly type: Typeface;
  readonly root: PDFKit.PDFStructureElement;

  constructor(readonly pdf: PDFKit.PDFDocument) {
    this.type = new Typeface(pdf);
    this.root = pdf.struct('Document');
    pdf.addStructure(this.root);
  }

  /** Adds an element of the structure tree to its parent; what is written in it afterwards is read there. */
  element(
    parent: PDFKit.PDFStructureElement,
    kind: string,
    options: PDFKit.Mixins.StructureElementOptions = {},
  ): PDFKit.PDFStructureElement {
    const element = this.pdf.struct(kind, options);
    parent.add(element);
    return element;
  }

  lines(text: string, style: Style, width: number = textWidth): string[] {
    return breakLines(this.type.printable(text).trim(), width, (piece) =>
      this.type.width(piece, style.weight, style.size),
    );
  }

  /** Points left on this page. */
  get room(): number {
    return page.height - page.bottom - this.y;
  }

  get atTop(): boolean {
    return this.y === page.top;
  }

  nextPage(): void {
    this.pdf.addPage();
    this.y = page.top;
  }

  /** Goes to the next page unless `height` points fit on this one, or nothing would be gained. */
  need(height: number): void {
    if (height > this.room && !this.atTop) this.nextPage();
  }

  /** White above something, not at the top of a page. */
  space(height: number): void {
    if (!this.atTop) this.y += height;
  }

  /** Writes lines as content of an element, over as many pages as needed; two lines at least stay together. */
  write(
    element: PDFKit.PDFStructureElement,
    lines: readonly string[],
    style: Style,
    x: number = page.left,
  ): void {
    let rest = lines;
    while (rest.length > 0) {
      this.need(style.leading * Math.min(2, rest.length));
      const fit = Math.max(1, Math.floor(this.room / style.leading));
      // Not one line alone on the next page.
      const count = rest.length - fit === 1 && fit > 2 ? fit - 1 : fit;
      const here = rest.slice(0, count);
      element.add(() => this.draw(here, style, x, this.y));
      this.y += here.length * style.leading;
      rest = rest.slice(count);
    }
  }

  /** Draws lines at a place of this page; inside an element or an artifact only. */
  draw(lines: readonly string[], style: Style, x: number, y: number): void {
    lines.forEach((line, at) => {
      let left = x;
      for (const run of this.type.runs(line, style.weight)) {
        this.pdf.font(run.font).fontSize(style.size).fillColor(style.color);
        this.pdf.text(run.text, left, y + at * style.leading, { lineBreak: false });
        left += this.pdf.widthOfString(run.text);
      }
    });
  }

  /** Draws what is decoration or navigation and is not read aloud. */
  artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.pdf.markContent('Artifact', { type });
    draw();
    this.pdf.endMarkedContent();
  }

  /** A thin line over the width of the text. */
  rule(y: number, from: number = page.left, to: number = page.width - page.right): void {
    this.artifact('Layout', () => {
      this.pdf.moveTo(from, y).lineTo(to, y).lineWidth(0.6).stroke('#9a9a9a');
    });
  }
}
