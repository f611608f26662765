import type { Planinhoud } from '../api/types.js';
import { gelijk, SECTIES, type Sectie, sectieVan, type Sectiewaarde } from './plan.js';

/** A plan that two people changed at the same time, put together. */
export interface Samenvoeging {
  /** What only one of both changed is that; what both changed holds the words of both. */
  readonly inhoud: Planinhoud;
  /** The parts that both changed, each in another way: somebody should look at these. */
  readonly botsingen: readonly Sectie[];
}

/**
 * Puts two versions of a plan together that both began as `basis`. Nothing that either of them wrote is lost: see
 * {@link allebei} for what both changed.
 */
export function voegSamen(basis: Planinhoud, mijn: Planinhoud, hun: Planinhoud): Samenvoeging {
  const botsingen: Sectie[] = [];
  let inhoud = hun;
  for (const sectie of SECTIES) {
    const [b, m, h] = [basis, mijn, hun].map((plan) => sectieVan(plan, sectie)) as Drie<Sectiewaarde>;
    if (gelijk(m, b) || gelijk(m, h)) continue;
    if (gelijk(h, b)) {
      inhoud = { ...inhoud, ...m };
      continue;
    }
    botsingen.push(sectie);
    inhoud = { ...inhoud, ...sectieVan(allebei(basis, mijn, hun), sectie) };
  }
  return { inhoud, botsingen };
}

type Drie<T> = [basis: T, mijn: T, hun: T];

/**
 * The words of both, part by part. Texts that both changed stand under each other. Of a list each line that either of
 * them added or changed is there; a line that one took away and the other left alone is gone. Days, hours and choices
 * that both changed are those of `mijn`: they can't stand side by side, and the screen shows them.
 */
export function allebei(basis: Planinhoud, mijn: Planinhoud, hun: Planinhoud): Planinhoud {
  const tekst = (veld: 'stemOuders' | 'stemLeerling' | 'nietGehoordReden') =>
    kiesOf([basis[veld], mijn[veld], hun[veld]], (m, h) => samenTekst(m, h, '\n\n'));
  const lijst = <T extends { id: string }>(van: (plan: Planinhoud) => readonly T[]): T[] =>
    samenLijst([van(basis), van(mijn), van(hun)], ({ id }) => id, samenVelden);
  return {
    stemOuders: tekst('stemOuders'),
    stemLeerling: tekst('stemLeerling'),
    gehoord: samenDeel([basis.gehoord, mijn.gehoord, hun.gehoord]),
    nietGehoordReden: tekst('nietGehoordReden'),
    doelen: lijst(({ doelen }) => doelen),
    afspraken: lijst(({ afspraken }) => afspraken),
    rooster: samenRooster([basis.rooster, mijn.rooster, hun.rooster]),
    arrangement: samenDeel([basis.arrangement, mijn.arrangement, hun.arrangement]),
    evaluaties: lijst(({ evaluaties }) => evaluaties),
  };
}

/** What one of both changed; `samen` where both did, each in another way. */
function kiesOf<T>([basis, mijn, hun]: Drie<T>, samen: (mijn: T, hun: T) => T): T {
  if (gelijk(mijn, basis)) return hun;
  if (gelijk(hun, basis) || gelijk(mijn, hun)) return mijn;
  return samen(mijn, hun);
}

function samenTekst(mijn: string, hun: string, tussen: string): string {
  if (bevat(mijn, hun)) return mijn;
  if (bevat(hun, mijn)) return hun;
  return `${mijn}${tussen}${hun}`;
}

/** Whether all of `deel` stands in `geheel` in whole words: "rust" does not stand in "rustig". */
function bevat(geheel: string, deel: string): boolean {
  const gewoon = (tekst: string) => ` ${tekst.trim().split(/\s+/).join(' ')} `;
  return deel.trim() === '' || gewoon(geheel).includes(gewoon(deel));
}

/** Codes and days: of two, one; every other text is somebody's words. */
const GEEN_WOORDEN: ReadonlySet<string> = new Set([
  'id',
  'status',
  'plek',
  'dagVanWeek',
  'dagdeel',
  'datum',
  'vanaf',
  'van',
  'tot',
  'gepland',
  'gehouden',
]);

/** Field by field; a line that is new on both sides has nothing to compare with. */
function samenVelden<T extends object>(basis: T | undefined, mijn: T, hun: T): T {
  const van = (iets: object | undefined, veld: string): unknown =>
    (iets as Record<string, unknown> | undefined)?.[veld];
  const velden = Object.keys(mijn).map((veld) => {
    const drie: Drie<unknown> = [van(basis, veld), van(mijn, veld), van(hun, veld)];
    return [veld, kiesOf(drie, (m, h) => samenVeld(veld, m, h))];
  });
  // The cast: the same fields as `mijn`, each with a value that one of both gave it.
  return Object.fromEntries(velden) as T;
}

function samenVeld(veld: string, mijn: unknown, hun: unknown): unknown {
  const woorden = typeof mijn === 'string' && typeof hun === 'string' && !GEEN_WOORDEN.has(veld);
  return woorden ? samenTekst(mijn, hun, ' / ') : mijn;
}

/** A part that is there or not: who changed it wins from who took it away. */
function samenDeel<T extends object>([basis, mijn, hun]: Drie<T | null>): T | null {
  return kiesOf<T | null>([basis, mijn, hun], (m, h) => {
    if (m === null || h === null) return m ?? h;
    return samenVelden(basis ?? undefined, m, h);
  });
}

function samenLijst<T>(
  [basis, mijn, hun]: Drie<readonly T[]>,
  sleutel: (item: T) => string,
  samen: (basis: T | undefined, mijn: T, hun: T) => T,
): T[] {
  const [b, m, h] = [basis, mijn, hun].map(
    (items) => new Map(items.map((item) => [sleutel(item), item])),
  ) as Drie<Map<string, T>>;
  const sleutels = [...new Set([...m.keys(), ...h.keys()])];
  return sleutels.flatMap((welke) => {
    const [was, mine, theirs] = [b.get(welke), m.get(welke), h.get(welke)];
    if (mine !== undefined && theirs !== undefined) {
      const beginnen = was === undefined && !gelijk(mine, theirs);
      return [
        beginnen
          ? samen(undefined, mine, theirs)
          : kiesOf<T>([was ?? mine, mine, theirs], (m1, h1) => samen(was, m1, h1)),
      ];
    }
    const only = mine ?? theirs;
    // Gone on the other side: it stays only where it is new or was changed.
    return only !== undefined && (was === undefined || !gelijk(only, was)) ? [only] : [];
  });
}

type Stap = Planinhoud['rooster'][number];
type Blok = Stap['blokken'][number];

function samenRooster(drie: Drie<readonly Stap[]>): Stap[] {
  const stappen = samenLijst(
    drie,
    ({ vanaf }) => vanaf,
    (basis, mijn, hun) => ({
      ...samenVelden(basis, mijn, hun),
      blokken: samenLijst<Blok>(
        [basis?.blokken ?? [], mijn.blokken, hun.blokken],
        ({ dagVanWeek, dagdeel }) => `${dagVanWeek} ${dagdeel}`,
        samenVelden,
      ),
    }),
  );
  return stappen.sort((a, b) => (a.vanaf < b.vanaf ? -1 : a.vanaf > b.vanaf ? 1 : 0));
}
