import { Injectable } from '@nestjs/common';
import { Ids } from '@zesweken/clock';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import { metSamengevoegde } from '@zesweken/dossiers';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import { type Onderdeel, type Planinhoud } from './planinhoud.js';
import type { Ondertekenaar, Vaststelling } from './vaststelling.js';

/** Who changed something. */
export interface Maker {
  readonly id: string;
  readonly naam: string;
}

/** A version of a plan, without what it says. */
export interface Versieregel {
  readonly id: string;
  /** The dossier in which it was made. */
  readonly dossierId: string;
  /** Counted over the dossier and those joined to it, from 1. */
  readonly versie: number;
  readonly door: Maker;
  readonly gemaaktOp: Date;
  /** What differs from the version before it. */
  readonly onderdelen: readonly Onderdeel[];
  readonly vastgesteld:
    | (Vaststelling & { readonly id: string; readonly vastgelegdOp: Date; readonly vastgelegdDoor: Maker })
    | null;
}

/** A version of a plan. */
export interface Planversie extends Versieregel {
  readonly inhoud: Planinhoud;
}

interface Row {
  id: string;
  dossierId: string;
  versie: number;
  rang: number;
  doorId: string;
  door: string;
  gemaaktOp: Date;
  onderdelen: Onderdeel[];
  sealed: Buffer | null;
  vaststellingId: string | null;
  dag: Vaststelling['dag'] | null;
  vastgelegdOp: Date | null;
  vastgelegdDoorId: string | null;
  vastgelegdDoor: string | null;
  ondertekenaars: Buffer | null;
}

const inhoudPlace = (row: string): Place => ({ table: 'planversies', column: 'inhoud_versleuteld', row });
const signersPlace = (row: string): Place => ({
  table: 'planvaststellingen',
  column: 'ondertekenaars_versleuteld',
  row,
});

/** Reads and writes versions of plans; what they say is encrypted. */
@Injectable()
export class PlanStore {
  constructor(
    private readonly keys: TenantKeys,
    private readonly ids: Ids,
  ) {}

  /** The plan of now of a dossier and those joined to it: the newest version of all; undefined where there is none. */
  async current(db: TenantDb, dossierId: string): Promise<Planversie | undefined> {
    return this.#withInhoud(db, numbered(dossierId), sql`order by "gemaaktOp" desc, id desc limit 1`);
  }

  /** One version, counted among those of the dossier. */
  async one(db: TenantDb, dossierId: string, id: string): Promise<Planversie | undefined> {
    return this.#withInhoud(db, numbered(dossierId), sql`where id = ${id}`);
  }

  /**
   * Of each dossier of a subquery of ids the versions in which evaluaties changed, and last the plan of now, in order of time:
   * what stands in the last one and who made it so.
   */
  async withEvaluaties(db: TenantDb, dossiers: Sql): Promise<(Planversie & { readonly isNu: boolean })[]> {
    const wanted = sql`where rang = 1 or 'evaluaties' = any(onderdelen) order by "gemaaktOp", id`;
    const rows = await this.#read(db, versionsIn(dossiers), wanted, true);
    return rows.flatMap(({ regel, inhoud, isNu }) => (inhoud ? [{ ...regel, inhoud, isNu }] : []));
  }

  /** All versions of these dossiers, without what they say, or those made or agreed to after a moment. */
  async all(db: TenantDb, dossiers: Sql, sinds?: Date): Promise<Versieregel[]> {
    const after = sinds ? sql`where "gemaaktOp" > ${sinds} or "vastgelegdOp" > ${sinds}` : empty;
    const rows = await this.#read(db, versionsIn(dossiers), sql`${after} order by "gemaaktOp", id`, false);
    return rows.map(({ regel }) => regel);
  }

