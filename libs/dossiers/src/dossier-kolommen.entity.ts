import type { Datum } from '@zesweken/kalender';
import { Column, PrimaryColumn } from 'typeorm';
import type { Dossierstatus, Sluitreden } from './dossier-status.js';
import type { Verzuimsoort } from './vorming/melding.js';

/** What is kept of a dossier; its rules are in `Dossier`. */
export abstract class DossierKolommen {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kenmerk: string;

  @Column('uuid', { name: 'leerling_id' })
  leerlingId: string;

  /** As last set by facts or a person, never `te-bevestigen` or `geplaatst`; see `Dossier.statusOp` for what it is today. */
  @Column('text')
  status: Dossierstatus;

  @Column('date', { name: 'eerste_signaaldag' })
  eersteSignaaldag: Datum;

  @Column('date', { name: 'eerste_verzuimdag', nullable: true })
  eersteVerzuimdag: Datum | null;

  /** Latest end of its meldingen; null while one has none. May lie ahead. */
  @Column('date', { name: 'laatste_einddatum', nullable: true })
  laatsteEinddatum: Datum | null;

  /** From soortenVanaf[i] on the heaviest soort is soorten[i]. */
  @Column('date', { name: 'soorten_vanaf', array: true })
  soortenVanaf: Datum[];

  @Column('text', { array: true })
  soorten: Verzuimsoort[];

  @Column('text', { nullable: true })
  brin: string | null;

  @Column('text', { nullable: true })
  onderwijssoort: string | null;

  @Column('text', { nullable: true })
  leerjaar: string | null;

  @Column('uuid', { name: 'behandelaar_id', nullable: true })
  behandelaarId: string | null;

  /** Whether a person has acted; from then on reports no longer move it by themselves. */
  @Column('boolean', { name: 'door_persoon' })
  doorPersoon: boolean;

  /** Whether the absence is certain: it holds lrv, or a person confirmed its absoluut verzuim. */
  @Column('boolean')
  geverifieerd: boolean;

  @Column('timestamptz', { name: 'bevestigd_op', nullable: true })
  bevestigdOp: Date | null;

  /** The first day of absence as a person gave it who made a signaal active. */
  @Column('date', { name: 'verzuimdag_door_persoon', nullable: true })
  verzuimdagDoorPersoon: Datum | null;

  /** First day of the first plaatsing that counts and is not void. May lie ahead. */
  @Column('date', { name: 'geplaatst_per', nullable: true })
  geplaatstPer: Datum | null;

  /** A person said that the absence went on after this end; only a later end counts. */
  @Column('date', { name: 'loopt_door_na', nullable: true })
  looptDoorNa: Datum | null;

  /** Ill, but able to take part of the load (the `ingrado` definition looks at it). */
  @Column('boolean', { name: 'deels_belastbaar' })
  deelsBelastbaar: boolean;

  @Column('date', { name: 'gesloten_per', nullable: true })
  geslotenPer: Datum | null;

  @Column('text', { nullable: true })
  sluitreden: Sluitreden | null;

  /** Latest uiterlijk of its termijnen without outcome, for lists. */
  @Column('date', { name: 'laatste_termijn', nullable: true })
  laatsteTermijn: Datum | null;

  /** Zoeknaam of the leerling, for lists; written by DossierStore and by libs/leerlingen when the name changes. */
  @Column('text', { nullable: true, select: false })
  sorteernaam: string | null;

  @Column('uuid', { name: 'samengevoegd_in', nullable: true })
  samengevoegdIn: string | null;

  @Column('integer')
  versie: number;

  @Column('timestamptz', { name: 'aangemaakt_op' })
  aangemaaktOp: Date;

  @Column('timestamptz', { name: 'gewijzigd_op' })
  gewijzigdOp: Date;
}
