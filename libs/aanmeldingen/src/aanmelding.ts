import { InvalidInput, type FieldError } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import type { Bronwens } from '@zesweken/termijnen';

/** What became of an aanmelding. */
export const UITKOMSTEN = ['toegelaten', 'geweigerd', 'elders-geplaatst', 'ingetrokken'] as const;
export type Aanmelduitkomst = (typeof UITKOMSTEN)[number];

/** What a person says of it. */
export interface AanmeldingGegevens {
  /** The school. */
  readonly brin: string;
  /** The day on which the school received it in writing. */
  readonly ontvangen: Datum;
  /** The day of the school's decision, or of taking it back; null while there is none. */
  readonly besluit: Datum | null;
  readonly uitkomst: Aanmelduitkomst | null;
}

/** A written application of a leerling at a school. */
export interface Aanmelding extends AanmeldingGegevens {
  readonly id: string;
  readonly leerlingId: string;
  /** The dossier that ran when it was recorded, or null. */
  readonly dossierId: string | null;
  readonly versie: number;
}

/** @throws InvalidInput for days that can't be, or an outcome without its day. */
export function mustBeRight(
  { ontvangen, besluit, uitkomst }: AanmeldingGegevens,
  { geboortedatum, vandaag }: { geboortedatum: Datum; vandaag: Datum },
): void {
  const wrong: (FieldError | false)[] = [
    ontvangen > vandaag && {
      veld: 'ontvangen',
      code: 'toekomst',
      melding: 'Deze dag moet nog komen. Kies de dag waarop de school de aanmelding kreeg.',
    },
    ontvangen <= geboortedatum && {
      veld: 'ontvangen',
      code: 'volgorde',
      melding: 'Deze dag ligt niet na de geboorte. Controleer het jaar.',
    },
    besluit !== null &&
      besluit > vandaag && {
        veld: 'besluit',
        code: 'toekomst',
        melding: 'Deze dag moet nog komen. Vul het besluit in zodra het er is.',
      },
    besluit !== null &&
      besluit < ontvangen && {
        veld: 'besluit',
        code: 'volgorde',
        melding: `Het besluit ligt vóór de dag van ontvangst (${ontvangen}). Kies die dag of een latere.`,
      },
    uitkomst !== null &&
      besluit === null && {
        veld: 'besluit',
        code: 'verplicht',
        melding: 'Vul de dag van het besluit in.',
      },
  ];
  const found = wrong.filter((one) => one !== false);
  if (found.length > 0) throw new InvalidInput(found);
}

const KLOKKEN = ['zorgplicht-6-weken', 'zorgplicht-10-weken'] as const;

/**
 * The clocks of the zorgplicht (WPO 40 leden 6 en 7): both begin on the day of receipt and are met by the decision. Taken back
 * there is nothing left to decide.
 * @param dossierId where the dossier is now, after joins.
 */
export function termijnenVan(
  { id, leerlingId, ontvangen, besluit, uitkomst }: Aanmelding,
  dossierId: string | null,
): Bronwens[] {
  const gone = uitkomst === 'ingetrokken';
  return KLOKKEN.map((soort) => ({
    soort,
    bronId: id,
    dossierId,
    leerlingId,
    ontvangerId: null,
    begin: ontvangen,
    afloop: { gehaaldOp: gone ? null : besluit, vervallenOp: gone ? besluit : null },
  }));
}
