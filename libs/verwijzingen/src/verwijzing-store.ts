import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Status, Verwijzing } from './verwijzing.js';

const COLUMNS = sql`id, van_rol::text as "vanRol", naar_rol::text as "naarRol", soort, kenmerk, status, grondslag, bron, toestemming_id as "toestemmingId",
  regel_id as "regelId", doel, categorieen, onder_toestemming as "onderToestemming", verzonden_op as "verzondenOp", antwoord_uiterlijk as "antwoordUiterlijk",
  nood_tot as "noodTot", geantwoord_op as "geantwoordOp", beeindigd_op as "beeindigdOp", einde, versie`;

/** How a verwijzing is held until the transaction ends: `read` lets others read too, `change` nobody. */
export type Slot = 'read' | 'change';

/** The shared rows of verwijzingen. The database shows each tenant those it sent or received, and lets each take its own steps. */
@Injectable()
export class VerwijzingStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async one(id: string, slot?: Slot): Promise<Verwijzing> {
    const lock = slot === 'read' ? sql`for share` : slot === 'change' ? sql`for update` : empty;
    const [found] = await this.read(sql`where id = ${id} ${lock}`);
    if (!found) throw new NotFound('Deze verwijzing');
    return found;
  }

  read(rest: Sql): Promise<Verwijzing[]> {
    return this.tenants.db.rows<Verwijzing>(sql`select ${COLUMNS} from uitwisseling.verwijzingen ${rest}`);
  }

  async insert(
    een: Omit<Verwijzing, 'vanRol' | 'versie' | 'geantwoordOp' | 'beeindigdOp' | 'einde'>,
    sleutelTot: Date | null,
  ): Promise<void> {
    await this.tenants.db.execute(sql`
      insert into uitwisseling.verwijzingen (id, naar_rol, soort, kenmerk, status, grondslag, bron, toestemming_id, regel_id, doel, categorieen,
        onder_toestemming, verzonden_op, antwoord_uiterlijk, nood_tot, sleutel_tot)
      values (${een.id}, ${een.naarRol}, ${een.soort}, ${een.kenmerk}, ${een.status}, ${een.grondslag}, ${een.bron}, ${een.toestemmingId}::uuid, ${een.regelId}::uuid,
        ${een.doel}, ${een.categorieen}, ${een.onderToestemming}, ${een.verzondenOp}, ${een.antwoordUiterlijk}, ${een.noodTot}::timestamptz, ${sleutelTot}::timestamptz)`);
  }

  /** Takes a step; the database refuses one that is not this tenant's. */
  async step(
    id: string,
    status: Exclude<Status, 'concept' | 'verzonden'>,
    { einde = null, sleutelTot }: { einde?: Verwijzing['einde']; sleutelTot?: Date },
  ): Promise<void> {
    const now = this.clock.now();
    const key = sleutelTot ? sql`, sleutel_tot = least(sleutel_tot, ${sleutelTot}::timestamptz)` : empty;
    const answered =
      status === 'geaccepteerd' || status === 'afgewezen' ? sql`, geantwoord_op = ${now}` : empty;
    await this.tenants.db.execute(sql`
      update uitwisseling.verwijzingen set status = ${status}, einde = ${einde}, beeindigd_op = ${einde === null ? null : now}::timestamptz,
        versie = versie + 1 ${answered} ${key} where id = ${id}`);
  }

  /** Until when the key of a verwijzing is kept. */
  async keepKey(id: string, until: Date): Promise<void> {
    await this.tenants.db.execute(
      sql`update uitwisseling.verwijzingen set sleutel_tot = ${until}, versie = versie + 1 where id = ${id}`,
    );
  }
}
