import type { Datum, Schoolkalender } from '@zesweken/kalender';
import {
  type BestaandDossier,
  Dossierbomen,
  type Dossierboom,
  type TeVerdelenMelding,
} from './bestaand-dossier.js';
import { groepeer } from './groepeer.js';
import { byBegin } from './melding.js';
import { placeDossiers } from './plaats-dossiers.js';
import { askAboutEmpty, askAboutLate, askAboutReopening, askAboutSplit, type Vraag } from './vraag.js';

/** A dossier as it should be. */
export interface VerdeeldDossier {
  /** The live dossier; null: one to make. */
  readonly dossierId: string | null;
  /** All of its meldingen, by begin. Never empty. */
  readonly meldingIds: readonly string[];
  /** The dossiers whose kenmerk leads to it. */
  readonly samengevoegd: readonly string[];
}

/** Which melding belongs in which dossier, and what a person must decide. */
export interface Verdeling {
  /** By the begin of their first melding; every melding is in exactly one. */
  readonly dossiers: readonly VerdeeldDossier[];
  /**
   * Dossiers without any melding left, on which no person acted: there is no reason for them any more. The ones joined to a live
   * dossier are named before it, so that they can be removed in this order.
   */
  readonly vervallen: readonly string[];
  readonly vragen: readonly Vraag[];
}

/**
 * Divides the meldingen of one leerling over dossiers; README.md beside this file states the rules. The outcome depends on
 * what is given, not on its order, and dividing again after carrying it out changes nothing.
 * @param meldingen all present meldingen of the leerling
 * @param dossiers all dossiers of the leerling, closed and joined ones too
 */
export function verdeel(
  meldingen: readonly TeVerdelenMelding[],
  dossiers: readonly BestaandDossier[],
  kalender: Schoolkalender,
): Verdeling {
  const bomen = new Dossierbomen(dossiers);
  const sorted = [...meldingen].sort(byBegin);
  const ofBoom = Map.groupBy(sorted, (melding) => bomen.of(melding));
  const closings = new Sluitingen(sorted, bomen, kalender);

  const free = sorted.filter((melding) => !bomen.of(melding)?.wortel.gesloten);
  const pieces = groepeer(free, kalender, (melding) => closings.daysFor(melding));
  const { delen, vervallen } = placeDossiers(keepWhole(pieces, bomen), bomen);

  const wanted: VerdeeldDossier[] = delen.map((deel) =>
    entry(deel.bewaard?.id ?? null, deel.meldingen, deel.samengevoegd),
  );
  const vragen: (Vraag | undefined)[] = free.map((melding) => closings.askAbout(melding));
  for (const { bewaard, meldingen: own } of delen)
    if (bewaard) vragen.push(askAboutSplit(bewaard.id, own, kalender));
  for (const boom of bomen.alle) {
    const own = ofBoom.get(boom) ?? [];
    if (boom.doorPersoon && own.length === 0) vragen.push(askAboutEmpty(boom.wortel.id));
    if (!boom.wortel.gesloten || own.length === 0) continue;
    wanted.push(
      entry(
        boom.wortel.id,
        own,
        boom.leden.filter((lid) => lid !== boom.wortel),
      ),
    );
    vragen.push(askAboutReopening(boom, own), askAboutSplit(boom.wortel.id, own, kalender));
  }
  const place = new Map(sorted.map(({ id }, index) => [id, index]));
  const firstOf = ({ meldingIds: [first = ''] }: VerdeeldDossier): number => place.get(first) ?? 0;
  return {
    dossiers: wanted.sort((a, b) => firstOf(a) - firstOf(b)),
    vervallen,
    vragen: vragen.filter((vraag) => vraag !== undefined),
  };
}

/** The sluitingen by persons, each over the period of absence that its dossier lies in. */
class Sluitingen {
  private readonly perMelding = new Map<TeVerdelenMelding, readonly Dossierboom[]>();

  constructor(meldingen: readonly TeVerdelenMelding[], bomen: Dossierbomen, kalender: Schoolkalender) {
    if (bomen.alle.every(({ wortel }) => wortel.gesloten === null)) return;
    // All meldingen, closed or not: a sluiting matters only where the meldingen would otherwise be one period.
    for (const period of groepeer(meldingen, kalender)) {
      const closed = [...new Set(period.map((melding) => bomen.of(melding)))].filter(
        (boom) => boom?.wortel.gesloten,
      );
      const sorted = closed.filter((boom) => boom !== undefined).sort(byClosing);
      for (const melding of period) this.perMelding.set(melding, sorted);
    }
  }

  /** The days across which nothing joins with this melding. */
  daysFor(melding: TeVerdelenMelding): readonly Datum[] {
    return (this.perMelding.get(melding) ?? []).flatMap(({ wortel }) => wortel.gesloten?.datum ?? []);
  }

  /** A question where the melding begins in the period of a closed dossier: before its sluiting, the first one after it begins. */
  askAbout(melding: TeVerdelenMelding): Vraag | undefined {
    const closed = this.perMelding
      .get(melding)
      ?.find(({ wortel }) => wortel.gesloten && melding.begin < wortel.gesloten.datum);
    return closed && askAboutLate(closed.wortel.id, melding);
  }
}

function byClosing(a: Dossierboom, b: Dossierboom): number {
  const [first, second] = [a.wortel.gesloten?.datum ?? '', b.wortel.gesloten?.datum ?? ''];
  return first < second ? -1 : first > second ? 1 : a.wortel.volgnummer - b.wortel.volgnummer;
}

/** Puts pieces together again that belong to one dossier on which a person acted: only a person splits it. */
function keepWhole(
  pieces: readonly (readonly TeVerdelenMelding[])[],
  bomen: Dossierbomen,
): readonly (readonly TeVerdelenMelding[])[] {
  let wholes: { meldingen: readonly TeVerdelenMelding[]; acted: ReadonlySet<Dossierboom> }[] = [];
  for (const meldingen of pieces) {
    const acted = actedOn(meldingen, bomen);
    const shared = wholes.filter((whole) => [...whole.acted].some((boom) => acted.has(boom)));
    const joined = [...shared, { meldingen, acted }];
    wholes = wholes.filter((whole) => !shared.includes(whole));
    wholes.push({
      meldingen: joined.flatMap((whole) => whole.meldingen).sort(byBegin),
      acted: new Set(joined.flatMap((whole) => [...whole.acted])),
    });
  }
  return wholes.map(({ meldingen }) => meldingen);
}

function actedOn(meldingen: readonly TeVerdelenMelding[], bomen: Dossierbomen): Set<Dossierboom> {
  const acted = new Set<Dossierboom>();
  for (const melding of meldingen) {
    const boom = bomen.of(melding);
    if (boom?.doorPersoon) acted.add(boom);
  }
  return acted;
}

function entry(
  dossierId: string | null,
  meldingen: readonly TeVerdelenMelding[],
  samengevoegd: readonly BestaandDossier[],
): VerdeeldDossier {
  return {
    dossierId,
    meldingIds: meldingen.map(({ id }) => id),
    samengevoegd: samengevoegd.map(({ id }) => id),
  };
}
