import type { Datum } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Naamdelen, volledigeNaam, zoeknaam } from './naam.js';

/** What of a leerling a person can correct as one whole, so that reports leave it alone. */
export const EIGENSCHAPPEN = ['naam', 'geboortedatum', 'geslacht', 'adres'] as const;
export type Eigenschap = (typeof EIGENSCHAPPEN)[number];

/** A pupil. The PGN, the telephone and a secret address are encrypted and not loaded with the entity. */
@Entity('leerlingen')
export class Leerling implements Naamdelen {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text', { name: 'pgn_soort', nullable: true })
  pgnSoort: 'bsn' | 'onderwijsnummer' | null;

  @Column('bytea', { name: 'pgn_versleuteld', nullable: true, select: false })
  pgnVersleuteld: Buffer | null;

  @Column('bytea', { name: 'pgn_index', nullable: true, select: false })
  pgnIndex: Buffer | null;

  @Column('text')
  voornamen: string;

  @Column('text', { nullable: true })
  voorvoegsel: string | null;

  @Column('text')
  achternaam: string;

  @Column('text', { select: false })
  zoeknaam: string;

  @Column('date')
  geboortedatum: Datum;

  @Column('text', { nullable: true })
  geslacht: string | null;

  @Column('text', { nullable: true })
  postcode: string | null;

  @Column('text', { nullable: true })
  huisnummer: string | null;

  @Column('text', { nullable: true })
  straat: string | null;

  @Column('text', { nullable: true })
  plaats: string | null;

  /** The address is kept sealed and stands in none of the columns here. */
  @Column('boolean', { name: 'geheim_adres' })
  geheimAdres: boolean;

  @Column('text')
  gemeentecode: string;

  /** Day on which a startkwalificatie was reached. */
  @Column('date', { name: 'startkwalificatie_op', nullable: true })
  startkwalificatieOp: Datum | null;

  /** Last day of the twelfth full school year, where it is known that there were twelve before the age of 16 decides. */
  @Column('date', { name: 'twaalf_schooljaren_op', nullable: true })
  twaalfSchooljarenOp: Datum | null;

  /** What a person corrected; reports leave it alone. */
  @Column('text', { name: 'door_persoon', array: true })
  doorPersoon: Eigenschap[];

  /** The leerling this one was joined to; null while it stands on its own. */
  @Column('uuid', { name: 'samengevoegd_in', nullable: true })
  samengevoegdIn: string | null;

  @Column('integer')
  versie: number;

  @Column('timestamptz', { name: 'aangemaakt_op' })
  aangemaaktOp: Date;

  @Column('timestamptz', { name: 'gewijzigd_op' })
  gewijzigdOp: Date;

  /** The name as people read it. */
  get naam(): string {
    return volledigeNaam(this);
  }

  /** A leerling entered by a person. */
  static entered(
    id: string,
    about: Naamdelen & Pick<Leerling, 'geboortedatum' | 'geslacht' | 'gemeentecode'>,
    at: Date,
  ): Leerling {
    return Object.assign(new Leerling(), {
      id,
      pgnSoort: null,
      pgnVersleuteld: null,
      pgnIndex: null,
      ...about,
      postcode: null,
      huisnummer: null,
      straat: null,
      plaats: null,
      geheimAdres: false,
      startkwalificatieOp: null,
      twaalfSchooljarenOp: null,
      doorPersoon: [],
      samengevoegdIn: null,
      versie: 1,
      zoeknaam: zoeknaam(about),
      aangemaaktOp: at,
      gewijzigdOp: at,
    });
  }
}
