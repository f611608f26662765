import type { Lek } from '../src/onderdruk.js';
import type { Stelsel } from '../src/stelsel.js';

/**
 * What can be known of hidden counts, by writing down every table there can be, digit by digit, and looking at each: slow, and in
 * no way like what it checks. Only for inner counts of at most `most`.
 * @returns what a count can be, by number, for who also knows some counts; an empty set where nothing fits
 */
export function alleWaarden(
  { plekken, waarden, sommen }: Stelsel,
  verborgen: ReadonlySet<number>,
  weet: (cel: number) => boolean,
  most: number,
): ReadonlyMap<number, ReadonlySet<number>> {
  const totals = new Set(sommen.map(({ totaal }) => totaal));
  const free: number[] = [];
  for (let n = 0; n < plekken.length; n++) if (!totals.has(n) && verborgen.has(n) && !weet(n)) free.push(n);
  const table = [...waarden];
  const seen = new Map<number, Set<number>>();
  const fits = (): boolean => {
    // Rows and columns come before the sums of sums, so that each total is made of what was made already.
    for (const { totaal, delen } of sommen) {
      let sum = 0;
      for (const n of delen) sum += table[n]!;
      table[totaal] = sum;
    }
    for (const { totaal, delen } of sommen) {
      let sum = 0;
      for (const n of delen) sum += table[n]!;
      if (table[totaal] !== sum) return false;
      if ((!verborgen.has(totaal) || weet(totaal)) && sum !== waarden[totaal]) return false;
    }
    return true;
  };
  const go = (at: number): void => {
    if (at === free.length) {
      if (!fits()) return;
      for (let n = 0; n < table.length; n++) {
        let set = seen.get(n);
        if (!set) seen.set(n, (set = new Set()));
        set.add(table[n]!);
      }
      return;
    }
    for (let v = 0; v <= most; v++) {
      table[free[at]!] = v;
      go(at + 1);
    }
  };
  go(0);
  return seen;
}

/** A leak in words, for a test that fails. */
export function inWoorden({ plekken, waarden }: Stelsel, { cel, richting, wie, waarom }: Lek): string {
  const { vrijgave, tabel, gemeente, dimensie } = plekken[cel]!;
  return `${vrijgave} ${tabel} ${gemeente} ${dimensie} = ${waarden[cel]}: ${richting} ${wie ?? 'iedereen'} ${waarom}`;
}
