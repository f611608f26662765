/** The least count that may be shown; what is less, and not 0, is hidden (contract section 7). */
export const GRENS = 5;

/** Name of the row or column that holds the totals. */
export const TOTAAL = 'totaal';

/** One table of a release: a count for each gemeente and each value of a dimension. */
export interface Tabel {
  readonly naam: string;
  /** Tables of one population count the same leerlingen, so that a gemeente has the same total in each. */
  readonly populatie: string;
  readonly gemeenten: readonly string[];
  readonly dimensie: readonly string[];
  /** By gemeente, then by dimension; whole numbers of 0 or more. */
  readonly aantallen: readonly (readonly number[])[];
}

/** Tables that were, or will be, made public together. */
export interface Vrijgave {
  readonly naam: string;
  readonly tabellen: readonly Tabel[];
}

/** Where a count stands. Totals of a gemeente belong to a population, all other counts to a table. */
export interface Plek {
  readonly vrijgave: string;
  readonly tabel: string;
  readonly gemeente: string;
  readonly dimensie: string;
}

/** A count that is the sum of others; all by number. */
export interface Som {
  readonly totaal: number;
  readonly delen: readonly number[];
}

/** All counts that an attacker puts side by side, numbered, and how they hang together. */
export interface Stelsel {
  readonly plekken: readonly Plek[];
  readonly waarden: readonly number[];
  readonly sommen: readonly Som[];
  /** Pairs of an earlier and a later count of which the attacker may assume that it did not fall. */
  readonly groei: readonly (readonly [eerder: number, later: number])[];
  /** By count the sums in which it stands. */
  readonly sommenVan: readonly (readonly Som[])[];
  /** By count a number that it shares with all that hang together with it. */
  readonly verband: readonly number[];
}

/** The key of a count: the same for what two tables of one population both show. */
export function sleutelVan({ naam, populatie }: Tabel, vrijgave: string, gemeente: string, dimensie: string) {
  return [vrijgave, dimensie === TOTAAL ? `${populatie}*` : naam, gemeente, dimensie].join('|');
}

/**
 * Numbers the counts of all releases of one school year, oldest first.
 * @param groeit names of the tables whose counts the attacker may take never to fall between two releases
 * @throws RangeError for a count that is not a whole number of 0 or more, for a table whose rows and columns do not fit, and for
 * tables of one population that do not agree on a total
 */
export function bouwStelsel(vrijgaven: readonly Vrijgave[], groeit: ReadonlySet<string>): Stelsel {
  const bouw = new Bouw();
  for (const { naam, tabellen } of vrijgaven) for (const tabel of tabellen) bouw.voegToe(naam, tabel);
  vrijgaven.slice(1).forEach(({ naam, tabellen }, at) => {
    for (const tabel of tabellen)
      if (groeit.has(tabel.naam)) bouw.laatGroeien(vrijgaven[at]?.naam ?? '', naam, tabel);
  });
  return bouw;
}

/** The numbers of the counts of a stelsel, by key. */
export function nummers({ plekken }: Stelsel): ReadonlyMap<string, number> {
  return new Map(
    plekken.map(({ vrijgave, tabel, gemeente, dimensie }, at) => [
      [vrijgave, tabel, gemeente, dimensie].join('|'),
      at,
    ]),
  );
}

class Bouw implements Stelsel {
  readonly plekken: Plek[] = [];
  readonly waarden: number[] = [];
  readonly sommen: Som[] = [];
  readonly groei: [number, number][] = [];
  readonly sommenVan: Som[][] = [];
  verband: number[] = [];
  private readonly bySleutel = new Map<string, number>();

  voegToe(vrijgave: string, tabel: Tabel): void {
    const { gemeenten, dimensie, aantallen } = tabel;
    keurVorm(tabel);
    const cel = (gemeente: string, dim: string, waarde: number) =>
      this.cel(tabel, vrijgave, gemeente, dim, waarde);
    const rijen = gemeenten.map((gemeente, r) =>
      dimensie.map((dim, k) => cel(gemeente, dim, aantallen[r]?.[k] ?? 0)),
    );
    const rijtotalen = gemeenten.map((gemeente, r) => cel(gemeente, TOTAAL, som(aantallen[r] ?? [])));
    const kolomtotalen = dimensie.map((dim, k) => cel(TOTAAL, dim, som(aantallen.map((rij) => rij[k] ?? 0))));
    const totaal = cel(TOTAAL, TOTAAL, som(aantallen.flat()));
    rijen.forEach((delen, r) => this.voegSomToe({ totaal: rijtotalen[r] ?? 0, delen }));
    kolomtotalen.forEach((kolom, k) =>
      this.voegSomToe({ totaal: kolom, delen: rijen.map((rij) => rij[k] ?? 0) }),
    );
    this.voegSomToe({ totaal, delen: rijtotalen });
    this.voegSomToe({ totaal, delen: kolomtotalen });
  }

