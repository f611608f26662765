import { type Tabel } from './document.js';
import { page, type Paper, styles, textWidth } from './paper.js';

const PADDING = 5;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Prints a table: its rows stay whole where they fit on a page, and its head stands on every page. */
export function printTable(paper: Paper, { bijschrift, kop, rijen }: Tabel): void {
  const columns = divide(paper, kop, rijen);
  const head = kop.map((cell, at) => paper.lines(cell, styles.cellHead, columns[at]!.width));
  const headHeight = heightOf(head);
  const table = paper.element(paper.root, 'Table');

  if (bijschrift.trim() !== '') {
    const caption = paper.lines(bijschrift, styles.strong);
    paper.need(caption.length * styles.strong.leading + headHeight + 3 * styles.cell.leading);
    paper.write(paper.element(table, 'Caption'), caption, styles.strong);
    paper.y += 4;
  } else paper.need(headHeight + 3 * styles.cell.leading);

  const headRow = paper.element(paper.element(table, 'THead'), 'TR');
  head.forEach((lines, at) => {
    const cell = paper.element(headRow, 'TH', { scope: 'Column' });
    cell.add(() => paper.draw(lines, styles.cellHead, columns[at]!.x, paper.y + PADDING));
  });
  under(paper, headHeight);

  const body = paper.element(table, 'TBody');
  const again = (): void => {
    paper.nextPage();
    // Read once, at the table's beginning; on later pages the head is for the eye.
    paper.artifact('Pagination', () => {
      head.forEach((lines, at) => paper.draw(lines, styles.cellHead, columns[at]!.x, paper.y + PADDING));
    });
    under(paper, headHeight);
  };
  const pageRoom = page.height - page.top - page.bottom - headHeight;
  for (const row of rijen) {
    const cells = columns.map((column, at) => paper.lines(row[at] ?? '', styles.cell, column.width));
    const height = heightOf(cells);
    if (height > paper.room && (height <= pageRoom || paper.room < 4 * styles.cell.leading)) again();
    printRow(paper, paper.element(body, 'TR'), cells, columns, again);
  }
}

/** Prints one row, over several pages when it is taller than a page. */
function printRow(
  paper: Paper,
  row: PDFKit.PDFStructureElement,
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  nextPage: () => void,
): void {
  const elements = cells.map(() => paper.element(row, 'TD'));
  const most = Math.max(1, ...cells.map((lines) => lines.length));
  let done = 0;
  while (done < most) {
    if (done > 0) nextPage();
    const fit = Math.max(1, Math.floor((paper.room - 2 * PADDING) / styles.cell.leading));
    cells.forEach((lines, at) => {
      const here = lines.slice(done, done + fit);
      if (here.some((line) => line !== ''))
        elements[at]!.add(() => paper.draw(here, styles.cell, columns[at]!.x, paper.y + PADDING));
    });
    under(paper, Math.min(fit, most - done) * styles.cell.leading + 2 * PADDING);
    done += fit;
  }
}

function under(paper: Paper, height: number): void {
  paper.y += height;
  paper.rule(paper.y);
}

function heightOf(cells: readonly (readonly string[])[]): number {
  return Math.max(1, ...cells.map((lines) => lines.length)) * styles.cell.leading + 2 * PADDING;
}

/** Gives each column its share: what its longest cell asks, at most three times the smallest share and never too narrow. */
function divide(paper: Paper, kop: readonly string[], rijen: readonly (readonly string[])[]): Column[] {
  const share = textWidth / Math.max(1, kop.length);
  const asked = kop.map((cell, at) => {
    const widths = [cell, ...rijen.map((row) => row[at] ?? '')].map((text) =>
      paper.type.width(paper.type.printable(text).slice(0, 200), 'vet', styles.cell.size),
    );
    return Math.min(Math.max(...widths, share * 0.4), share * 1.6);
  });
  const sum = asked.reduce((total, width) => total + width, 0);
  let x: number = page.left;
  return asked.map((width) => {
    const column = { x, width: (width / sum) * textWidth - 10 };
    x += (width / sum) * textWidth;
    return column;
  });
}
