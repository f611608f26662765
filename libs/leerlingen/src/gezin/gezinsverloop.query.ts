import { Injectable } from '@nestjs/common';
import type { Datum } from '@zesweken/kalender';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Verhuizing, Verhuizingen } from '../scholen/verhuizingen.js';

export const GEZINSSOORTEN = ['verhuizing', 'gezag-begint', 'gezag-eindigt'] as const;
export type Gezinssoort = (typeof GEZINSSOORTEN)[number];

/** One thing that changed in the family of a leerling. */
export interface Gezinsgebeurtenis {
  readonly id: string;
  readonly leerlingId: string;
  readonly soort: Gezinssoort;
  /** The first day on which it was so. */
  readonly dag: Datum;
  /** When it was recorded; null where only reports tell of it. */
  readonly moment: Date | null;
  readonly door: string | null;
  readonly doorId: string | null;
  readonly gegevens: Readonly<Record<string, string>>;
}

type GezagRow = Omit<Gezinsgebeurtenis, 'gegevens'> & { readonly naam: string };

/** Moves of leerlingen to another gemeente, and gezag that began or ended. Whoever uses it logs. */
@Injectable()
export class Gezinsverloop {
  constructor(private readonly verhuizingen: Verhuizingen) {}

  /**
   * @param withReports also the moves that only reports tell of, which are asked leerling by leerling: left out where many
   * leerlingen are asked about at once.
   */
  async of(db: TenantDb, leerlingIds: readonly string[], withReports: boolean): Promise<Gezinsgebeurtenis[]> {
    const ids = [...new Set(leerlingIds)];
    if (ids.length === 0) return [];
    const [moves, gezag] = await Promise.all([this.#moves(db, ids, withReports), gezagOf(db, ids)]);
    return [...moves, ...gezag];
  }

  async #moves(db: TenantDb, ids: readonly string[], withReports: boolean): Promise<Gezinsgebeurtenis[]> {
    const rows = await db.rows<{ id: string }>(
      sql`select id from leerlingen where id = any(${ids}::uuid[]) and geheim_adres`,
    );
    const secret = new Set(rows.map(({ id }) => id));
    return (await this.#known(db, ids, withReports)).map(({ id, leerlingId, van, naar, per, ...move }) => ({
      // Reports tell of at most one move a day.
      id: id ?? `${leerlingId}-${per}`,
      leerlingId,
      soort: 'verhuizing',
      dag: per,
      ...{ moment: move.moment, door: move.door, doorId: move.doorId },
      // Where to is half of where: who hides must not be found by way of the move.
      gegevens: secret.has(leerlingId) ? { van: '', naar: '' } : { van, naar },
    }));
  }

  async #known(
    db: TenantDb,
    ids: readonly string[],
    withReports: boolean,
  ): Promise<(Verhuizing & { readonly leerlingId: string })[]> {
    if (!withReports) return this.verhuizingen.recorded(db, ids);
    const parts = await Promise.all(
      ids.map(async (leerlingId) =>
        (await this.verhuizingen.known(db, leerlingId)).map((move) => ({ ...move, leerlingId })),
      ),
    );
    return parts.flat();
  }
}

/** Gezag ends the day after its last day, or when the person leaves the network. What began at birth has no day of its own. */
async function gezagOf(db: TenantDb, ids: readonly string[]): Promise<Gezinsgebeurtenis[]> {
  const rows = await db.rows<GezagRow>(sql`
    with g as (select *, least(gezag_tot + 1, beeindigd_op) as eindigt from gezagdragers where leerling_id = any(${ids}::uuid[]) and gezag),
    e as (
      select id, leerling_id, naam, 'gezag-begint' as soort, gezag_vanaf as dag, coalesce(gezag_begin_op, aangemaakt_op) as moment,
        case when gezag_begin_op is null then aangemaakt_door else gezag_begin_door end as door_id
      from g where gezag_vanaf is not null and (eindigt is null or gezag_vanaf < eindigt)
      union all
      select id, leerling_id, naam, 'gezag-eindigt', eindigt, coalesce(gezag_einde_op, gewijzigd_op), gezag_einde_door from g where eindigt is not null)
    select e.id, e.leerling_id as "leerlingId", e.naam, e.soort, e.dag, e.moment, u.naam as door, u.id as "doorId"
    from e left join gebruikers u on u.id = e.door_id`);
  return rows.map(({ naam, ...row }) => ({ ...row, gegevens: { naam } }));
}
