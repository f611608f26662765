import { DomainError, Forbidden, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BewaardeSoort } from './notitiesoort.js';

/** For how long the author may change a note; after that it is part of the file as it stands. */
export const WIJZIGBAAR_MS = 24 * 3_600_000;

/** What a new note starts with; the texts are sealed already. */
export interface NieuweNotitie {
  readonly id: string;
  readonly dossierId: string;
  readonly soort: BewaardeSoort;
  readonly datum: Datum;
  readonly tekst: Buffer;
  readonly metWie: Buffer | null;
  readonly vermeldingen: readonly string[];
  readonly auteurId: string;
}

/** A note in a dossier, or a contact that was logged there. Its texts are stored encrypted. */
@Entity('notities')
export class Notitie {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'dossier_id' })
  dossierId: string;

  @Column('text')
  soort: BewaardeSoort;

  /** The day of the contact. */
  @Column('date')
  datum: Datum;

  /** Sealed: whom was spoken with. */
  @Column('bytea', { name: 'met_wie_versleuteld', nullable: true })
  metWie: Buffer | null;

  /** Sealed: the text. */
  @Column('bytea', { name: 'tekst_versleuteld' })
  tekst: Buffer;

  /** Ids of colleagues who are mentioned; of a hand-over the one who received the dossier. */
  @Column('uuid', { array: true })
  vermeldingen: string[];

  @Column('uuid', { name: 'auteur_id' })
  auteurId: string;

  @Column('integer')
  versie: number;

  @Column('timestamptz', { name: 'aangemaakt_op' })
  aangemaaktOp: Date;

  @Column('timestamptz', { name: 'gewijzigd_op' })
  gewijzigdOp: Date;

  @Column('timestamptz', { name: 'ingetrokken_op', nullable: true })
  ingetrokkenOp: Date | null;

  @Column('uuid', { name: 'ingetrokken_door', nullable: true })
  ingetrokkenDoor: string | null;

  /** Sealed: why it was withdrawn. */
  @Column('bytea', { name: 'intrekreden_versleuteld', nullable: true })
  intrekreden: Buffer | null;

  /** A note as it is written. */
  static written(nieuw: NieuweNotitie, at: Date): Notitie {
    return Object.assign(new Notitie(), {
      ...nieuw,
      vermeldingen: [...nieuw.vermeldingen],
      versie: 1,
      aangemaaktOp: at,
      gewijzigdOp: at,
      ingetrokkenOp: null,
      ingetrokkenDoor: null,
      intrekreden: null,
    });
  }

  /** Whether this user may still change it. */
  isChangeableBy(gebruikerId: string, at: Date): boolean {
    return this.auteurId === gebruikerId && this.ingetrokkenOp === null && this.isFresh(at);
  }

  /** Within 24 hours after it was written. */
  isFresh(at: Date): boolean {
    return at.getTime() - this.aangemaaktOp.getTime() <= WIJZIGBAAR_MS;
  }

  /**
   * Only the author changes a note, within 24 hours, and from the version that the author saw.
   * @throws Forbidden `notitie.van-ander`; DomainError `notitie.gewijzigd` (412), `notitie.ingetrokken`, `notitie.te-oud`.
   */
  mustBeChangeable(gebruikerId: string, version: number | undefined, at: Date): void {
    if (this.auteurId !== gebruikerId) {
      throw new Forbidden(
        'Een collega heeft deze notitie geschreven. Schrijf zelf een nieuwe notitie.',
        'notitie.van-ander',
      );
    }
    this.#mustStand();
    if (version !== undefined && version !== this.versie) {
      throw new DomainError(
        'precondition',
        'notitie.gewijzigd',
        'Deze notitie is intussen gewijzigd. Vernieuw de pagina en doe uw wijziging opnieuw.',
      );
    }
    if (this.isFresh(at)) return;
    throw new DomainError(
      'conflict',
      'notitie.te-oud',
      'Een notitie kunt u tot 24 uur na het schrijven wijzigen. Schrijf een nieuwe notitie met wat er anders is.',
    );
  }

  /**
   * Strikes the text: that there was a note stays, what it said is no longer shown.
   * @param mayStrikeOthers whether this person may also withdraw what a colleague wrote.
   * @throws Forbidden `notitie.van-ander`; DomainError `notitie.ingetrokken`.
   */
  withdraw(gebruikerId: string, mayStrikeOthers: boolean, reden: Buffer, at: Date): void {
    if (this.auteurId !== gebruikerId && !mayStrikeOthers) {
      throw new Forbidden(
        'Een collega heeft deze notitie geschreven. Vraag die collega of uw teamleider om haar in te trekken.',
        'notitie.van-ander',
      );
    }
    this.#mustStand();
    this.ingetrokkenOp = at;
    this.ingetrokkenDoor = gebruikerId;
    this.intrekreden = reden;
    this.versie += 1;
    this.gewijzigdOp = at;
  }

  #mustStand(): void {
    if (this.ingetrokkenOp === null) return;
    throw new DomainError(
      'conflict',
      'notitie.ingetrokken',
      'Deze notitie is ingetrokken. Schrijf een nieuwe notitie als er nog iets te melden is.',
    );
  }
}

/** The day of a contact: not before the leerling was born, not after today. @throws InvalidInput */
export function mustBePossibleDay(datum: Datum, geboortedatum: Datum, vandaag: Datum): void {
  const melding =
    datum > vandaag
      ? 'De datum ligt in de toekomst. Kies vandaag of een eerdere dag.'
      : datum < geboortedatum
        ? 'De datum ligt vóór de geboorte van de leerling. Kies een latere dag.'
        : undefined;
  if (melding) throw new InvalidInput([{ veld: 'datum', code: 'volgorde', melding }]);
}
