import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { TenantKeys } from '@zesweken/crypto';
import { leeftijdOp } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Samengevoegde, samengevoegdeMet } from '../dubbelen/dubbelen.query.js';
import type { Leerling } from '../leerling.entity.js';
import { Leerlingen } from '../leerlingen.query.js';
import { type Leerplicht, leerplichtOp } from './leerplicht.js';
import { readVerborgen } from './verborgen.js';

/** A leerling with what follows from the facts today. A secret address is not among it. */
export interface LeerlingDetail {
  readonly leerling: Leerling;
  readonly telefoon: string | null;
  readonly leeftijd: number;
  readonly leerplicht: Leerplicht;
  /** Kind of number that is known: its own, else that of one that was joined to it. */
  readonly pgnSoort: string | null;
  readonly samengevoegdMet: readonly Samengevoegde[];
}

/** Reads one leerling whole; the read is logged. */
@Injectable()
export class LeerlingFile {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly leerlingen: Leerlingen,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async read(id: string): Promise<LeerlingDetail> {
    const { db } = this.tenants;
    const leerling = await this.leerlingen.one(id);
    const cipher = await this.keys.of(db);
    const [{ telefoon }, samengevoegdMet, number] = await Promise.all([
      readVerborgen(db, cipher, leerling.id),
      samengevoegdeMet(db, leerling.id),
      db.first<{ soort: string }>(sql`
        select pgn_soort as soort from leerlingen where (id = ${leerling.id} or samengevoegd_in = ${leerling.id}) and pgn_soort is not null
        order by id <> ${leerling.id}, id limit 1`),
    ]);
    const vandaag = this.clock.today();
    return {
      leerling,
      telefoon,
      leeftijd: leeftijdOp(leerling.geboortedatum, vandaag),
      leerplicht: leerplichtOp(leerling, vandaag),
      pgnSoort: number?.soort ?? null,
      samengevoegdMet,
    };
  }
}
