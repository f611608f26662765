import type { Datum } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkPeriode, mustBeCurrent, type Spoor } from './leerlingfeit.js';

/** Who told that a leerling is ill. */
export const BRONNEN_ZIEK = ['school', 'jgz'] as const;
export type BronZiek = (typeof BRONNEN_ZIEK)[number];

/** One period in which a leerling was ill, as a school or the JGZ told; never what the illness is. */
@Entity('ziekmeldingen')
export class Ziekmelding implements Spoor {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'leerling_id' })
  leerlingId: string;

  @Column('date')
  begin: Datum;

  /** Last day; null while it lasts. */
  @Column('date', { nullable: true })
  einde: Datum | null;

  @Column('text')
  bron: BronZiek;

  /** Entered by mistake: no rule counts it any more. */
  @Column('boolean')
  ingetrokken: boolean;

  @Column('integer')
  versie: number;

  @Column('uuid', { name: 'gemaakt_door', nullable: true })
  gemaaktDoor: string | null;

  @Column('timestamptz', { name: 'aangemaakt_op' })
  aangemaaktOp: Date;

  @Column('timestamptz', { name: 'gewijzigd_op' })
  gewijzigdOp: Date;

  /** @throws InvalidInput for impossible days. */
  static told(
    spoor: Spoor,
    { begin, einde, bron }: Pick<Ziekmelding, 'begin' | 'einde' | 'bron'>,
    vandaag: Datum,
  ): Ziekmelding {
    checkPeriode({ begin: ['begin', begin], einde: ['einde', einde] }, vandaag);
    return Object.assign(new Ziekmelding(), spoor, { begin, einde, bron, ingetrokken: false, versie: 1 });
  }

  /**
   * Takes over what is given and keeps the rest.
   * @throws InvalidInput; DomainError `ziekmelding.gewijzigd`
   */
  change(
    { begin, einde, ingetrokken }: Partial<Pick<Ziekmelding, 'begin' | 'einde' | 'ingetrokken'>>,
    version: number,
    { vandaag, nu }: { vandaag: Datum; nu: Date },
  ): void {
    mustBeCurrent('ziekmelding', 'deze ziekmelding', this.versie, version);
    if (begin !== undefined) this.begin = begin;
    if (einde !== undefined) this.einde = einde;
    if (ingetrokken !== undefined) this.ingetrokken = ingetrokken;
    checkPeriode({ begin: ['begin', this.begin], einde: ['einde', this.einde] }, vandaag);
    this.versie += 1;
    this.gewijzigdOp = nu;
  }
}
