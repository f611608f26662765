const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Spellings of one sound that Dutch names mix up and that are more than one typing error apart. */
const SOUNDS: readonly (readonly [string, string])[] = [
  ['ij', 'y'],
  ['ij', 'ei'],
  ['ou', 'au'],
  ['ks', 'x'],
  ['ph', 'f'],
  ['ck', 'k'],
];

/**
 * Every word that is one typing error away from `word`: a letter left out, one too many, another one, or two changed
 * round; a space is a letter too, which finds `anne marie` for `annemarie`. Also the same sound spelled another way.
 * Only the letters a to z are put in: a name in other letters is found by itself.
 */
export function tikfouten(word: string): string[] {
  const found = new Set<string>();
  for (let at = 0; at <= word.length; at += 1) {
    const before = word.slice(0, at);
    const rest = word.slice(at);
    if (at > 0 && at < word.length) found.add(`${before} ${rest}`);
    for (const letter of LETTERS) found.add(before + letter + rest);
    if (rest === '') continue;
    found.add(before + rest.slice(1));
    for (const letter of LETTERS) found.add(before + letter + rest.slice(1));
    if (rest.length > 1) found.add(before + rest[1]! + rest[0]! + rest.slice(2));
  }
  for (const [one, other] of SOUNDS) {
    found.add(word.replaceAll(one, other));
    found.add(word.replaceAll(other, one));
  }
  found.delete(word);
  found.delete('');
  return [...found].filter((variant) => !variant.startsWith(' ') && !variant.endsWith(' '));
}

/** Whether two words are at most one typing error apart, without making all words that are. */
export function scheeltHoogstensEen(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  const [a, b] = [one.slice(from), other.slice(from)];
  const anotherLetter = a.slice(1) === b.slice(1);
  const oneTooMany = a === b.slice(1) || a.slice(1) === b;
  return anotherLetter || oneTooMany || (a.length > 1 && a[1]! + a[0]! + a.slice(2) === b);
}
