import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Acting } from '@zesweken/logboek';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { userOf } from '../user-of.js';
import type { Verplaatst, Wissel } from './leerlinghouders.js';

/** A merge that stands. */
export interface Samenvoeging {
  readonly id: string;
  readonly met: string;
  /** What each feature moved, by the first of its tables. */
  readonly verplaatst: Readonly<Record<string, Verplaatst>>;
  readonly op: Date;
}

/** Keeps which leerlingen were merged and which merges were undone; both facts stay. */
@Injectable()
export class Samenvoegingen {
  constructor(
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The last merge of a leerling that was not undone. */
  last(db: TenantDb, leerlingId: string): Promise<Samenvoeging | undefined> {
    return db.first<Samenvoeging>(sql`
      select id, met_leerling_id as met, verplaatst, samengevoegd_op as op from samenvoegingen
      where leerling_id = ${leerlingId} and ongedaan_op is null order by samengevoegd_op desc, id desc limit 1`);
  }

  async note(
    db: TenantDb,
    { behouden, samengevoegd }: Wissel,
    verplaatst: Samenvoeging['verplaatst'],
  ): Promise<void> {
    await db.execute(sql`
      insert into samenvoegingen (id, leerling_id, met_leerling_id, verplaatst, samengevoegd_door, samengevoegd_op)
      values (${this.ids.next()}, ${behouden}, ${samengevoegd}, ${JSON.stringify(verplaatst)}::jsonb, ${userOf(this.acting)}::uuid, ${this.clock.now()})`);
  }

  async noteUndone(db: TenantDb, id: string): Promise<void> {
    await db.execute(sql`
      update samenvoegingen set ongedaan_op = ${this.clock.now()}, ongedaan_door = ${userOf(this.acting)}::uuid where id = ${id}`);
  }
}
