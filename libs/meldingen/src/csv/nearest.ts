/**
 * The known name that was most likely meant: alike apart from case and marks, or at most a third of its letters away.
 * @returns undefined when none is near.
 */
export function nearest<Name extends string>(typed: string, known: readonly Name[]): Name | undefined {
  const letters = bare(typed);
  let best: Name | undefined;
  let least = Infinity;
  for (const name of known) {
    const away = distance(letters, bare(name));
    if (away < least && away <= name.length / 3) [best, least] = [name, away];
  }
  return best;
}

function bare(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .slice(0, 40);
}

/** Letters to add, drop or change to get from one to the other (Levenshtein), one row of the table at a time. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const letter of from) {
    let left = (row[0] ?? 0) + 1;
    const next = [left];
    for (const [at, other] of Array.from(to).entries()) {
      const [diagonal = 0, above = 0] = row.slice(at, at + 2);
      left = Math.min(diagonal + (letter === other ? 0 : 1), above + 1, left + 1);
      next.push(left);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
