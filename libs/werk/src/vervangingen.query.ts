import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { NotFound } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { leadsTeam, mustConcern, type Teamlid } from './teams.js';
import type { Vervanging } from './vervanging.js';

/** Those that were over longer ago than this are no longer shown. */
const PAST_DAYS = 31;
const AT_MOST = 200;

interface VervangingRij extends Pick<Vervanging, 'id' | 'van' | 'tot' | 'beeindigdOp'> {
  readonly vervangeneId: string;
  readonly vervangene: string;
  readonly vervangerId: string;
  readonly vervanger: string;
}

/** Reads who stands in for whom; each read is logged, of the colleagues it names. */
@Injectable()
export class Vervangingen {
  constructor(
    private readonly tenants: Tenants,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
  ) {}

  /** Those that run, come, or were over in the last month: of the whole team for who leads it, else one's own. */
  async all(lid: Teamlid): Promise<Vervanging[]> {
    const { db } = this.tenants;
    const whole = leadsTeam(lid, db.tenant.soort);
    const me = lid.gebruikerId;
    const found = await vervangingen(
      db,
      sql`where v.tot >= ${this.clock.today()}::date - ${PAST_DAYS}::int and (${whole} or v.vervangene_id = ${me} or v.vervanger_id = ${me})
        order by v.beeindigd_op is not null, v.van, v.id limit ${AT_MOST}`,
    );
    this.#log('lijst', found);
    return found;
  }

  /** @throws NotFound; Forbidden for who is neither of the two nor leads the team */
  async one(lid: Teamlid, id: string): Promise<Vervanging> {
    const [found] = await vervangingen(this.tenants.db, sql`where v.id = ${id}`);
    if (!found) throw new NotFound('Deze vervanging');
    mustConcern(lid, this.tenants.db.tenant.soort, [found.vervangene.id, found.vervanger.id]);
    this.#log('lezen', [found], id);
    return found;
  }

  #log(handeling: 'lezen' | 'lijst', found: readonly Vervanging[], objectId?: string): void {
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(found.flatMap(({ vervangene, vervanger }) => [vervangene.id, vervanger.id]))],
      object: 'vervanging',
      objectId,
    });
  }
}

/** For whom a user stands in today: their ids, names, and the last day. */
export async function vervangtVandaag(
  db: TenantDb,
  gebruikerId: string,
  vandaag: Datum,
): Promise<{ id: string; naam: string; tot: Datum }[]> {
  return db.rows(sql`
    select g.id, g.naam, max(v.tot) as tot from vervangingen v join gebruikers g on g.id = v.vervangene_id
    where v.vervanger_id = ${gebruikerId} and v.beeindigd_op is null and ${vandaag}::date between v.van and v.tot
    group by g.id, g.naam order by lower(g.naam), g.id limit ${AT_MOST}`);
}

/** Rows of vervangingen (v) with the names of both. @param rest from `where` on */
export async function vervangingen(db: TenantDb, rest: Sql): Promise<Vervanging[]> {
  const rows = await db.rows<VervangingRij>(sql`
    select v.id, v.van, v.tot, v.beeindigd_op as "beeindigdOp", a.id as "vervangeneId", a.naam as vervangene, b.id as "vervangerId", b.naam as vervanger
    from vervangingen v join gebruikers a on a.id = v.vervangene_id join gebruikers b on b.id = v.vervanger_id
    ${rest}`);
  return rows.map(({ vervangeneId, vervangene, vervangerId, vervanger, ...row }) => ({
    ...row,
    vervangene: { id: vervangeneId, naam: vervangene },
    vervanger: { id: vervangerId, naam: vervanger },
  }));
}
