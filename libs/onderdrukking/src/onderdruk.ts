import { setImmediate } from 'node:timers/promises';
import { Getuigen } from './getuigen.js';
import { GeenTijd, type Oplosser } from './oplosser.js';
import { Ruilbeurs } from './ruilen.js';
import {
  GRENS,
  type Getuige,
  inbrengVan,
  isGetuige,
  isKlein,
  type Richting,
  RICHTINGEN,
  type Stelsel,
  TOTAAL,
} from './stelsel.js';

/** Rows that a question of a large table looks at besides those that it is about; all, where that finds nothing. */
const RIJEN_ERBIJ = 24;
/** What it costs to let a count differ by one that is hidden already. */
const PRIJS_VERBORGEN = 0.01;
/** And one that would be hidden for it: a count, the total of a gemeente, a total of the region, the total of all. */
const PRIJS = [1, 8, 100, 300];

/** What is asked: which counts to hide. */
export interface Opdracht {
  readonly stelsel: Stelsel;
  /** Counts that an earlier release showed: they cannot be hidden any more. */
  readonly getoond: ReadonlySet<number>;
  /** Counts that an earlier release hid: they stay so. */
  readonly gehouden: ReadonlySet<number>;
  /** Whether the attacker may take counts never to fall, and whether the audit without that is needed too, for corrections. */
  readonly groei: 'nee' | 'ja' | 'met-en-zonder';
  readonly seconden: number;
}

/** A hidden count that somebody could tell to be small. */
export interface Lek {
  readonly cel: number;
  readonly richting: Richting;
  /** The gemeente that could, by what it knows of itself; null: everybody. */
  readonly wie: string | null;
  readonly waarom: 'geen-ander' | 'tijd';
}

/** Which counts are hidden, and who could still tell which; safe only without leaks. */
export interface Uitslag {
  readonly verborgen: ReadonlySet<number>;
  readonly lekken: readonly Lek[];
}

/**
 * Complementary cell suppression: hides counts of 1-4, and as few others as it finds, until each hidden count of 1-4 could as well be
 * 0 and could as well be 5 or more, for everybody and for each gemeente that knows its own (contract section 7). Every step keeps what
 * was proven: hiding more never makes other counts impossible. So it ends, and it can only hide too much.
 * The price of hiding is that of Kelly, Golden and Assad (1992): the cheapest other counts show what to hide.
 * It lets others go first between two counts, as it may reckon for a minute.
 * @param nu milliseconds of a clock that never goes back
 */
export async function onderdruk(opdracht: Opdracht, oplosser: Oplosser, nu: () => number): Promise<Uitslag> {
  return new Onderdrukking(opdracht, oplosser, nu).run();
}

/** With and without the assumption that counts never fall; each has its own proofs. */
interface Lezing {
  readonly metGroei: boolean;
  readonly getuigen: Getuigen;
  /** Gemeenten that know, by their own counts, that the assumption is wrong. */
  readonly buiten: Set<string>;
}

class Onderdrukking {
  private readonly stelsel: Stelsel;
  private readonly verborgen: Set<number>;
  private readonly klein: readonly number[];
  private readonly lezingen: readonly Lezing[];
  private readonly beurs: Ruilbeurs;
  private readonly einde: number;

  constructor(
    private readonly opdracht: Opdracht,
    private readonly oplosser: Oplosser,
    private readonly nu: () => number,
  ) {
    const { stelsel, getoond, gehouden, groei, seconden } = opdracht;
    this.stelsel = stelsel;
    this.klein = stelsel.waarden.flatMap((waarde, n) => (isKlein(waarde) && !getoond.has(n) ? [n] : []));
    this.verborgen = new Set([...gehouden, ...this.klein]);
    this.lezingen = { nee: [false], ja: [true], 'met-en-zonder': [false, true] }[groei].map((metGroei) => {
      const buiten = new Set<string>();
      return { metGroei, buiten, getuigen: new Getuigen(stelsel, buiten) };
    });
    this.beurs = new Ruilbeurs(stelsel);
    this.einde = nu() + seconden * 1_000;
  }

  async run(): Promise<Uitslag> {
    try {
      return { lekken: await this.#verbergAlles(), verborgen: this.verborgen };
    } catch (error) {
      if (!(error instanceof GeenTijd)) throw error;
      return { verborgen: this.verborgen, lekken: this.#alles('tijd') };
    }
  }

  /** @returns the leaks that are left. @throws GeenTijd */
  async #verbergAlles(): Promise<Lek[]> {
    const lekken: Lek[] = [];
    for (const lezing of this.lezingen.filter((een) => this.#kanWaarZijn(een)))
      for (const cel of this.klein) {
        for (const richting of RICHTINGEN) lekken.push(...this.#bescherm(lezing, cel, richting));
        await setImmediate();
      }
    if (lekken.length > 0) return lekken;
    await this.#snoei();
    return this.#toets();
  }

  /** What was not finished proves nothing: every small count counts as told. */
  #alles(waarom: Lek['waarom']): Lek[] {
    return this.klein.flatMap((cel) => RICHTINGEN.map((richting) => ({ cel, richting, wie: null, waarom })));
  }

  /** After a correction it may be plain that counts fell; who sees that cannot assume that they never do. */
  #kanWaarZijn({ metGroei }: Pick<Lezing, 'metGroei'>, wie: string | null = null): boolean {
    const { waarden, groei } = this.stelsel;
    if (!metGroei || groei.every(([eerder, later]) => (waarden[eerder] ?? 0) <= (waarden[later] ?? 0)))
      return true;
    return this.oplosser.kan(this.stelsel, (n) => this.#weet(n, wie), this.#seconden());
  }

  /** What somebody knows for certain, whatever is hidden from now on. */
  #weet(cel: number, wie: string | null): boolean {
    return this.opdracht.getoond.has(cel) || this.stelsel.plekken[cel]?.gemeente === wie;
  }

  /** Finds other counts until nobody can tell. @returns the leak where there are none. */
  #bescherm(lezing: Lezing, cel: number, richting: Richting): Lek[] {
    this.#ruil(lezing, cel, richting);
    for (;;) {
      const wie = lezing.getuigen.onveiligVoor(cel, richting);
      if (wie === undefined) return [];
      const found = this.#zoek(cel, richting, wie, lezing.metGroei);
      if (found) this.#verberg(found, lezing);
      else if (wie !== null && !this.#kanWaarZijn(lezing, wie)) lezing.buiten.add(wie);
      else return [{ cel, richting, wie, waarom: 'geen-ander' }];
    }
  }

  #verberg(found: Getuige, { getuigen }: Lezing): void {
    for (const n of found.keys()) this.verborgen.add(n);
    getuigen.voegToe(found);
  }

  #ruil({ metGroei, getuigen }: Lezing, cel: number, richting: Richting): void {
    if (getuigen.onveiligVoor(cel, richting) === undefined) return;
    for (const getuige of this.beurs.ruilen(cel, richting, this.verborgen)) {
      if (!isGetuige(this.stelsel, this.verborgen, getuige, metGroei)) continue;
      getuigen.voegToe(getuige);
      if (getuigen.onveiligVoor(cel, richting) === undefined) return;
    }
  }