  /** Inner counts only: that totals grow follows from it. */
  laatGroeien(eerder: string, later: string, tabel: Tabel): void {
    for (const gemeente of tabel.gemeenten)
      for (const dim of tabel.dimensie) {
        const [van, naar] = [eerder, later].map((vrijgave) =>
          this.bySleutel.get(sleutelVan(tabel, vrijgave, gemeente, dim)),
        );
        if (van === undefined || naar === undefined) continue;
        this.groei.push([van, naar]);
      }
  }

  /** Finds what hangs together: each count takes the least number of its neighbours, until nothing changes. */
  verdeel(): void {
    this.verband = this.waarden.map((_, n) => n);
    const groepen = [...this.sommen.map(({ totaal, delen }) => [totaal, ...delen]), ...this.groei];
    for (let changed = true; changed;) {
      changed = false;
      for (const groep of groepen) {
        const least = Math.min(...groep.map((n) => this.verband[n] ?? n));
        for (const n of groep) {
          if (this.verband[n] === least) continue;
          this.verband[n] = least;
          changed = true;
        }
      }
    }
  }

  private voegSomToe(som: Som): void {
    this.sommen.push(som);
    for (const n of [som.totaal, ...som.delen]) this.sommenVan[n]?.push(som);
  }

  private cel(tabel: Tabel, vrijgave: string, gemeente: string, dimensie: string, waarde: number): number {
    const sleutel = sleutelVan(tabel, vrijgave, gemeente, dimensie);
    const known = this.bySleutel.get(sleutel);
    if (known !== undefined) {
      if (this.waarden[known] === waarde) return known;
      throw new RangeError(`${sleutel} is ${this.waarden[known]} in one table and ${waarde} in another.`);
    }
    const nummer = this.waarden.push(waarde) - 1;
    this.bySleutel.set(sleutel, nummer);
    const [, plaats = ''] = sleutel.split('|');
    this.plekken.push({ vrijgave, tabel: plaats, gemeente, dimensie });
    this.sommenVan.push([]);
    return nummer;
  }
}

function keurVorm({ naam, gemeenten, dimensie, aantallen }: Tabel): void {
  const fits =
    aantallen.length === gemeenten.length && aantallen.every((rij) => rij.length === dimensie.length);
  if (!fits) throw new RangeError(`Table ${naam} has other rows and columns than it names.`);
  const wrong = aantallen.flat().find((n) => !Number.isSafeInteger(n) || n < 0);
  if (wrong !== undefined) throw new RangeError(`Table ${naam} holds the impossible count ${wrong}.`);
}

function som(getallen: readonly number[]): number {
  return getallen.reduce((a, b) => a + b, 0);
}

/** Whether a count is too small to show. */
export function isKlein(waarde: number): boolean {
  return waarde > 0 && waarde < GRENS;
}

/**
 * What a count must be able to be besides what it is, so that nobody knows that it is small. A gemeente that is part of a total knows
 * that it is no less than its own part; to that gemeente, nothing is its own part alone.
 */
export const RICHTINGEN = ['nul', 'grens'] as const;
export type Richting = (typeof RICHTINGEN)[number];

/** Whether a count is so, in other counts that could be the true ones. */
export function voldoet(waarde: number, richting: Richting): boolean {
  return richting === 'nul' ? waarde === 0 : waarde >= GRENS;
}

/** What each gemeente knows to be in a total, as its own part, where that is more than nothing. */
export function inbrengVan(
  { plekken, waarden, sommenVan }: Stelsel,
  cel: number,
): ReadonlyMap<string, number> {
  const delen = (sommenVan[cel] ?? []).filter(({ totaal }) => totaal === cel).flatMap((een) => een.delen);
  return new Map(
    delen.flatMap((n): [string, number][] => {
      const { gemeente } = plekken[n] ?? { gemeente: TOTAAL };
      const waarde = waarden[n] ?? 0;
      return gemeente === TOTAAL || gemeente === plekken[cel]?.gemeente || waarde === 0
        ? []
        : [[gemeente, waarde]];
    }),
  );
}

/** Other counts that agree with all that is shown: what differs from the true ones, by number. */
export type Getuige = ReadonlyMap<number, number>;

/**
 * Whether these could be the true counts for who sees all that is not hidden: whole, not negative, the same where shown, with every
 * sum right, and (when asked) with nothing that fell between releases.
 */
export function isGetuige(
  { waarden, sommenVan, groei }: Stelsel,
  verborgen: ReadonlySet<number>,
  getuige: Getuige,
  metGroei: boolean,
): boolean {
  const at = (n: number): number => getuige.get(n) ?? waarden[n] ?? 0;
  for (const [n, waarde] of getuige) {
    if (waarde === waarden[n]) continue;
    if (!verborgen.has(n) || !Number.isSafeInteger(waarde) || waarde < 0) return false;
    // A sum in which nothing differs is right, as the true ones are.
    const right = sommenVan[n]?.every(
      ({ totaal, delen }) => at(totaal) === delen.reduce((sum, deel) => sum + at(deel), 0),
    );
    if (!right) return false;
  }
  return !metGroei || groei.every(([eerder, later]) => at(eerder) <= at(later));
}
