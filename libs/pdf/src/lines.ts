/** Width of a text in points. */
export type Measure = (text: string) => number;

const graphemes = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/**
 * Breaks a text into lines of at most `width` points: at spaces, after hyphens and slashes, and inside a word only
 * when the word is wider than a line. Newlines in the text are kept; no character but spaces at a break is lost.
 */
export function breakLines(text: string, width: number, measure: Measure): string[] {
  return text.split('\n').flatMap((paragraph) => breakParagraph(paragraph, width, measure));
}

function breakParagraph(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=[ ]|[-/](?=\p{L}))/u)) {
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const parts = breakWord(piece, width, measure);
    line = parts.pop() ?? '';
    lines.push(...parts);
  }
  return [...lines, line.trimEnd()];
}

/** Cuts a word that is wider than a line between two characters as a reader counts them. */
function breakWord(word: string, width: number, measure: Measure): string[] {
  if (measure(word.trimEnd()) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = measure(segment);
    if (part !== '' && used + wide > width) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += segment;
    used += wide;
  }
  return [...parts, part];
}
