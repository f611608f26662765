import type { Datum } from '@zesweken/kalender';
import type { Vormmelding } from './melding.js';

/** A melding and the dossier it was last put in: also one that was joined to another since. Null: in none yet. */
export interface TeVerdelenMelding extends Vormmelding {
  readonly dossierId: string | null;
}

/** A sluiting by a person. */
export interface Sluiting {
  /** The first day on which the dossier no longer runs. */
  readonly datum: Datum;
  /** The latest end of its meldingen as the person saw it when closing; null where one had no end. */
  readonly laatsteEinddatum: Datum | null;
}

/** A dossier of the leerling as it stands, joined ones included. */
export interface BestaandDossier {
  readonly id: string;
  /** Its place in the order of kenmerken: the lowest is the oldest. */
  readonly volgnummer: number;
  /** Whether a person has acted on it. */
  readonly doorPersoon: boolean;
  /** Null while it is open, also after a person reopened it. */
  readonly gesloten: Sluiting | null;
  /** The dossier it was joined to; its kenmerk leads there. */
  readonly samengevoegdIn: string | null;
}

/** A live dossier with those that were joined to it: what a person did on one of them counts for all. */
export interface Dossierboom {
  readonly wortel: BestaandDossier;
  /** The live dossier and the joined ones, oldest first. */
  readonly leden: readonly BestaandDossier[];
  /** Whether a person has acted on one of them. */
  readonly doorPersoon: boolean;
}

/** Sorts dossiers from the oldest kenmerk to the newest. */
export function byAge(a: BestaandDossier, b: BestaandDossier): number {
  return a.volgnummer - b.volgnummer || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/** The live dossiers with what was joined to them, and the way from any of them to its own. */
export class Dossierbomen {
  /** Oldest live dossier first. */
  readonly alle: readonly Dossierboom[];
  private readonly boomVan = new Map<string, Dossierboom>();

  /** Throws when dossiers are joined in a circle: such data lead nowhere. */
  constructor(dossiers: readonly BestaandDossier[]) {
    const byId = new Map(dossiers.map((dossier) => [dossier.id, dossier]));
    const members = Map.groupBy([...dossiers].sort(byAge), (dossier) => rootOf(dossier, byId));
    this.alle = [...members]
      .map(([wortel, leden]) => ({
        wortel,
        leden,
        doorPersoon: wortel.gesloten !== null || leden.some(({ doorPersoon }) => doorPersoon),
      }))
      .sort((a, b) => byAge(a.wortel, b.wortel));
    for (const boom of this.alle) for (const { id } of boom.leden) this.boomVan.set(id, boom);
  }

  /** The dossier that a melding now belongs to, by way of joins; undefined when it is in none of this leerling. */
  of(melding: TeVerdelenMelding): Dossierboom | undefined {
    return melding.dossierId === null ? undefined : this.boomVan.get(melding.dossierId);
  }
}

function rootOf(dossier: BestaandDossier, byId: ReadonlyMap<string, BestaandDossier>): BestaandDossier {
  const seen = new Set<string>();
  let root = dossier;
  for (let next = parentOf(root, byId); next; next = parentOf(root, byId)) {
    if (seen.has(root.id)) throw new Error(`Dossier ${dossier.id} is joined to itself through others.`);
    seen.add(root.id);
    root = next;
  }
  return root;
}

function parentOf(
  dossier: BestaandDossier,
  byId: ReadonlyMap<string, BestaandDossier>,
): BestaandDossier | undefined {
  return dossier.samengevoegdIn === null ? undefined : byId.get(dossier.samengevoegdIn);
}
