import loadHighs, { type HighsSolution } from 'highs';
import { type Getuige, type Stelsel } from './stelsel.js';

/** Who looks, and what is asked of one count. */
export interface Vraag {
  readonly cel: number;
  /** What it must be able to be: from and to, both included; Infinity has no end. */
  readonly tussen: readonly [van: number, tot: number];
  /** Counts that cannot differ: shown already, or known to who looks. */
  readonly vast: (cel: number) => boolean;
  /** What it costs by unit to let a count differ; 0 for what is hidden already. */
  readonly prijs: (cel: number) => number;
  readonly metGroei: boolean;
}

/** No answer within the time. */
export class GeenTijd extends Error {}

type Solve = (problem: string, seconds: number) => HighsSolution;

/** Finds other counts that could be the true ones, by mixed integer programming (HiGHS). */
export class Oplosser {
  private constructor(private readonly solve: Solve) {}

  static async laad(): Promise<Oplosser> {
    // The package describes its types as CommonJS, where the function is a member; what Node loads is the function itself.
    const highs = await (loadHighs as unknown as typeof loadHighs.default)();
    return new Oplosser((problem, time_limit) => highs.solve(problem, { time_limit, output_flag: false }));
  }

  /** Whether there are whole counts at all that agree with what is fixed, and never fall. @throws GeenTijd */
  kan(stelsel: Stelsel, vast: (cel: number) => boolean, seconds: number): boolean {
    const vraag = { cel: -1, tussen: [0, Infinity], vast, prijs: () => 1, metGroei: true } as const;
    return this.#los(stelsel, vraag, seconds) !== undefined;
  }

  /**
   * The cheapest whole counts in which one count is what is asked, and everything fixed is as it is; undefined: there are none.
   * @param seconds at most. @throws GeenTijd
   */
  zoek(stelsel: Stelsel, vraag: Vraag, seconds: number): Getuige | undefined {
    return vraag.vast(vraag.cel) ? undefined : this.#los(stelsel, vraag, seconds);
  }

  #los(stelsel: Stelsel, vraag: Vraag, seconds: number): Getuige | undefined {
    const { waarden, groei } = stelsel;
    const fell = ([eerder, later]: readonly [number, number]): boolean =>
      vraag.vast(eerder) && vraag.vast(later) && (waarden[eerder] ?? 0) > (waarden[later] ?? 0);
    if (vraag.metGroei && groei.some(fell)) return undefined;
    const los = samenMet(stelsel, vraag.cel).filter((n) => !vraag.vast(n));
    const { Status, Columns } = this.solve(alsLp(stelsel, vraag, los), seconds);
    if (Status === 'Infeasible') return undefined;
    if (Status !== 'Optimal') throw new GeenTijd(`The solver stopped with ${Status}.`);
    const at = (name: string): number => Math.round(Columns[name]?.Primal ?? 0);
    return new Map(
      los.flatMap((n): [number, number][] => {
        const verschil = at(`u${n}`) - at(`d${n}`);
        return verschil === 0 ? [] : [[n, (waarden[n] ?? 0) + verschil]];
      }),
    );
  }
}

/** The counts that hang together with one, through sums and releases; others cannot change it. All, where it is no count. */
function samenMet({ waarden, verband }: Stelsel, cel: number): number[] {
  return waarden.map((_, n) => n).filter((n) => cel < 0 || verband[n] === verband[cel]);
}

/** In the format of CPLEX: u and d are what the counts are more and less than in truth, d at most all of it. */
function alsLp(stelsel: Stelsel, vraag: Vraag, los: readonly number[]): string {
  const { waarden } = stelsel;
  const isLos = new Set(los);
  const rows = [
    ...gevraagd(stelsel, vraag),
    ...sommenOf(stelsel, isLos),
    ...(vraag.metGroei ? groeiOf(stelsel, isLos) : []),
  ];
  const cost = los.flatMap((n) => [`+ ${vraag.prijs(n)} u${n}`, `+ ${vraag.prijs(n)} d${n}`]);
  return [
    ...['Minimize', `obj: ${cost.join('\n')}`],
    ...['Subject To', ...rows.map((row, at) => `c${at}: ${row}`)],
    ...['Bounds', ...los.map((n) => `0 <= d${n} <= ${waarden[n] ?? 0}`)],
    ...['General', los.map((n) => `u${n}\nd${n}`).join('\n'), 'End'],
  ].join('\n');
}

/** That the count is what is asked of it. */
function gevraagd({ waarden }: Stelsel, { cel, tussen: [van, tot] }: Vraag): string[] {
  if (cel < 0) return [];
  const waarde = waarden[cel] ?? 0;
  const verschil = `u${cel} - d${cel}`;
  if (van === tot) return [`${verschil} = ${van - waarde}`];
  return [`${verschil} >= ${van - waarde}`, ...(tot === Infinity ? [] : [`${verschil} <= ${tot - waarde}`])];
}

/** What is fixed has its true count, so that only differences are left to add up. */
function sommenOf({ sommen }: Stelsel, isLos: ReadonlySet<number>): string[] {
  return sommen.flatMap(({ totaal, delen }) => {
    const vrij = delen.filter((n) => isLos.has(n)).map((n) => `+ u${n} - d${n}`);
    if (isLos.has(totaal)) vrij.push(`- u${totaal} + d${totaal}`);
    return vrij.length > 0 ? [`${vrij.join(' ')} = 0`] : [];
  });
}

function groeiOf({ groei, waarden }: Stelsel, isLos: ReadonlySet<number>): string[] {
  return groei.flatMap(([eerder, later]) => {
    const vrij = [
      ...(isLos.has(later) ? [`+ u${later} - d${later}`] : []),
      ...(isLos.has(eerder) ? [`- u${eerder} + d${eerder}`] : []),
    ];
    return vrij.length > 0 ? [`${vrij.join(' ')} >= ${(waarden[eerder] ?? 0) - (waarden[later] ?? 0)}`] : [];
  });
}
