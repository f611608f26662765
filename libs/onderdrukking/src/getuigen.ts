import {
  inbrengVan,
  type Getuige,
  isKlein,
  type Richting,
  RICHTINGEN,
  type Stelsel,
  TOTAAL,
  voldoet,
} from './stelsel.js';

/** Other counts, with the gemeenten whose own counts they change: to those they prove nothing. */
export interface Bewaard {
  readonly getuige: Getuige;
  readonly raakt: ReadonlySet<string>;
}

const NIEMAND: ReadonlyMap<string, number> = new Map();

/**
 * The other counts that were found, by what they prove. A hidden count is safe in a direction when there are some, and when for each
 * gemeente but its own there are some that leave that gemeente's counts as they are: so nobody needs to be asked one by one.
 */
export class Getuigen {
  readonly #van = new Map<string, Set<Bewaard>>();
  readonly #metCel = new Map<number, Set<Bewaard>>();
  readonly #inbrengen = new Map<number, ReadonlyMap<string, number>>();

  /** @param buiten gemeenten that are not asked about: what they know of themselves contradicts what is assumed. */
  constructor(
    private readonly stelsel: Stelsel,
    private readonly buiten: ReadonlySet<string>,
  ) {}

  voegToe(getuige: Getuige): void {
    const raakt = new Set(
      [...getuige.keys()].map((n) => this.#eigenaar(n)).filter((gemeente) => gemeente !== TOTAAL),
    );
    const bewaard = { getuige, raakt };
    for (const [n, waarde] of getuige) {
      put(this.#metCel, n, bewaard);
      if (!isKlein(this.stelsel.waarden[n] ?? 0)) continue;
      for (const richting of RICHTINGEN)
        if (voldoet(waarde, richting)) put(this.#van, `${n}|${richting}`, bewaard);
    }
  }

  /**
   * @param zonder as if these were not there
   * @returns for whom it is not safe: a gemeente, or null for everybody; undefined where it is safe.
   */
  onveiligVoor(cel: number, richting: Richting, zonder?: ReadonlySet<Bewaard>): string | null | undefined {
    let shared: string[] | undefined;
    for (const een of this.#van.get(`${cel}|${richting}`) ?? []) {
      if (zonder?.has(een)) continue;
      shared = shared ? shared.filter((gemeente) => een.raakt.has(gemeente)) : [...een.raakt];
    }
    if (!shared) return null;
    const inbreng = richting === 'nul' ? this.#inbreng(cel) : NIEMAND;
    const eigenaar = this.#eigenaar(cel);
    const asks = (gemeente: string): boolean => gemeente !== eigenaar && !this.buiten.has(gemeente);
    const open = shared.find((gemeente) => asks(gemeente) && !inbreng.has(gemeente));
    if (open !== undefined) return open;
    return [...inbreng].find(
      ([gemeente, deel]) => asks(gemeente) && !this.#kanAlleen(cel, gemeente, deel, zonder),
    )?.[0];
  }

  /** Whether a gemeente may think that a total holds nothing but its own part. */
  #kanAlleen(cel: number, gemeente: string, deel: number, zonder?: ReadonlySet<Bewaard>): boolean {
    if (this.stelsel.waarden[cel] === deel) return true;
    return [...(this.#metCel.get(cel) ?? [])].some(
      (een) => !zonder?.has(een) && !een.raakt.has(gemeente) && een.getuige.get(cel) === deel,
    );
  }

  #inbreng(cel: number): ReadonlyMap<string, number> {
    const known = this.#inbrengen.get(cel) ?? inbrengVan(this.stelsel, cel);
    this.#inbrengen.set(cel, known);
    return known;
  }

  /** Whether everything stays safe when this count is shown. */
  magZonder(cel: number): boolean {
    const weg = this.#metCel.get(cel) ?? new Set<Bewaard>();
    const touched = new Set([...weg].flatMap(({ getuige }) => [...getuige.keys()]));
    const small = [...touched].filter((n) => isKlein(this.stelsel.waarden[n] ?? 0));
    return small.every((n) =>
      RICHTINGEN.every((richting) => this.onveiligVoor(n, richting, weg) === undefined),
    );
  }

  /** Takes away all that need this count hidden. */
  doeZonder(cel: number): void {
    for (const een of [...(this.#metCel.get(cel) ?? [])]) this.#neemWeg(een);
  }

  /** All that are left. */
  alle(): Getuige[] {
    return [...new Set([...this.#metCel.values()].flatMap((some) => [...some]))].map(
      ({ getuige }) => getuige,
    );
  }

  #neemWeg(bewaard: Bewaard): void {
    for (const n of bewaard.getuige.keys()) {
      this.#metCel.get(n)?.delete(bewaard);
      for (const richting of RICHTINGEN) this.#van.get(`${n}|${richting}`)?.delete(bewaard);
    }
  }

  #eigenaar(cel: number): string {
    return this.stelsel.plekken[cel]?.gemeente ?? TOTAAL;
  }
}

function put<Key>(map: Map<Key, Set<Bewaard>>, key: Key, bewaard: Bewaard): void {
  const known = map.get(key);
  if (known) known.add(bewaard);
  else map.set(key, new Set([bewaard]));
}
