import { SLUITREDENEN, type Sluitreden } from '@zesweken/dossiers';
import type { FieldError } from '@zesweken/errors';
import { type Datum, vergelijk } from '@zesweken/kalender';

/** How far the college is with a melding (Besluit register onderwijsdeelnemers art. 14 m; the words are ours). */
export const ANTWOORDSTATUSSEN = ['ontvangen', 'in-behandeling', 'afgehandeld'] as const;
export type Antwoordstatus = (typeof ANTWOORDSTATUSSEN)[number];

export { SLUITREDENEN, type Sluitreden };

/** One day of absence and its hours. */
export interface Verzuimdag {
  readonly dag: Datum;
  /** Hours missed on that day, more than 0 and at most 24. */
  readonly uren: number;
}

/** What the college answers on a melding: Besluit register onderwijsdeelnemers art. 14, l to p. */
export interface Antwoord {
  /** l: the days and hours of absence, as far as the college found out. */
  readonly dagen: readonly Verzuimdag[];
  /** m */
  readonly status: Antwoordstatus;
  /** n: why it was closed; only when `afgehandeld`. */
  readonly sluitreden: Sluitreden | null;
  /** o */
  readonly opmerking: string | null;
  /** p: whom the school can ask. */
  readonly contactNaam: string | null;
  readonly contactTelefoon: string | null;
  readonly contactEmail: string | null;
}

/** An answer as it is kept; version 0: nothing was answered yet. */
export interface BewaardAntwoord extends Antwoord {
  readonly versie: number;
  readonly gewijzigdOp: Date | null;
}

/** What stands where nothing was answered yet. */
export const GEEN_ANTWOORD: BewaardAntwoord = {
  dagen: [],
  status: 'ontvangen',
  sluitreden: null,
  opmerking: null,
  contactNaam: null,
  contactTelefoon: null,
  contactEmail: null,
  versie: 0,
  gewijzigdOp: null,
};

/** The period of the melding that is answered. */
export interface Meldingsperiode {
  readonly begindatum: Datum;
  readonly einddatum: Datum | null;
}

/** Everything that is wrong with an answer; empty: nothing. Days lie inside the period of the melding and not ahead. */
export function checkAntwoord(
  { dagen, status, sluitreden }: Pick<Antwoord, 'dagen' | 'status' | 'sluitreden'>,
  { begindatum, einddatum }: Meldingsperiode,
  vandaag: Datum,
): FieldError[] {
  const last = einddatum !== null && einddatum < vandaag ? einddatum : vandaag;
  const fouten = dagen.flatMap(({ dag }, at): FieldError[] => {
    const veld = `dagen.${at}.dag`;
    if (dag < begindatum || dag > last) {
      const melding = `De dag ${dag} valt buiten de melding (${begindatum} tot en met ${last}). Kies een dag daarbinnen.`;
      return [{ veld, code: 'volgorde', melding }];
    }
    return dagen.findIndex((other) => other.dag === dag) < at
      ? [{ veld, code: 'dubbel', melding: `De dag ${dag} staat er meer dan één keer. Laat er één staan.` }]
      : [];
  });
  return [...fouten, ...checkClosing(status, sluitreden)];
}

function checkClosing(status: Antwoordstatus, sluitreden: Sluitreden | null): FieldError[] {
  if ((status === 'afgehandeld') === (sluitreden !== null)) return [];
  return status === 'afgehandeld'
    ? [{ veld: 'sluitreden', code: 'verplicht', melding: 'Kies waarom de melding is afgehandeld.' }]
    : [
        {
          veld: 'sluitreden',
          code: 'keuze',
          melding:
            'Een reden hoort alleen bij een afgehandelde melding. Laat de reden leeg, of kies afgehandeld.',
        },
      ];
}

/** The days in calendar order. */
export function opVolgorde(dagen: readonly Verzuimdag[]): Verzuimdag[] {
  return [...dagen].sort((a, b) => vergelijk(a.dag, b.dag));
}
