import { DomainError, InvalidInput } from '@zesweken/errors';
import type { Bestandssoort } from './bestandssoort.js';

/** Most bytes of one file. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** A file attached to a dossier, without its content. */
export interface Bestand {
  readonly id: string;
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly naam: string;
  readonly omschrijving: string | null;
  readonly soort: Bestandssoort;
  /** Bytes. */
  readonly grootte: number;
  readonly delen: number;
  readonly virusscan: 'schoon' | 'niet-gescand';
  readonly versie: number;
  /** Name of the user. */
  readonly toegevoegdDoor: string;
  readonly toegevoegdDoorId: string;
  readonly toegevoegdOp: Date;
  /** Set once it was removed: the content is gone, this stays. */
  readonly verwijderd: {
    readonly door: string;
    readonly doorId: string;
    readonly op: Date;
    readonly reden: string;
  } | null;
}

/** Longest description. */
export const LONGEST_OMSCHRIJVING = 500;

/** A description as it is kept: trimmed; nothing is null. @throws InvalidInput when too long */
export function omschrijvingVan(text: string | undefined): string | null {
  const plain = text?.trim() ?? '';
  if (plain.length > LONGEST_OMSCHRIJVING) {
    throw new InvalidInput([
      {
        veld: 'omschrijving',
        code: 'te-lang',
        melding: `Gebruik ten hoogste ${LONGEST_OMSCHRIJVING} tekens.`,
        grens: LONGEST_OMSCHRIJVING,
      },
    ]);
  }
  return plain === '' ? null : plain;
}

/** @throws DomainError `bestand.verwijderd` (409) */
export function mustBeThere({ verwijderd }: Bestand): void {
  if (verwijderd) {
    throw new DomainError(
      'conflict',
      'bestand.verwijderd',
      'Dit bestand is verwijderd en de inhoud is vernietigd. Heeft u het nog, voeg het dan opnieuw toe.',
    );
  }
}
