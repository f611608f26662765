import { GRENS, type Getuige, type Richting, type Stelsel, TOTAAL } from './stelsel.js';

/** Rows above which two of them are enough in practice, and all of them too many to try. */
const MEEST = 24;

/** A table of one release as rows and columns of numbers of counts, without totals. */
interface Rooster {
  readonly rijen: readonly (readonly number[])[];
  readonly rijVan: ReadonlyMap<number, number>;
  readonly kolomVan: ReadonlyMap<number, number>;
}

/** The same count in every release, by number. */
type Tweelingen = ReadonlyMap<number, readonly number[]>;

/**
 * Finds other counts by exchange: in two rows and two columns that are hidden, what goes from the first to the second in one
 * row comes back in the other, and no total changes. In most tables that is all it takes, and it costs no solver.
 */
export class Ruilbeurs {
  private readonly roosterVan = new Map<number, Rooster>();
  private readonly tweelingen: Tweelingen;

  constructor(private readonly stelsel: Stelsel) {
    const byTabel = Map.groupBy(
      stelsel.plekken.map((plek, n) => ({ ...plek, n })).filter(isBinnen),
      ({ vrijgave, tabel }) => `${vrijgave}|${tabel}`,
    );
    for (const cellen of byTabel.values()) {
      const rooster = roosterOf(cellen);
      for (const { n } of cellen) this.roosterVan.set(n, rooster);
    }
    const byPlek = Map.groupBy(
      stelsel.plekken.map((plek, n) => ({ ...plek, n })),
      ({ tabel, gemeente, dimensie }) => [tabel, gemeente, dimensie].join('|'),
    );
    this.tweelingen = new Map(
      [...byPlek.values()].flatMap((same) => same.map(({ n }) => [n, same.map((een) => een.n)] as const)),
    );
  }

  /** Exchanges that bring a hidden count to 0 or to 5, in its own release and in all at once. The caller checks them. */
  *ruilen(cel: number, richting: Richting, verborgen: ReadonlySet<number>): Generator<Getuige> {
    const rooster = this.roosterVan.get(cel);
    if (!rooster) return;
    const verschil = (richting === 'nul' ? 0 : GRENS) - (this.stelsel.waarden[cel] ?? 0);
    for (const hoeken of vierkantenOm(rooster, cel)) {
      if (!hoeken.every((n) => verborgen.has(n))) continue;
      yield this.#verschoven([hoeken], verschil);
      yield this.#verschoven(this.#inAlle(hoeken), verschil);
    }
    yield* this.#verspreid(rooster, cel, verschil, verborgen);
  }

  /** The same over more than two rows, where no other row alone has enough; also without each of those, for who knows it. */
  *#verspreid(
    rooster: Rooster,
    cel: number,
    verschil: number,
    verborgen: ReadonlySet<number>,
  ): Generator<Getuige> {
    for (const paren of naarAndereKolom(rooster, cel, verborgen)) {
      const [eigen, ...anderen] = paren;
      if (!eigen) continue;
      yield* this.#verdeeld(eigen, anderen, verschil);
      for (const zonder of anderen)
        yield* this.#verdeeld(
          eigen,
          anderen.filter((paar) => paar !== zonder),
          verschil,
        );
    }
  }

  *#verdeeld(eigen: Paar, anderen: readonly Paar[], verschil: number): Generator<Getuige> {
    const at = (n: number): number => this.stelsel.waarden[n] ?? 0;
    const getuige = new Map([
      [eigen[0], at(eigen[0]) + verschil],
      [eigen[1], at(eigen[1]) - verschil],
    ]);
    let left = Math.abs(verschil);
    for (const [hier, daar] of anderen) {
      const [van, naar] = verschil > 0 ? [hier, daar] : [daar, hier];
      const part = Math.min(left, at(van));
      if (part === 0) continue;
      getuige.set(van, at(van) - part).set(naar, at(naar) + part);
      left -= part;
    }
    if (left === 0) yield getuige;
  }

  #verschoven(vierkanten: readonly (readonly number[])[], verschil: number): Getuige {
    return new Map(
      vierkanten.flatMap((hoeken) =>
        hoeken.map((n, at) => [n, (this.stelsel.waarden[n] ?? 0) + (at < 2 ? verschil : -verschil)] as const),
      ),
    );
  }

  /** The same four counts in each release. */
  #inAlle(hoeken: readonly number[]): number[][] {
    const [first = []] = hoeken.map((n) => this.tweelingen.get(n));
    return first.map((_, at) => hoeken.map((n) => this.tweelingen.get(n)?.[at] ?? n));
  }
}

/** The count, the one across, the one beside it and the one under it; for each other row and column. */
function* vierkantenOm({ rijen, rijVan, kolomVan }: Rooster, cel: number): Generator<readonly number[]> {
  const [rij = 0, kolom = 0] = [rijVan.get(cel), kolomVan.get(cel)];
  for (const [r, ander] of rijen.entries()) {
    if (r === rij) continue;
    for (const [k, schuin] of ander.entries())
      if (k !== kolom) yield [cel, schuin, rijen[rij]?.[k] ?? -1, ander[kolom] ?? -1];
  }
}

/** In one row: the count under the one that is asked about, and that in another column. */
type Paar = readonly [number, number];

/** For each other column the hidden pairs of each row, its own first. */
function* naarAndereKolom(
  { rijen, rijVan, kolomVan }: Rooster,
  cel: number,
  verborgen: ReadonlySet<number>,
): Generator<readonly Paar[]> {
  const [rij = 0, kolom = 0] = [rijVan.get(cel), kolomVan.get(cel)];
  const eigen = rijen[rij] ?? [];
  for (const [k, naast] of eigen.entries()) {
    if (k === kolom || !verborgen.has(naast)) continue;
    const anderen = rijen.flatMap((een, r): Paar[] => {
      const paar: Paar = [een[kolom] ?? -1, een[k] ?? -1];
      return r !== rij && paar.every((n) => verborgen.has(n)) ? [paar] : [];
    });
    if (anderen.length > 1 && anderen.length <= MEEST) yield [[cel, naast], ...anderen];
  }
}

function isBinnen({ gemeente, dimensie }: { gemeente: string; dimensie: string }): boolean {
  return gemeente !== TOTAAL && dimensie !== TOTAAL;
}

function roosterOf(cellen: readonly { gemeente: string; dimensie: string; n: number }[]): Rooster {
  const kolommen = [...new Set(cellen.map(({ dimensie }) => dimensie))];
  const rijen = [...Map.groupBy(cellen, ({ gemeente }) => gemeente).values()].map((rij) => {
    const byDimensie = new Map(rij.map(({ dimensie, n }) => [dimensie, n]));
    return kolommen.map((dim) => byDimensie.get(dim) ?? -1);
  });
  return {
    rijen,
    rijVan: new Map(rijen.flatMap((rij, r) => rij.map((n) => [n, r] as const))),
    kolomVan: new Map(rijen.flatMap((rij) => rij.map((n, k) => [n, k] as const))),
  };
}