  /** The versions without what they say, newest first; one more than asked tells that there is a next page. */
  async list(db: TenantDb, dossierId: string, limit: number, offset: number): Promise<Versieregel[]> {
    const rows = await this.#read(
      db,
      numbered(dossierId),
      sql`order by "gemaaktOp" desc, id desc limit ${limit + 1} offset ${offset}`,
      false,
    );
    return rows.map(({ regel }) => regel);
  }

  /** In which dossier a version was made. */
  async dossierOf(db: TenantDb, id: string): Promise<string | undefined> {
    const row = await db.first<{ dossierId: string }>(
      sql`select dossier_id as "dossierId" from planversies where id = ${id}`,
    );
    return row?.dossierId;
  }

  /** Adds a version. @returns its id. */
  async add(
    db: TenantDb,
    about: {
      dossierId: string;
      inhoud: Planinhoud;
      onderdelen: readonly Onderdeel[];
      doorId: string;
      at: Date;
    },
  ): Promise<string> {
    const { dossierId, inhoud, onderdelen, doorId, at } = about;
    const id = this.ids.next();
    const cipher = await this.keys.of(db);
    const open = inhoud.evaluaties.filter(({ gehouden }) => gehouden === null);
    await db.execute(sql`
      insert into planversies (id, dossier_id, inhoud_versleuteld, onderdelen, evaluatie_ids, evaluatie_dagen, door_id, gemaakt_op)
      values (${id}, ${dossierId}, ${cipher.seal(JSON.stringify(inhoud), inhoudPlace(id))}, ${onderdelen},
        ${open.map((evaluatie) => evaluatie.id)}::uuid[], ${open.map(({ gepland }) => gepland)}::date[], ${doorId}, ${at})`);
    return id;
  }

  /** Adds an agreement on a version. */
  async agree(
    db: TenantDb,
    about: { planversieId: string; vaststelling: Vaststelling; doorId: string; at: Date },
  ): Promise<void> {
    const { planversieId, vaststelling, doorId, at } = about;
    const id = this.ids.next();
    const cipher = await this.keys.of(db);
    const sealed = cipher.seal(JSON.stringify(vaststelling.ondertekenaars), signersPlace(id));
    await db.execute(sql`
      insert into planvaststellingen (id, planversie_id, dag, ondertekenaars_versleuteld, door_id, vastgelegd_op)
      values (${id}, ${planversieId}, ${vaststelling.dag}, ${sealed}, ${doorId}, ${at})`);
  }

  async #withInhoud(db: TenantDb, versions: Sql, rest: Sql): Promise<Planversie | undefined> {
    const [row] = await this.#read(db, versions, rest, true);
    return row?.inhoud ? { ...row.regel, inhoud: row.inhoud } : undefined;
  }

  async #read(
    db: TenantDb,
    versions: Sql,
    rest: Sql,
    withInhoud: boolean,
  ): Promise<{ regel: Versieregel; inhoud: Planinhoud | null; isNu: boolean }[]> {
    const sealed = withInhoud ? sql`sealed` : sql`null::bytea as sealed`;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Row>(sql`
        with v as (${versions})
        select id, "dossierId", versie, rang, "doorId", door, "gemaaktOp", onderdelen, ${sealed}, "vaststellingId", dag, "vastgelegdOp", "vastgelegdDoorId",
          "vastgelegdDoor", ondertekenaars
        from v ${rest}`),
    ]);
    return rows.map((row) => ({
      isNu: row.rang === 1,
      regel: {
        id: row.id,
        dossierId: row.dossierId,
        versie: row.versie,
        door: { id: row.doorId, naam: row.door },
        gemaaktOp: row.gemaaktOp,
        onderdelen: row.onderdelen,
        vastgesteld: vastgesteldIn(row, cipher),
      },
      // Written by `add` alone.
      inhoud: row.sealed ? (JSON.parse(cipher.open(row.sealed, inhoudPlace(row.id))) as Planinhoud) : null,
    }));
  }
}

function vastgesteldIn(
  { vaststellingId: id, dag, vastgelegdOp, vastgelegdDoorId, vastgelegdDoor, ondertekenaars }: Row,
  cipher: TenantCipher,
): Versieregel['vastgesteld'] {
  if (!id || !dag || !ondertekenaars || !vastgelegdOp || !vastgelegdDoorId || vastgelegdDoor === null)
    return null;
  return {
    id,
    dag,
    vastgelegdOp,
    vastgelegdDoor: { id: vastgelegdDoorId, naam: vastgelegdDoor },
    // Written by `agree` alone.
    ondertekenaars: JSON.parse(cipher.open(ondertekenaars, signersPlace(id))) as Ondertekenaar[],
  };
}

/** All versions of a dossier and those joined to it, with their numbers in order of time. */
function numbered(dossierId: string): Sql {
  return versionsIn(metSamengevoegde(dossierId));
}

/** The same of several dossiers: each with those joined to it counts its own. */
function versionsIn(dossiers: Sql): Sql {
  const root = sql`coalesce(d.samengevoegd_in, d.id)`;
  return sql`
    select p.id, p.dossier_id as "dossierId", row_number() over (partition by ${root} order by p.gemaakt_op, p.id)::int as versie,
      row_number() over (partition by ${root} order by p.gemaakt_op desc, p.id desc)::int as rang, p.door_id as "doorId", g.naam as door, p.gemaakt_op as "gemaaktOp",
      p.onderdelen, p.inhoud_versleuteld as sealed, s.id as "vaststellingId", s.dag, s.vastgelegd_op as "vastgelegdOp", h.id as "vastgelegdDoorId", h.naam as "vastgelegdDoor",
      s.ondertekenaars_versleuteld as ondertekenaars
    from planversies p join dossiers d on d.id = p.dossier_id join gebruikers g on g.id = p.door_id
      left join planvaststellingen s on s.planversie_id = p.id left join gebruikers h on h.id = s.door_id
    where p.dossier_id in (${dossiers})`;
}
