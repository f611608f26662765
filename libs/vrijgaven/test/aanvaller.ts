import loadHighs from 'highs';
import type { Getoond } from '../src/samenstellen.js';

/** What is publicly known of a table: which population it counts, and whether its rows are shown. */
export interface Bekend {
  readonly naam: string;
  readonly populatie: string;
}

/** A hidden count that somebody worked out to be small. */
export interface Buit {
  readonly cel: string;
  readonly waarom: 'nooit-nul' | 'nooit-vijf';
}

const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/**
 * Tries to work out hidden counts from nothing but what was shown: an equation for each row and each column of each release, whole
 * numbers, and what never falls between releases. Knows nothing of how they were hidden.
 * @param releases oldest first
 * @param doelen names of the cells that are worth the while; the attacker knows no more of them than their names
 */
export function valAan(
  releases: readonly (readonly Getoond[])[],
  bekend: readonly Bekend[],
  groeit: ReadonlySet<string>,
  doelen: ReadonlySet<string>,
): Buit[] {
  const { names, rows, fixed } = vergelijkingen(releases, bekend, groeit);
  const facts = [...fixed]
    .filter(([cel]) => names.has(cel))
    .map(([cel, waarde]) => `${names.get(cel)} = ${waarde}`);
  const base = [...rows, ...facts];
  const can = (condition: string): boolean => {
    const problem = [
      ...['Minimize', `obj: 0 ${[...names.values()][0] ?? ''}`, 'Subject To'],
      ...[...base, condition].map((row, at) => `c${at}: ${row}`),
      ...['General', [...names.values()].join('\n'), 'End'],
    ].join('\n');
    return highs.solve(problem, { output_flag: false }).Status === 'Optimal';
  };
  return [...names].flatMap(([cel, x]): Buit[] => {
    if (fixed.has(cel) || !doelen.has(cel)) return [];
    return [
      ...(can(`${x} <= 0`) ? [] : [{ cel, waarom: 'nooit-nul' as const }]),
      ...(can(`${x} >= 5`) ? [] : [{ cel, waarom: 'nooit-vijf' as const }]),
    ];
  });
}

function vergelijkingen(
  releases: readonly (readonly Getoond[])[],
  bekend: readonly Bekend[],
  groeit: ReadonlySet<string>,
) {
  const names = new Map<string, string>();
  const rows: string[] = [];
  const fixed = new Map<string, number>();
  const x = (cel: string): string => {
    const known = names.get(cel) ?? `x${names.size}`;
    names.set(cel, known);
    return known;
  };
  const all = releases.flatMap((tabellen, nr) => tabellen.map((tabel) => ({ ...tabel, nr })));
  for (const { tabel, cellen, nr } of all) {
    const population = bekend.find(({ naam }) => naam === tabel)?.populatie ?? tabel;
    const key = (gemeente: string, dim: string): string =>
      dim === 'totaal' ? `${nr} ${population} ${gemeente}` : `${nr} ${tabel} ${gemeente} ${dim}`;
    for (const { gemeente, dimensie, waarde } of cellen)
      if (waarde !== null) fixed.set(key(gemeente, dimensie), waarde);
    rows.push(...sommen(cellen, (gemeente, dim) => x(key(gemeente, dim))));
    if (!groeit.has(tabel)) continue;
    for (const { gemeente, dimensie } of cellen) {
      const cel = `${tabel} ${gemeente} ${dimensie}`;
      if (names.has(`${nr - 1} ${cel}`)) rows.push(`${x(`${nr} ${cel}`)} - ${x(`${nr - 1} ${cel}`)} >= 0`);
    }
  }
  return { names, rows, fixed };
}

/** Each row adds up to its total, and each column too; of the region alone the parts are unknown and can be anything. */
function sommen(cellen: Getoond['cellen'], x: (gemeente: string, dim: string) => string): string[] {
  const [gemeenten, dims] = [
    [...new Set(cellen.map((cel) => cel.gemeente))],
    [...new Set(cellen.map((cel) => cel.dimensie))],
  ];
  const [own, inner] = [gemeenten, dims].map((some) => some.filter((een) => een !== 'totaal'));
  const across = gemeenten.map(
    (gemeente) => `${inner!.map((dim) => x(gemeente, dim)).join(' + ')} - ${x(gemeente, 'totaal')} = 0`,
  );
  if (own!.length === 0) return across;
  const down = dims.map(
    (dim) => `${own!.map((gemeente) => x(gemeente, dim)).join(' + ')} - ${x('totaal', dim)} = 0`,
  );
  return [...across, ...down];
}
