import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Geboekt } from './grootboek.js';

/**
 * Tells the tenant that holds doorzettingsmacht of a case over three months, or too long on the rung where it decides: the kenmerk and the day, nothing of a child. What the case
 * is about, that tenant sees through a verwijzing only (design section 2).
 */
@Injectable()
export class MeldDoorzetting {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /**
   * @param kenmerken of the dossiers, by id
   * @param holderOf slug of the holder for a termijn, by the convenant of the day on which it began
   */
  async run(
    regels: readonly Geboekt[],
    kenmerken: ReadonlyMap<string, string>,
    holderOf: (termijnId: string) => string | undefined,
  ): Promise<void> {
    const { db } = this.tenants;
    const now = this.clock.now();
    const told = regels
      .filter(
        ({ rol, status, samenMet }) =>
          rol === 'doorzettingsmacht' && status === 'verzonden' && samenMet === null,
      )
      .map(({ id, termijnId, dossierId, soort, uiterlijk, moment }) => ({
        id,
        soort,
        kenmerk: kenmerken.get(dossierId ?? ''),
        uiterlijk,
        moment,
        slug: holderOf(termijnId),
      }));
    if (told.length === 0) return;
    await db.execute(sql`
      insert into uitwisseling.doorzettingen (id, naar_rol, soort, kenmerk, uiterlijk, moment, gemeld_op)
      select x.id, t.schema_naam, x.soort, x.kenmerk, x.uiterlijk, x.moment, ${now}
      from json_to_recordset(${JSON.stringify(told)}::json) as x(id uuid, slug text, soort text, kenmerk text, uiterlijk date, moment date)
      join platform.tenants t on t.slug = x.slug and t.beeindigd_op is null`);
  }
}
