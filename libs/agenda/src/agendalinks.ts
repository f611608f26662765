import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import { hashSecret } from '@zesweken/toegang';
import sql from 'sql-template-tag';

/** The link of a user to the own agenda; the secret in it is kept nowhere. */
export interface Agendalink {
  readonly id: string;
  readonly gemaaktOp: Date;
  readonly gebruiktOp: Date | null;
}

/** A link as its maker sees it once. */
export interface NieuweAgendalink extends Agendalink {
  /** `<tenant>.<secret>`, so that the link can be looked up in the tenant's own schema. */
  readonly token: string;
}

/** Makes the personal link to an agenda; an earlier one stops working. */
@Injectable()
export class MakeAgendalink {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async run(gebruikerId: string): Promise<NieuweAgendalink> {
    const { db } = this.tenants;
    const [id, secret, gemaaktOp] = [this.ids.next(), this.ids.secret(), this.clock.now()];
    // Of two made at once the second waits here, and then ends the first.
    await db.rows(sql`select 1 from gebruikers where id = ${gebruikerId} for update`);
    await end(db, gebruikerId, gemaaktOp);
    await db.execute(sql`
      insert into agendalinks (id, gebruiker_id, token_hash, gemaakt_op)
      values (${id}, ${gebruikerId}, ${hashSecret(secret)}, ${gemaaktOp})`);
    record(this.logboek, db, 'aanmaken', gebruikerId, id);
    return { id, gemaaktOp, gebruiktOp: null, token: `${db.tenant.id}.${secret}` };
  }
}

/** Takes the personal link back: from now on nobody reads the agenda with it. */
@Injectable()
export class EndAgendalink {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  async run(gebruikerId: string): Promise<void> {
    const { db } = this.tenants;
    const id = await end(db, gebruikerId, this.clock.now());
    record(this.logboek, db, 'beeindigen', gebruikerId, id);
  }
}

/** Tells whether a user has a link, and whether it is used. */
@Injectable()
export class Agendalinks {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
  ) {}

  async of(gebruikerId: string): Promise<Agendalink | undefined> {
    const { db } = this.tenants;
    const found = await db.first<Agendalink>(sql`
      select id, gemaakt_op as "gemaaktOp", gebruikt_op as "gebruiktOp" from agendalinks
      where gebruiker_id = ${gebruikerId} and ingetrokken_op is null`);
    record(this.logboek, db, 'lezen', gebruikerId, found?.id);
    return found;
  }
}

async function end(db: TenantDb, gebruikerId: string, at: Date): Promise<string | undefined> {
  const ended = await db.first<{ id: string }>(sql`
    update agendalinks set ingetrokken_op = ${at} where gebruiker_id = ${gebruikerId} and ingetrokken_op is null returning id`);
  return ended?.id;
}

function record(
  logboek: Logboek,
  db: TenantDb,
  handeling: 'aanmaken' | 'lezen' | 'beeindigen',
  gebruikerId: string,
  id: string | undefined,
): void {
  logboek.record(db, {
    handeling,
    activiteit: 'toegang-beheren',
    betrokkenen: [gebruikerId],
    object: 'agendalink',
    ...(id && { objectId: id }),
  });
}
