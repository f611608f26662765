import { type Staven } from './document.js';
import { page, type Paper, styles, textWidth } from './paper.js';

const LABEL = 110;
const VALUE = 130;
const ROW = 20;
const BAR = 12;
const PADDING = 6;
/** Dark enough to be seen in grey (WCAG 2.2, 1.4.11). */
const COLOR = '#24578f';

/** Prints bars from zero, with their numbers beside them; who listens hears what the picture shows. */
export function printBars(paper: Paper, { bijschrift, beschrijving, zonder, punten }: Staven): void {
  const caption = paper.lines(bijschrift, styles.strong);
  const height = punten.length * ROW + 2 * PADDING;
  paper.need(caption.length * styles.strong.leading + height);
  const figure = paper.element(paper.root, 'Figure', { alt: beschrijving });
  paper.write(paper.element(figure, 'Caption'), caption, styles.strong);
  const most = Math.max(1, ...punten.map(({ waarde }) => waarde ?? 0));
  const wide = textWidth - LABEL - VALUE;
  const top = paper.y + PADDING;
  figure.add(() => {
    punten.forEach(({ naam, waarde }, at) => {
      const y = top + at * ROW;
      paper.draw([naam], styles.cell, page.left, y);
      const width = ((waarde ?? 0) / most) * wide;
      if (width > 0) paper.pdf.rect(page.left + LABEL, y, width, BAR).fill(COLOR);
      paper.draw(
        [waarde === null ? zonder : String(waarde)],
        styles.cell,
        page.left + LABEL + width + PADDING,
        y,
      );
    });
  });
  paper.y = top + punten.length * ROW + PADDING;
}
