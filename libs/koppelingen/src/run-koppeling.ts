import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import { Acting, type Handeling, Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { keurScholen, keurSleutels, type Koppeling, type Recht } from './koppeling.js';
import { keurWebhook } from './webhook-adres.js';

const COLUMNS = sql`id, naam, rechten, brins, webhook_url as "webhookUrl", gemaakt_op as "gemaaktOp", laatst_gebruikt_op as "laatstGebruiktOp",
  ingetrokken_op as "ingetrokkenOp"`;

export const geheimPlek = (row: string): Place => ({
  table: 'koppelingen',
  column: 'webhook_geheim_versleuteld',
  row,
});

/** What a beheerder fills in. */
export interface NieuweKoppeling {
  readonly naam: string;
  readonly rechten: readonly Recht[];
  /** Schools for which it may deliver verzuimmeldingen. */
  readonly brins: readonly string[];
  /** The members of a JWK set. */
  readonly sleutels: unknown;
  readonly webhookUrl: string | null;
}

/** Adds a note to the log of a koppeling, which is nobody's data. */
@Injectable()
export class Koppellog {
  constructor(
    private readonly logboek: Logboek,
    readonly clock: Clock,
    readonly ids: Ids,
  ) {}

  write(db: TenantDb, handeling: Handeling, objectId?: string): void {
    this.logboek.record(db, {
      handeling,
      activiteit: 'toegang-beheren',
      betrokkenen: [],
      object: 'koppeling',
      objectId,
    });
  }
}

/** Makes koppelingen, shows them and ends them. */
@Injectable()
export class RunKoppeling {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly log: Koppellog,
  ) {}

  /** @returns its id, and the secret by which it checks webhooks, which is shown once. @throws InvalidInput */
  async make({
    naam,
    rechten,
    brins,
    sleutels,
    webhookUrl,
  }: NieuweKoppeling): Promise<{ id: string; geheim: string | null }> {
    const { db } = this.tenants;
    const keys = keurSleutels(sleutels);
    keurScholen(rechten, brins);
    if (webhookUrl !== null) keurWebhook(webhookUrl);
    const id = this.log.ids.next();
    const geheim =
      webhookUrl === null ? null : `whsec_${Buffer.from(this.log.ids.secret()).toString('base64')}`;
    const sealed = geheim && (await this.keys.of(db)).seal(geheim, geheimPlek(id));
    const { soort, id: door } = this.acting.current;
    await db.execute(sql`
      insert into koppelingen (id, naam, rechten, brins, sleutels, webhook_url, webhook_geheim_versleuteld, gemaakt_door, gemaakt_op)
      values (${id}, ${naam}, ${[...rechten]}, ${[...brins]}, ${JSON.stringify({ keys })}::jsonb, ${webhookUrl}, ${sealed},
        ${soort === 'gebruiker' ? door : null}::uuid, ${this.log.clock.now()})`);
    this.log.write(db, 'aanmaken', id);
    return { id, geheim };
  }

  /** Newest first. */
  async all(): Promise<Koppeling[]> {
    const { db } = this.tenants;
    this.log.write(db, 'lijst');
    return db.rows<Koppeling>(
      sql`select ${COLUMNS} from koppelingen order by gemaakt_op desc, id desc limit 200`,
    );
  }

  /** @throws NotFound */
  async one(id: string): Promise<Koppeling> {
    const { db } = this.tenants;
    const found = await db.first<Koppeling>(sql`select ${COLUMNS} from koppelingen where id = ${id}`);
    if (!found) throw new NotFound('Deze koppeling');
    this.log.write(db, 'lezen', id);
    return found;
  }

  /** Its tokens stop at once. @throws NotFound */
  async end(id: string): Promise<Koppeling> {
    const { db } = this.tenants;
    const ended = await db.first(sql`
      update koppelingen set ingetrokken_op = ${this.log.clock.now()} where id = ${id} and ingetrokken_op is null returning id`);
    if (!ended) throw new NotFound('Deze koppeling');
    await db.execute(sql`delete from koppeltokens where koppeling_id = ${id}`);
    this.log.write(db, 'beeindigen', id);
    return this.one(id);
  }
}
