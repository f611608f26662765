import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Waarvan } from './ingrepen.js';
import type { Ingreepreden } from './keur-ingreep.js';
import { ingreepPlace } from './record-ingreep.js';
import type { Termijn } from './termijnen.query.js';
import type { Wijzigreden } from './write-termijnen.js';

/** What a person did to a clock, as people read it. */
export interface GelezenIngreep extends Waarvan {
  readonly id: string;
  readonly ingreep: 'opschorting' | 'verlenging';
  readonly van: Datum;
  readonly tot: Datum | null;
  readonly dagen: number | null;
  readonly reden: Ingreepreden;
  readonly toelichting: string | null;
  readonly door: string;
  readonly vastgelegdOp: Date;
  readonly ingetrokkenOp: Date | null;
}

/** One time that the last day moved. */
export interface Termijnwijziging extends Waarvan {
  readonly van: Datum;
  readonly naar: Datum;
  readonly reden: Wijzigreden;
  /** Null where nobody did it: it followed from a report or a new rule. */
  readonly door: string | null;
  readonly moment: Date;
}

/** What happened to a termijn. */
export interface Verloop {
  readonly ingrepen: readonly GelezenIngreep[];
  readonly wijzigingen: readonly Termijnwijziging[];
}

/** Tells what happened to termijnen; the reader of the dossier logs the read. */
@Injectable()
export class Verlopen {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
  ) {}

  /** Of each of these termijnen of a dossier, by its id, oldest first. */
  async of(dossierId: string, termijnen: readonly Termijn[]): Promise<ReadonlyMap<string, Verloop>> {
    const { db } = this.tenants;
    const bronnen = termijnen.flatMap(({ bronId }) => bronId ?? []);
    const [cipher, sealed, wijzigingen] = await Promise.all([
      this.keys.of(db),
      db.rows<Omit<GelezenIngreep, 'toelichting'> & { sealed: Buffer | null }>(sql`
        select i.id, i.soort, i.melding_id as "meldingId", i.bron_id as "bronId", i.ingreep, i.van, i.tot, i.dagen, i.reden, i.toelichting_versleuteld as sealed, g.naam as door,
          i.vastgelegd_op as "vastgelegdOp", i.ingetrokken_op as "ingetrokkenOp"
        from termijningrepen i join gebruikers g on g.id = i.door_id where ${which(sql`i`, dossierId, bronnen)} order by i.vastgelegd_op, i.id`),
      db.rows<Termijnwijziging>(sql`
        select w.soort, w.melding_id as "meldingId", w.bron_id as "bronId", w.van, w.naar, w.reden, g.naam as door, w.moment
        from termijnwijzigingen w left join gebruikers g on g.id = w.door_id where ${which(sql`w`, dossierId, bronnen)} order by w.moment, w.id`),
    ]);
    const ingrepen = sealed.map(({ sealed: words, ...row }) => ({
      ...row,
      toelichting: words && cipher.open(words, ingreepPlace(row.id)),
    }));
    return new Map(
      termijnen.map((termijn) => [
        termijn.id,
        {
          ingrepen: ingrepen.filter((one) => isOf(one, termijn)),
          wijzigingen: wijzigingen.filter((one) => isOf(one, termijn)),
        },
      ]),
    );
  }
}

function which(table: Sql, dossierId: string, bronnen: readonly string[]): Sql {
  return sql`(${table}.dossier_id = ${dossierId} and ${table}.bron_id is null or ${table}.bron_id = any(${bronnen}::uuid[]))`;
}

function isOf(one: Waarvan, { soort, meldingId, bronId }: Waarvan): boolean {
  return one.soort === soort && one.meldingId === meldingId && one.bronId === bronId;
}
