import { type Datum, plusDagen, type Schoolvakantie } from '@zesweken/kalender';
import type { TeVerdelenMelding } from '../src/vorming/bestaand-dossier.js';
import { byBegin, type Verzuimsoort, type Vormmelding } from '../src/vorming/melding.js';
import type { Register } from './vorming-register.js';
import { START } from './vorming-verhalen.js';

// The rules again, in other words: days and pairs instead of sorted sweeps. Slow, and nothing here is shared with the code under test.

const HEAVY_TO_LIGHT: readonly Verzuimsoort[] = ['absoluut', 'lrv', '18-plus', '16-uur', 'luxe', 'overig', 'ziek'];

const HORIZON = plusDagen(START, 300);

/** Periods of absence: walks the calendar with a count of free days on which nobody was absent. */
export function periodsByWalking(
  meldingen: readonly Vormmelding[],
  vakanties: readonly { begin: Datum; einde: Datum }[],
): string[][] {
  const periods: string[][] = [];
  let quiet = Infinity;
  for (let d = START; d <= HORIZON; d = plusDagen(d, 1)) {
    if (!vakanties.some(({ begin, einde }) => begin <= d && d <= einde)) quiet += 1;
    const starting = meldingen.filter(({ begin }) => begin === d);
    if (starting.length > 0) {
      if (quiet > 7) periods.push([]);
      periods.at(-1)?.push(...starting.map(({ id }) => id));
    }
    if (meldingen.some(({ begin, einde }) => begin <= d && (einde === null || d <= einde))) quiet = 0;
  }
  return periods.map((period) => period.sort());
}

/** What is known on each day, found by standing on that day and looking back at what has begun. */
export function factsByWalking(meldingen: readonly Vormmelding[], vandaag: Datum) {
  const begun = new Map<Datum, Vormmelding[]>();
  for (let d = START; d <= HORIZON; d = plusDagen(d, 1)) {
    begun.set(
      d,
      meldingen.filter(({ begin }) => begin <= d),
    );
  }
  const days = [...begun.keys()];
  const begunBy = (d: Datum): readonly Vormmelding[] => begun.get(d) ?? [];
  const firstWith = (...soorten: string[]): Datum | null =>
    days.find((d) => begunBy(d).some(({ soort }) => soorten.includes(soort))) ?? null;

  const eersteSignaaldag = firstWith(...HEAVY_TO_LIGHT);
  const soortOn = (d: Datum): Verzuimsoort | undefined =>
    HEAVY_TO_LIGHT.find((each) => begunBy(d).some(({ soort }) => soort === each));
  const open = meldingen.some(({ einde }) => einde === null);
  const lastAbsent = days.findLast((d) =>
    meldingen.some(({ begin, einde }) => begin <= d && einde !== null && d <= einde),
  );
  const laatsteEinddatum = open ? null : (lastAbsent ?? null);
  return {
    eersteSignaaldag,
    eersteVerzuimdag: firstWith('lrv', 'absoluut'),
    laatsteEinddatum,
    eindeVerzuim: laatsteEinddatum !== null && laatsteEinddatum < vandaag ? laatsteEinddatum : null,
    soorten: days
      .filter((d) => eersteSignaaldag !== null && d >= eersteSignaaldag)
      .map((d) => [d, soortOn(d)] as const),
    soort: soortOn(vandaag) ?? (eersteSignaaldag === null ? undefined : soortOn(eersteSignaaldag)),
    basisstatus:
      firstWith('lrv') !== null ? 'actief' : firstWith('absoluut') !== null ? 'te-verifieren' : 'signaal',
  };
}

/** The dossiers as groups: looks at every pair of meldingen, day by day, and at nothing that the code under test computes. */
export function groupsByBruteForce(register: Register, vakanties: readonly Schoolvakantie[]): string[] {
  const all = [...register.meldingen.values()];
  const dossier = (m: Vormmelding) => register.dossiers.get(register.dossierOf(m.id) ?? '');
  const near = (a: Vormmelding, b: Vormmelding) => isNear(a, b, vakanties);
  const closed = all.filter((m) => dossier(m)?.gesloten);
  const free = all.filter((m) => !dossier(m)?.gesloten);
  const period = components(all, near);
  const sluitingen = (m: TeVerdelenMelding): Datum[] =>
    closed
      .filter((other) => period.get(other) === period.get(m))
      .flatMap((other) => dossier(other)?.gesloten?.datum ?? []);
  const acted = new Set(
    [...register.dossiers.values()].filter((d) => d.doorPersoon).map(({ id }) => register.live(id)),
  );
  const joined = components(free, (a, b) => {
    const [id, other] = [register.dossierOf(a.id), register.dossierOf(b.id)];
    if (id === other && id !== undefined && acted.has(id)) return true;
    const [first, second] = byBegin(a, b) < 0 ? [a, b] : [b, a];
    return (
      near(a, b) &&
      !sluitingen(second).some((day) => first.einde !== null && first.einde < day && day <= second.begin)
    );
  });
  const ofClosed = Map.groupBy(closed, (m) => dossier(m)).values();
  const ofFree = Map.groupBy(free, (m) => joined.get(m)).values();
  return [...ofClosed, ...ofFree]
    .map((group) =>
      group
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort();
}

function isNear(a: Vormmelding, b: Vormmelding, vakanties: readonly Schoolvakantie[]): boolean {
  const [first, second] = byBegin(a, b) < 0 ? [a, b] : [b, a];
  if (first.einde === null) return true;
  let days = 0;
  for (let d = plusDagen(first.einde, 1); d <= second.begin && days <= 7; d = plusDagen(d, 1)) {
    if (!vakanties.some(({ begin, einde }) => begin <= d && d <= einde)) days++;
  }
  return days <= 7;
}

/** Colours the meldingen by spreading the colour over pairs until nothing changes. */
function components<M extends Vormmelding>(
  meldingen: readonly M[],
  linked: (a: M, b: M) => boolean,
): Map<M, number> {
  const colour = new Map(meldingen.map((melding, index) => [melding, index]));
  for (let changed = true; changed;) {
    changed = false;
    for (const a of meldingen) {
      for (const b of meldingen) {
        const [one, other] = [colour.get(a) ?? 0, colour.get(b) ?? 0];
        if (a === b || other <= one || !linked(a, b)) continue;
        colour.set(b, one);
        changed = true;
      }
    }
  }
  return colour;
}
