import {
  type BestaandDossier,
  byAge,
  type Dossierbomen,
  type Dossierboom,
  type TeVerdelenMelding,
} from './bestaand-dossier.js';
import { byBegin } from './melding.js';

/** A part of the meldingen with the dossiers that go with it. */
export interface Deel {
  readonly meldingen: readonly TeVerdelenMelding[];
  /** The oldest dossier that goes with it; undefined: one is to be made. */
  readonly bewaard: BestaandDossier | undefined;
  /** The other dossiers that go with it. */
  readonly samengevoegd: readonly BestaandDossier[];
}

interface Place {
  readonly meldingen: readonly TeVerdelenMelding[];
  readonly dossiers: BestaandDossier[];
}

/**
 * Gives each part its dossiers, such that nobody has to learn a new kenmerk without need: a dossier goes where its own
 * meldingen went, and a part without dossier takes back one that was joined before it gets a new one.
 * @param parts disjoint lists of meldingen, each of them sorted; none of a closed dossier
 */
export function placeDossiers(
  parts: readonly (readonly TeVerdelenMelding[])[],
  bomen: Dossierbomen,
): { delen: Deel[]; vervallen: string[] } {
  const places = parts.map((meldingen): Place => ({ meldingen, dossiers: [] })).sort(byFirst);
  const open = bomen.alle.filter(({ wortel }) => wortel.gesloten === null);
  const lapsed: BestaandDossier[] = [];
  const spare = new Set<BestaandDossier>();

  for (const { leden } of open.filter(({ doorPersoon }) => doorPersoon)) {
    // Its meldingen were kept whole, so that all of it goes to one place; to none when it has no meldingen left.
    places.find(holds(new Set(leden.map(({ id }) => id))))?.dossiers.push(...leden);
  }
  for (const [dossier, boom] of membersByAge(open.filter(({ doorPersoon }) => !doorPersoon))) {
    const place = placeOf(dossier, boom, places);
    if (place) place.dossiers.push(dossier);
    else if (dossier === boom.wortel) lapsed.push(dossier);
    else spare.add(dossier);
  }
  for (const place of places) revive(place, spare, bomen);
  for (const dossier of spare) followRoot(dossier, places, lapsed, bomen);
  return { delen: places.map(toDeel), vervallen: lapsed.map(({ id }) => id) };
}

/**
 * Where a dossier's own meldingen went; for a live dossier that has none of its own, where those of the dossiers joined to it went.
 * Of several places the earliest that has no dossier yet, else the earliest.
 */
function placeOf(dossier: BestaandDossier, boom: Dossierboom, places: readonly Place[]): Place | undefined {
  const own = places.filter(holds(new Set([dossier.id])));
  const fitting =
    own.length > 0 || dossier !== boom.wortel
      ? own
      : places.filter(holds(new Set(boom.leden.map(({ id }) => id))));
  return fitting.find(({ dossiers }) => dossiers.length === 0) ?? fitting[0];
}

/** Takes back the oldest joined dossier without meldingen, for a part that split off from what it was joined to. */
function revive(place: Place, spare: Set<BestaandDossier>, bomen: Dossierbomen): void {
  if (place.dossiers.length > 0) return;
  const from = place.meldingen.flatMap((melding) => bomen.of(melding)?.leden ?? []);
  const [oldest] = from.filter((dossier) => spare.has(dossier)).sort(byAge);
  if (!oldest) return;
  spare.delete(oldest);
  place.dossiers.push(oldest);
}

/** A joined dossier without meldingen keeps leading where the dossier it was joined to goes, or lapses with it: before it, as it points to it. */
function followRoot(
  dossier: BestaandDossier,
  places: readonly Place[],
  lapsed: BestaandDossier[],
  bomen: Dossierbomen,
): void {
  const root = bomen.alle.find(({ leden }) => leden.includes(dossier))?.wortel;
  if (!root) return;
  const place = places.find(({ dossiers }) => dossiers.includes(root));
  if (place) place.dossiers.push(dossier);
  else lapsed.splice(lapsed.indexOf(root), 0, dossier);
}

function membersByAge(bomen: readonly Dossierboom[]): [BestaandDossier, Dossierboom][] {
  return bomen
    .flatMap((boom) => boom.leden.map((lid): [BestaandDossier, Dossierboom] => [lid, boom]))
    .sort(([a], [b]) => byAge(a, b));
}

function holds(ids: ReadonlySet<string>): (place: Place) => boolean {
  return ({ meldingen }) => meldingen.some(({ dossierId }) => dossierId !== null && ids.has(dossierId));
}

function toDeel({ meldingen, dossiers }: Place): Deel {
  const [bewaard, ...samengevoegd] = [...dossiers].sort(byAge);
  return { meldingen, bewaard, samengevoegd };
}

function byFirst(a: Place, b: Place): number {
  const [first] = a.meldingen;
  const [second] = b.meldingen;
  return first && second ? byBegin(first, second) : 0;
}
