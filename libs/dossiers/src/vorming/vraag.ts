import type { Datum, Schoolkalender } from '@zesweken/kalender';
import type { Dossierboom, TeVerdelenMelding } from './bestaand-dossier.js';
import { groepeer } from './groepeer.js';
import { laatsteEinde, type Vormmelding } from './melding.js';

/** What a person must decide, because meldingen no longer decide it by themselves. */
export type Vraagsoort = 'splitsen' | 'heropenen' | 'bij-gesloten' | 'leeg' | 'terugval';

/** A question for a person about a dossier. Nothing changes until it is answered. */
export interface Vraag {
  readonly soort: Vraagsoort;
  readonly dossierId: string;
  /** The melding it turns on; null where it turns on the absence of any. */
  readonly meldingId: string | null;
  /** Says whether it is the same question again: one that was answered need not be put again. */
  readonly sleutel: string;
}

const TEXTS: Readonly<Record<Vraagsoort, string>> = {
  splitsen:
    'De meldingen van dit dossier horen na een correctie niet meer bij één periode. Bekijk de meldingen en beslis of het dossier bij elkaar blijft.',
  heropenen:
    'Volgens een gecorrigeerde melding ging het verzuim door na de sluiting. Bekijk de melding en beslis of het dossier weer open moet.',
  'bij-gesloten':
    'Er is een melding binnengekomen over de periode van dit gesloten dossier. Die staat nu in een eigen dossier. Bekijk de melding en beslis wat ermee moet gebeuren.',
  terugval:
    'Sinds de plaatsing is er opnieuw verzuim gemeld. Vraag na of de leerling weer thuis is en leg dan vast dat de plaatsing is mislukt.',
  leeg: 'Dit dossier heeft na een correctie geen meldingen meer. Controleer of het terecht is en sluit het als dat niet zo is.',
};

/** What the person reads: plain Dutch, without personal data. */
export function vraagtekst(soort: Vraagsoort): string {
  return TEXTS[soort];
}

/** Asks whether a dossier on which a person acted stays whole, when its meldingen are no longer one period. */
export function askAboutSplit(
  dossierId: string,
  meldingen: readonly Vormmelding[],
  kalender: Schoolkalender,
): Vraag | undefined {
  const parts = groepeer(meldingen, kalender);
  const second = parts[1];
  if (!second) return undefined;
  const key = parts.map((part) => part.map(({ id }) => id).join(',')).join('|');
  return { soort: 'splitsen', dossierId, meldingId: second[0].id, sleutel: `splitsen:${dossierId}:${key}` };
}

/**
 * Asks whether a closed dossier opens again: when its absence, as the meldingen have it now, lasts past the sluiting and longer
 * than the person knew when closing. (A sluiting on an absence without end is no mistake: who moves away is still absent.)
 */
export function askAboutReopening(
  { wortel }: Dossierboom,
  meldingen: readonly TeVerdelenMelding[],
): Vraag | undefined {
  const { gesloten, id } = wortel;
  const [first, ...others] = meldingen;
  if (!gesloten || !first) return undefined;
  const last = others.reduce((latest, m) => (isLater(m.einde, latest.einde) ? m : latest), first);
  if (!isLater(last.einde, gesloten.laatsteEinddatum)) return undefined;
  if (last.einde !== null && last.einde < gesloten.datum) return undefined;
  return {
    soort: 'heropenen',
    dossierId: id,
    meldingId: last.id,
    sleutel: `heropenen:${id}:${last.einde ?? 'zonder-einde'}`,
  };
}

/** Asks what to do with a melding that belongs in the period of a closed dossier, and came in or moved there afterwards. */
export function askAboutLate(dossierId: string, melding: Vormmelding): Vraag {
  return {
    soort: 'bij-gesloten',
    dossierId,
    meldingId: melding.id,
    sleutel: `bij-gesloten:${dossierId}:${melding.id}`,
  };
}

/** Asks whether a dossier on which a person acted was right, when it has no meldingen left. */
export function askAboutEmpty(dossierId: string): Vraag {
  return { soort: 'leeg', dossierId, meldingId: null, sleutel: `leeg:${dossierId}` };
}

/** Asks whether a plaatsing failed, when absence that makes a thuiszitter is reported from its first day on. */
export function askAboutRelapse(
  dossierId: string,
  geplaatstPer: Datum | null,
  meldingen: readonly Vormmelding[],
): Vraag | undefined {
  const again = geplaatstPer
    ? meldingen.find(({ soort, begin }) => (soort === 'lrv' || soort === 'absoluut') && begin >= geplaatstPer)
    : undefined;
  if (!again || geplaatstPer === null) return undefined;
  return {
    soort: 'terugval',
    dossierId,
    meldingId: again.id,
    sleutel: `terugval:${dossierId}:${geplaatstPer}:${again.id}`,
  };
}

function isLater(a: Datum | null, b: Datum | null): boolean {
  return a !== b && laatsteEinde(a, b) === a;
}
