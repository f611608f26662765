/** Most letters in which two names may differ and still be nearly the same. */
const NEARLY = 2;

/**
 * How much two names look alike, as they are searched (`zoeknaam`): the same words in any order, or all but one or two letters of
 * them. Short names must match better, since two letters make half of them.
 */
export function lijken(a: string, b: string): 'zelfde-naam' | 'bijna-zelfde-naam' | null {
  const [first, second] = [inOrder(a), inOrder(b)];
  if (first === second) return 'zelfde-naam';
  const most = Math.min(NEARLY, Math.floor(Math.min(first.length, second.length) / 5));
  return afstand(first, second, most) <= most ? 'bijna-zelfde-naam' : null;
}

function inOrder(name: string): string {
  return name.split(' ').filter(Boolean).sort().join(' ');
}

/** Letters to add, take away or change (Levenshtein), counted no further than one above `most`. */
export function afstand(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(change, above[j]! + 1, row[j - 1]! + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    above = row;
  }
  return above.at(-1) ?? 0;
}
