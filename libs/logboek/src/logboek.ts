import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { Acting } from './acting.js';
import { type Activiteit, registerOf, registerReference } from './register.js';

/** What was done with the data. */
export type Handeling =
  | 'lezen'
  | 'lijst'
  | 'zoeken'
  | 'aanmaken'
  | 'wijzigen'
  | 'importeren'
  | 'exporteren'
  | 'beeindigen'
  | 'aanmelden'
  | 'afmelden';

/** One act on someone's data. */
export interface Verwerking {
  readonly handeling: Handeling;
  readonly activiteit: Activiteit;
  /** Whose data: ids (pseudonyms) of leerlingen or users. A list that shows n children is one row naming all n. */
  readonly betrokkenen: readonly string[];
  /** On what kind of thing, such as `dossier`. */
  readonly object: string;
  readonly objectId?: string;
  /** Id of the line, where the other side of a sharing writes the same one; made here otherwise. */
  readonly id?: string;
  /** Purpose and ground where they are those of a sharing, not those of the register. */
  readonly doel?: string;
  readonly grondslag?: string;
  /** Slug of the tenant at the other side. */
  readonly partij?: string;
}

/**
 * The log of every act on personal data (Logboek Dataverwerkingen 1.0; AVG 5 lid 2). The row leaves in the same write
 * as COMMIT, so it is stored with the act or the act is not: no log, no answer.
 */
@Injectable()
export class Logboek {
  constructor(
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Records an act of the current actor in the transaction of `db`. */
  record(db: TenantDb, verwerking: Verwerking): void {
    const { betrokkenen } = verwerking;
    db.atCommit(
      sql`insert into verwerkingen (${COLUMNS}) values (${this.#row(db, verwerking)}, ${betrokkenen}, ${betrokkenen.length})`,
    );
  }

  /**
   * Reads a list as the last statement of the work and records in that same statement whose data it showed: read, log
   * row and COMMIT are one write.
   * @param list a query that gives the column "leerlingId"
   * @param shown how many of its rows are shown; further rows only tell that there is more
   */
  async lastList<Row>(
    db: TenantDb,
    list: Sql,
    shown: number,
    verwerking: Omit<Verwerking, 'betrokkenen'>,
  ): Promise<Row[]> {
    return db.last<Row>(sql`
      with gelezen as materialized (${list}),
        getoond as (select array_agg(distinct "leerlingId") as wie from (select "leerlingId" from gelezen limit ${shown}) x),
        logregel as (
          insert into verwerkingen (${COLUMNS})
          select ${this.#row(db, verwerking)}, coalesce(wie, '{}'), coalesce(cardinality(wie), 0) from getoond)
      select * from gelezen`);
  }

  /** The values of all columns but the last two: whose data, and how many. */
  #row(db: TenantDb, verwerking: Omit<Verwerking, 'betrokkenen'>): Sql {
    const { soort, id, rol, trace } = this.acting.current;
    const register = registerOf(verwerking.activiteit, db.tenant.soort);
    return sql`${verwerking.id ?? this.ids.next()}::uuid, ${this.clock.now()}::timestamptz, ${trace.traceId}, ${trace.spanId}, ${soort}, ${id}::uuid, ${rol}, ${verwerking.handeling},
      ${registerReference(verwerking.activiteit)}, ${verwerking.doel ?? register.doel}, ${verwerking.grondslag ?? register.grondslag},
      ${verwerking.object}, ${verwerking.objectId ?? null}::uuid, ${verwerking.partij ?? null}::text`;
  }
}

const COLUMNS = sql`id, moment, trace_id, span_id, actor_soort, actor_id, rol, handeling, activiteit, doel, grondslag, object_soort, object_id, partij, betrokkenen, aantal`;
