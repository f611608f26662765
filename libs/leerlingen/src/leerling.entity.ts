import type { Datum } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Naamdelen, volledigeNaam, zoeknaam } from './naam.js';

/** A pupil. The PGN is encrypted and is not loaded with the entity. */
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

  @Column('text')
  gemeentecode: string;

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
    about: Naamdelen &
      Pick<Leerling, 'geboortedatum' | 'geslacht' | 'postcode' | 'huisnummer' | 'gemeentecode'>,
    at: Date,
  ): Leerling {
    return Object.assign(new Leerling(), {
      id,
      pgnSoort: null,
      pgnVersleuteld: null,
      pgnIndex: null,
      ...about,
      zoeknaam: zoeknaam(about),
      aangemaaktOp: at,
      gewijzigdOp: at,
    });
  }
}
