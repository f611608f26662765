import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { type TenantCipher, TenantKeys } from '@zesweken/crypto';
import { findDossier, metSamengevoegde } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import { type TenantDb, Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { NotitieActs } from './notitie-acts.js';
import { NotitieStore, place, type Tekstkolom } from './notitie-store.js';
import { WIJZIGBAAR_MS } from './notitie.entity.js';
import type { BewaardeSoort } from './notitiesoort.js';

/** A colleague as a note names one. */
export interface Collega {
  readonly id: string;
  readonly naam: string;
}

/** A note as it is read. Of one that was withdrawn the texts are null. */
export interface GelezenNotitie {
  readonly id: string;
  readonly dossierId: string;
  readonly soort: BewaardeSoort;
  readonly datum: Datum;
  readonly tekst: string | null;
  readonly metWie: string | null;
  readonly auteur: Collega;
  readonly vermeldingen: readonly Collega[];
  readonly versie: number;
  readonly aangemaaktOp: Date;
  readonly gewijzigdOp: Date;
  readonly ingetrokken: { readonly op: Date; readonly door: Collega; readonly reden: string } | null;
  /** Whether the reader may still change it. */
  readonly wijzigbaar: boolean;
}

/** What a note said before. */
export interface EerdereVersie {
  readonly versie: number;
  readonly soort: BewaardeSoort;
  readonly datum: Datum;
  readonly tekst: string | null;
  readonly metWie: string | null;
  readonly vervangenOp: Date;
}

/** Row of a note with the names around it. */
interface NotitieRij {
  readonly id: string;
  readonly dossierId: string;
  readonly leerlingId: string;
  readonly gesloten: boolean;
  readonly soort: BewaardeSoort;
  readonly datum: Datum;
  readonly tekst: Buffer;
  readonly metWie: Buffer | null;
  readonly auteurId: string;
  readonly auteur: string;
  readonly vermeldingen: readonly Collega[];
  readonly versie: number;
  readonly aangemaaktOp: Date;
  readonly gewijzigdOp: Date;
  readonly ingetrokkenOp: Date | null;
  readonly doorId: string | null;
  readonly door: string | null;
  readonly reden: Buffer | null;
}

/** Reads notes; each read is logged. */
@Injectable()
export class Notities {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly store: NotitieStore,
    private readonly acts: NotitieActs,
    private readonly clock: Clock,
  ) {}

  /** A page of the notes of a dossier, newest first, and whether there is a next. @throws NotFound */
  async ofDossier(
    dossierId: string,
    page: number,
    pageSize: number,
  ): Promise<{ items: GelezenNotitie[]; more: boolean }> {
    const { db } = this.tenants;
    const dossier = await findDossier(db, dossierId);
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      notitieRows(
        db,
        sql`where n.dossier_id in (${metSamengevoegde(dossier.id)})
          order by n.datum desc, n.id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`,
      ),
    ]);
    this.acts.log(db, 'lijst', dossier.leerlingId);
    return {
      items: rows.slice(0, pageSize).map((row) => this.#read(row, cipher)),
      more: rows.length > pageSize,
    };
  }

  /** One note with what it said before, newest first. @throws NotFound */
  async one(id: string): Promise<{ notitie: GelezenNotitie; eerdere: EerdereVersie[] }> {
    const { db } = this.tenants;
    await this.store.find(db, id);
    const [cipher, [row], earlier] = await Promise.all([
      this.keys.of(db),
      notitieRows(db, sql`where n.id = ${id}`),
      db.rows<{
        id: string;
        versie: number;
        soort: BewaardeSoort;
        datum: Datum;
        tekst: Buffer;
        metWie: Buffer | null;
        vervangenOp: Date;
      }>(sql`
        select id, versie, soort, datum, tekst_versleuteld as tekst, met_wie_versleuteld as "metWie", vervangen_op as "vervangenOp"
        from notitieversies where notitie_id = ${id} order by versie desc limit 100`),
    ]);
    if (!row) throw new Error('A note that was found has no row.');
    this.acts.log(db, 'lezen', row.leerlingId, id);
    const struck = row.ingetrokkenOp !== null;
    const open = (value: Buffer | null, version: string, column: Tekstkolom): string | null =>
      value === null || struck ? null : cipher.open(value, place('notitieversies', version, column));
    return {
      notitie: this.#read(row, cipher),
      eerdere: earlier.map((one) => ({
        versie: one.versie,
        soort: one.soort,
        datum: one.datum,
        tekst: open(one.tekst, one.id, 'tekst_versleuteld'),
        metWie: open(one.metWie, one.id, 'met_wie_versleuteld'),
        vervangenOp: one.vervangenOp,
      })),
    };
  }

  #read(row: NotitieRij, cipher: TenantCipher): GelezenNotitie {
    const { id, dossierId, soort, datum, versie, aangemaaktOp, gewijzigdOp, vermeldingen } = row;
    const age = this.clock.now().getTime() - aangemaaktOp.getTime();
    const struck = row.ingetrokkenOp !== null;
    const open = (value: Buffer | null, column: Tekstkolom): string | null =>
      value === null || struck ? null : cipher.open(value, place('notities', id, column));
    return {
      id,
      dossierId,
      soort,
      datum,
      tekst: open(row.tekst, 'tekst_versleuteld'),
      metWie: open(row.metWie, 'met_wie_versleuteld'),
      auteur: { id: row.auteurId, naam: row.auteur },
      vermeldingen,
      versie,
      aangemaaktOp,
      gewijzigdOp,
      ingetrokken: withdrawal(row, cipher),
      wijzigbaar: !row.gesloten && !struck && row.auteurId === this.acts.me && age <= WIJZIGBAAR_MS,
    };
  }
}

function withdrawal(
  { id, ingetrokkenOp, doorId, door, reden }: NotitieRij,
  cipher: TenantCipher,
): GelezenNotitie['ingetrokken'] {
  if (ingetrokkenOp === null || doorId === null || door === null || reden === null) return null;
  return {
    op: ingetrokkenOp,
    door: { id: doorId, naam: door },
    reden: cipher.open(reden, place('notities', id, 'intrekreden_versleuteld')),
  };
}

function notitieRows(db: TenantDb, rest: Sql): Promise<NotitieRij[]> {
  return db.rows<NotitieRij>(sql`
    select n.id, n.dossier_id as "dossierId", d.leerling_id as "leerlingId", d.status = 'gesloten' as gesloten, n.soort, n.datum,
      n.tekst_versleuteld as tekst, n.met_wie_versleuteld as "metWie", n.auteur_id as "auteurId", a.naam as auteur, n.versie,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'naam', g.naam) order by g.naam, g.id)
        from gebruikers g where g.id = any(n.vermeldingen)), '[]') as vermeldingen,
      n.aangemaakt_op as "aangemaaktOp", n.gewijzigd_op as "gewijzigdOp", n.ingetrokken_op as "ingetrokkenOp",
      n.ingetrokken_door as "doorId", w.naam as door, n.intrekreden_versleuteld as reden
    from notities n
    join dossiers d on d.id = n.dossier_id
    join gebruikers a on a.id = n.auteur_id
    left join gebruikers w on w.id = n.ingetrokken_door
    ${rest}`);
}
