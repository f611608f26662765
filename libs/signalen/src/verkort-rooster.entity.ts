import type { Datum } from '@zesweken/kalender';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { checkPeriode, mustBeCurrent, type Spoor } from './leerlingfeit.js';

/** PostgreSQL gives numeric as text, so that no digit is lost. */
const asNumber = { to: (value: number): number => value, from: (value: string): number => Number(value) };

/** A period in which a leerling goes to school for fewer hours than a full week. */
@Entity('verkorte_roosters')
export class VerkortRooster implements Spoor {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'leerling_id' })
  leerlingId: string;

  /** Hours a week at school. */
  @Column('numeric', { name: 'uren_per_week', transformer: asNumber })
  urenPerWeek: number;

  @Column('date')
  vanaf: Datum;

  /** Last day with these hours; null: no end is known. */
  @Column('date', { nullable: true })
  tot: Datum | null;

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
  static agreed(
    spoor: Spoor,
    { urenPerWeek, vanaf, tot }: Pick<VerkortRooster, 'urenPerWeek' | 'vanaf' | 'tot'>,
    vandaag: Datum,
  ): VerkortRooster {
    checkPeriode({ begin: ['vanaf', vanaf], einde: ['tot', tot] }, vandaag, { ahead: true });
    return Object.assign(new VerkortRooster(), spoor, {
      urenPerWeek,
      vanaf,
      tot,
      ingetrokken: false,
      versie: 1,
    });
  }

  /**
   * Takes over what is given and keeps the rest.
   * @throws InvalidInput; DomainError `verkort-rooster.gewijzigd`
   */
  change(
    {
      urenPerWeek,
      vanaf,
      tot,
      ingetrokken,
    }: Partial<Pick<VerkortRooster, 'urenPerWeek' | 'vanaf' | 'tot' | 'ingetrokken'>>,
    version: number,
    { vandaag, nu }: { vandaag: Datum; nu: Date },
  ): void {
    mustBeCurrent('verkort-rooster', 'dit rooster', this.versie, version);
    if (urenPerWeek !== undefined) this.urenPerWeek = urenPerWeek;
    if (vanaf !== undefined) this.vanaf = vanaf;
    if (tot !== undefined) this.tot = tot;
    if (ingetrokken !== undefined) this.ingetrokken = ingetrokken;
    checkPeriode({ begin: ['vanaf', this.vanaf], einde: ['tot', this.tot] }, vandaag, { ahead: true });
    this.versie += 1;
    this.gewijzigdOp = nu;
  }
}