  #zoek(cel: number, richting: Richting, wie: string | null, metGroei: boolean): Getuige | undefined {
    const { stelsel } = this;
    const { plekken } = stelsel;
    const least = (wie !== null && inbrengVan(stelsel, cel).get(wie)) || 0;
    const tussen: [number, number] = richting === 'nul' ? [least, least] : [GRENS, Infinity];
    const vraag = { cel, tussen, metGroei, prijs: (n: number) => this.#prijs(n) };
    const known = (n: number): boolean => this.#weet(n, wie);
    const near = this.#rijenBij(cel, wie);
    const few =
      near &&
      this.oplosser.zoek(
        stelsel,
        { ...vraag, vast: (n) => known(n) || !near.has(plekken[n]?.gemeente ?? TOTAAL) },
        this.#seconden(),
      );
    return few ?? this.oplosser.zoek(stelsel, { ...vraag, vast: known }, this.#seconden());
  }

  /** The rows with most hidden counts, that of the count itself, and the totals; undefined where the table is small. */
  #rijenBij(cel: number, wie: string | null): ReadonlySet<string> | undefined {
    const { plekken } = this.stelsel;
    const hidden = new Map<string, number>();
    for (const n of this.verborgen) {
      const gemeente = plekken[n]?.gemeente ?? TOTAAL;
      hidden.set(gemeente, (hidden.get(gemeente) ?? 0) + 1);
    }
    hidden.delete(wie ?? '');
    if (hidden.size <= RIJEN_ERBIJ) return undefined;
    const most = [...hidden].sort(([, a], [, b]) => b - a).slice(0, RIJEN_ERBIJ);
    return new Set([...most.map(([gemeente]) => gemeente), plekken[cel]?.gemeente ?? TOTAAL, TOTAAL]);
  }

  #prijs(n: number): number {
    if (this.verborgen.has(n)) return PRIJS_VERBORGEN;
    const { gemeente, dimensie } = this.stelsel.plekken[n] ?? { gemeente: TOTAAL, dimensie: TOTAAL };
    const breedte = Number(gemeente === TOTAAL) * 2 + Number(dimensie === TOTAAL);
    return (PRIJS[breedte] ?? 1) * (1 + Math.log2(1 + (this.stelsel.waarden[n] ?? 0)));
  }

  /** Shows again what turned out not to be needed, what says most first. */
  async #snoei(): Promise<void> {
    const { stelsel, gehouden } = this.opdracht;
    const extra = [...this.verborgen].filter((n) => !gehouden.has(n) && !isKlein(stelsel.waarden[n] ?? 0));
    const worth = (n: number): number => {
      const { gemeente, dimensie } = stelsel.plekken[n] ?? { gemeente: '', dimensie: '' };
      const wide = Number(gemeente === TOTAAL) * 2 + Number(dimensie === TOTAAL);
      return wide * 1_000_000 + (stelsel.waarden[n] ?? 0);
    };
    for (const n of extra.sort((a, b) => worth(b) - worth(a))) {
      await setImmediate();
      if (this.lezingen.every(({ getuigen }) => getuigen.magZonder(n))) {
        for (const { getuigen } of this.lezingen) getuigen.doeZonder(n);
        this.verborgen.delete(n);
      }
    }
  }

  /** Looks anew at all that was found, trusting nothing of how it was found. */
  #toets(): Lek[] {
    const lekken: Lek[] = [];
    for (const lezing of this.lezingen.filter((een) => this.#kanWaarZijn(een))) {
      const { metGroei, getuigen, buiten } = lezing;
      const anew = new Getuigen(this.stelsel, buiten);
      for (const getuige of getuigen.alle())
        if (isGetuige(this.stelsel, this.verborgen, getuige, metGroei)) anew.voegToe(getuige);
      for (const cel of this.klein)
        for (const richting of RICHTINGEN) {
          const wie = anew.onveiligVoor(cel, richting);
          if (wie !== undefined) lekken.push({ cel, richting, wie, waarom: 'geen-ander' });
        }
    }
    return lekken;
  }

  /** What is left of the time. @throws GeenTijd where nothing is. */
  #seconden(): number {
    const left = (this.einde - this.nu()) / 1_000;
    if (left <= 0) throw new GeenTijd('The time for hiding is over.');
    return left;
  }
}
