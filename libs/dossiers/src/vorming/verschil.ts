import { type BestaandDossier, Dossierbomen, type TeVerdelenMelding } from './bestaand-dossier.js';
import type { Verdeling } from './verdeel.js';

/** What to write to get from what is stored to a Verdeling, in this order. Empty lists: nothing to do. */
export interface Verschil {
  /** Joined dossiers that live again: their `samengevoegdIn` becomes null. */
  readonly herleefd: readonly string[];
  /** Dossiers whose kenmerk leads to another from now on; what persons made in them moves along. */
  readonly samengevoegd: readonly { readonly dossierId: string; readonly in: string }[];
  /** Meldingen that together get a new dossier. */
  readonly nieuw: readonly (readonly string[])[];
  /** Meldingen that go to a dossier which joining alone does not bring them to. */
  readonly verplaatst: readonly { readonly meldingId: string; readonly dossierId: string }[];
}

/** The difference between what is stored and what should be; see {@link Verschil}. */
export function verschil(
  meldingen: readonly TeVerdelenMelding[],
  dossiers: readonly BestaandDossier[],
  { dossiers: wanted }: Verdeling,
): Verschil {
  const joinedTo = new Map(dossiers.map(({ id, samengevoegdIn }) => [id, samengevoegdIn]));
  const live = liveAfter(dossiers, wanted);
  const current = new Map(
    meldingen.map(({ id, dossierId }) => [id, dossierId === null ? undefined : live.get(dossierId)]),
  );
  const kept = wanted.flatMap(({ dossierId, ...rest }) =>
    dossierId === null ? [] : [{ dossierId, ...rest }],
  );
  return {
    herleefd: kept.map(({ dossierId }) => dossierId).filter((id) => typeof joinedTo.get(id) === 'string'),
    samengevoegd: kept.flatMap(({ dossierId, samengevoegd }) =>
      samengevoegd
        .filter((id) => joinedTo.get(id) !== dossierId)
        .map((id) => ({ dossierId: id, in: dossierId })),
    ),
    nieuw: wanted.filter(({ dossierId }) => dossierId === null).map(({ meldingIds }) => meldingIds),
    verplaatst: kept.flatMap(({ dossierId, meldingIds }) =>
      meldingIds.filter((id) => current.get(id) !== dossierId).map((meldingId) => ({ meldingId, dossierId })),
    ),
  };
}

/** Where each dossier leads once the joins are written. */
function liveAfter(dossiers: readonly BestaandDossier[], wanted: Verdeling['dossiers']): Map<string, string> {
  const live = new Map<string, string>();
  for (const { wortel, leden } of new Dossierbomen(dossiers).alle)
    for (const { id } of leden) live.set(id, wortel.id);
  for (const { dossierId, samengevoegd } of wanted) {
    if (dossierId !== null) for (const id of [dossierId, ...samengevoegd]) live.set(id, dossierId);
  }
  return live;
}
