import type { Datum } from '@zesweken/kalender';
import type { Verzuimsoort } from './vorming/melding.js';

/** Who made a melding: a school, a person who opened a dossier by hand, or the form for early signals. */
export const HERKOMSTEN = ['school', 'eigen', 'signaalformulier'] as const;
export type Herkomst = (typeof HERKOMSTEN)[number];

/** A verzuimmelding as the dossier shows it. */
export interface MeldingInDossier {
  readonly id: string;
  readonly herkomst: Herkomst;
  readonly meldingsnummer: string;
  readonly verzuimsoort: Verzuimsoort;
  readonly meldingsdatum: Datum;
  readonly begindatum: Datum;
  readonly einddatum: Datum | null;
  readonly aantalUren: number | null;
  readonly brin: string | null;
  /** Null in meldingen of our own that say nothing of the school. */
  readonly onderwijssoort: string | null;
  readonly leerjaar: string | null;
  readonly reden: string | null;
  readonly actieSchool: string | null;
  readonly gewensteActie: string | null;
}

/** A melding with what forming dossiers and their termijnen needs of it. */
export interface MeldingVoorVorming {
  readonly id: string;
  readonly herkomst: Herkomst;
  readonly meldingsnummer: string;
  readonly dossierId: string | null;
  readonly soort: Verzuimsoort;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly meldingsdatum: Datum;
  readonly brin: string | null;
  /** Null in meldingen of our own that say nothing of the school. */
  readonly onderwijssoort: string | null;
  readonly leerjaar: string | null;
}

/** Port to the meldingen, which libs/meldingen keeps. */
export abstract class DossierMeldingen {
  /** Those of a dossier and of the dossiers joined to it, newest first. The reader of the dossier logs the read. */
  abstract of(dossierId: string): Promise<MeldingInDossier[]>;

  /** Likewise, for its facts and termijnen. */
  abstract forForming(dossierId: string): Promise<MeldingVoorVorming[]>;
}
