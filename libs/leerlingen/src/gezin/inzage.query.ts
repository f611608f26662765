import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type Datum, leeftijdOp, verjaardag } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type Gezagdrager, Gezinnen } from '../gezin.query.js';
import { type Inzagekeuze, Inzagekeuzes } from './inzagekeuzes.query.js';
import type { Keuzes } from './mag-zien.js';

/** Who sees what of a leerling, and what the leerling itself chose. */
export interface Inzageoverzicht {
  /** Whether the leerling decides: from 16. */
  readonly leerlingKiest: boolean;
  /** The sixteenth birthday. */
  readonly kiestVanaf: Datum;
  readonly nu: Keuzes;
  readonly keuzes: readonly Inzagekeuze[];
  readonly gezagdragers: readonly Gezagdrager[];
}

/** Reads who may see what; each read is logged. */
@Injectable()
export class Inzage {
  constructor(
    private readonly tenants: Tenants,
    private readonly gezinnen: Gezinnen,
    private readonly keuzes: Inzagekeuzes,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async of(leerlingId: string): Promise<Inzageoverzicht> {
    const { leerling, gezagdragers } = await this.gezinnen.of(leerlingId);
    const keuzes = await this.keuzes.all(leerling.id);
    const nu = await this.keuzes.now(leerling.id);
    this.logboek.record(this.tenants.db, {
      handeling: 'lezen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: [leerling.id],
      object: 'inzage',
      objectId: leerling.id,
    });
    return {
      leerlingKiest: leeftijdOp(leerling.geboortedatum, this.clock.today()) >= 16,
      kiestVanaf: verjaardag(leerling.geboortedatum, 16),
      nu,
      keuzes,
      gezagdragers,
    };
  }
}
