import { DomainError, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import type { PdfDocument } from '@zesweken/pdf';
import type { Aan, Briefsoort, Wijze } from './briefsoort.js';

/** A letter that was made. Its content never changes: it is what was sent. */
export interface Brief {
  readonly id: string;
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly soort: Briefsoort;
  readonly sjabloonversie: number;
  readonly aan: Aan;
  readonly gezagdragerId: string | null;
  /** Name of who it is for. */
  readonly ontvanger: string;
  readonly document: PdfDocument;
  readonly datum: Datum;
  /** Name of the user. */
  readonly gemaaktDoor: string;
  readonly gemaaktDoorId: string;
  readonly gemaaktOp: Date;
  readonly verzonden: Verzending | null;
}

/** That a letter went out, as a person noted it. */
export interface Verzending {
  readonly datum: Datum;
  readonly wijze: Wijze;
  readonly door: string;
  readonly doorId: string;
  readonly op: Date;
}

/**
 * Whether it may be noted that this letter was sent on that day.
 * @throws DomainError `brief.al-verzonden` (409); InvalidInput for a day before the letter or after today
 */
export function mustBeSendable(brief: Brief, datum: Datum, vandaag: Datum): void {
  if (brief.verzonden) {
    throw new DomainError(
      'conflict',
      'brief.al-verzonden',
      'Van deze brief staat al dat die verzonden is. Maak een nieuwe brief als u er nog een stuurt.',
    );
  }
  const melding =
    datum > vandaag
      ? 'Deze dag is nog niet geweest. Kies vandaag of een eerdere dag.'
      : datum < brief.datum
        ? 'Deze dag ligt vóór de datum van de brief. Kies die dag of een latere.'
        : undefined;
  if (melding) throw new InvalidInput([{ veld: 'datum', code: 'volgorde', melding }]);
}
