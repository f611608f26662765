/** A run of words that both texts have, or only one of them. */
export interface Stuk {
  readonly soort: 'gelijk' | 'bij' | 'weg';
  readonly tekst: string;
}

/** Above this many pairs of words a comparison would keep the page waiting; then whole texts stand beside each other. */
const MEESTE_PAREN = 4_000_000;

/**
 * What was added and what went from one text to another, word by word. The runs `gelijk` and `weg` together are the old
 * text, `gelijk` and `bij` the new one.
 */
export function woordverschil(oud: string, nieuw: string): Stuk[] {
  const [a, b] = [woorden(oud), woorden(nieuw)];
  if (a.length * b.length > MEESTE_PAREN) return samen([...weg(a), ...bij(b)]);
  const lengte = langste(a, b);
  const stukken: Stuk[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      stukken.push({ soort: 'gelijk', tekst: a[i]! });
      i += 1;
      j += 1;
    } else if (lengte[i + 1]![j]! >= lengte[i]![j + 1]!) {
      stukken.push({ soort: 'weg', tekst: a[i]! });
      i += 1;
    } else {
      stukken.push({ soort: 'bij', tekst: b[j]! });
      j += 1;
    }
  }
  return samen([...stukken, ...weg(a.slice(i)), ...bij(b.slice(j))]);
}

/** Words and the white between them, so that joining them gives the text. */
function woorden(tekst: string): string[] {
  return tekst.match(/\s+|\S+/g) ?? [];
}

/** How many words the ends of both texts share, from each pair of places on (longest common subsequence). */
function langste(a: readonly string[], b: readonly string[]): Uint32Array[] {
  const rijen = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      rijen[i]![j] =
        a[i] === b[j] ? rijen[i + 1]![j + 1]! + 1 : Math.max(rijen[i + 1]![j]!, rijen[i]![j + 1]!);
    }
  }
  return rijen;
}

const weg = (welke: readonly string[]): Stuk[] => welke.map((tekst) => ({ soort: 'weg', tekst }));
const bij = (welke: readonly string[]): Stuk[] => welke.map((tekst) => ({ soort: 'bij', tekst }));

/** Neighbours of one kind become one run. */
function samen(stukken: readonly Stuk[]): Stuk[] {
  const uit: Stuk[] = [];
  for (const stuk of stukken) {
    const vorige = uit.at(-1);
    if (vorige?.soort === stuk.soort) uit[uit.length - 1] = { ...stuk, tekst: vorige.tekst + stuk.tekst };
    else uit.push(stuk);
  }
  return uit;
}
