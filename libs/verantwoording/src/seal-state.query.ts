import { Injectable } from '@nestjs/common';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { VERY_LATE_MS } from './look-back.js';
import { firstIdOf, FROM_THE_START, headOf, timeOfId } from './unsealed.js';

/** How far the log is sealed. */
export interface SealState {
  /** Number of the newest seal; 0 while there is none. */
  readonly gezegeldTot: number;
  readonly laatsteZegel: Date | null;
  readonly nietGezegeld: number;
  readonly oudsteOngezegeld: Date | null;
}

/** Tells how far the log is sealed. Says nothing of anyone, and so is not logged. */
@Injectable()
export class SealStates {
  constructor(private readonly tenants: Tenants) {}

  async now(): Promise<SealState> {
    const { db } = this.tenants;
    const head = await headOf(db);
    const from = head ? firstIdOf(timeOfId(head.verwerkingId) - VERY_LATE_MS) : FROM_THE_START;
    const open = await db.first<{ aantal: number; oudste: Date | null }>(sql`
      select count(*) as aantal, min(v.moment) as oudste from verwerkingen v
      where v.id > ${from} and not exists (select 1 from zegels z where z.verwerking_id = v.id offset 0)`);
    return {
      gezegeldTot: head?.volgnummer ?? 0,
      laatsteZegel: head?.gezegeldOp ?? null,
      nietGezegeld: open?.aantal ?? 0,
      oudsteOngezegeld: open?.oudste ?? null,
    };
  }
}
