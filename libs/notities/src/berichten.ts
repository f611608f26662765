import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import { DOSSIERROLLEN } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import { volledigeNaam } from '@zesweken/leerlingen';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import { NotitieActs } from './notitie-acts.js';

/** A message in the inbox of the user who reads it. */
export interface Bericht {
  readonly id: string;
  readonly soort: string;
  /** The dossier it is about; null where it is about none. */
  readonly dossier: { readonly id: string; readonly kenmerk: string; readonly leerling: string } | null;
  readonly objectId: string | null;
  readonly van: { readonly id: string; readonly naam: string } | null;
  readonly gegevens: Readonly<Record<string, string>>;
  readonly gemaaktOp: Date;
  readonly gelezenOp: Date | null;
}

interface BerichtRij {
  readonly id: string;
  readonly soort: string;
  readonly dossierId: string | null;
  readonly kenmerk: string | null;
  readonly leerlingId: string | null;
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
  readonly objectId: string | null;
  readonly vanId: string | null;
  readonly van: string | null;
  readonly gegevens: Readonly<Record<string, string>>;
  readonly gemaaktOp: Date;
  readonly gelezenOp: Date | null;
}

/** More than this many unread messages are counted as this many. */
const COUNT_AT_MOST = 100;

/**
 * The inbox of the user who acts. Who does not work with dossiers (any more) sees the message and not whose dossier it is about. A page that is read is one row in the log that names the children on it.
 */
@Injectable()
export class Berichten {
  constructor(
    private readonly tenants: Tenants,
    private readonly acts: NotitieActs,
    private readonly logboek: Logboek,
  ) {}

  /** A page: unread first, newest first; and whether there is a next. */
  async page(page: number, pageSize: number): Promise<{ items: Bericht[]; more: boolean }> {
    const rows = await this.#rows(sql`
      where b.ontvanger_id = ${this.acts.me}
      order by (b.gelezen_op is not null), b.id desc limit ${pageSize + 1} offset ${(page - 1) * pageSize}`);
    const shown = rows.slice(0, pageSize);
    this.#log('lijst', shown);
    return { items: shown.map(berichtOf), more: rows.length > pageSize };
  }

  /** One of the user's own. @throws NotFound, also for a colleague's. */
  async one(id: string): Promise<Bericht> {
    const [row] = await this.#rows(sql`where b.id = ${id} and b.ontvanger_id = ${this.acts.me}`);
    if (!row) throw new NotFound('Dit bericht');
    this.#log('lezen', [row], id);
    return berichtOf(row);
  }

  /** How many are unread, counted up to 100. About the user alone, and asked every minute: it leaves no row in the log. */
  async unread(): Promise<number> {
    const found = await this.tenants.db.first<{ aantal: number }>(sql`
      select count(*)::int as aantal from (
        select 1 from berichten where ontvanger_id = ${this.acts.me} and (gelezen_op is not null) = false limit ${COUNT_AT_MOST}) x`);
    return found?.aantal ?? 0;
  }

  #log(handeling: 'lezen' | 'lijst', rows: readonly BerichtRij[], objectId?: string): void {
    const children = rows.flatMap(({ leerlingId }) => leerlingId ?? []);
    this.logboek.record(this.tenants.db, {
      handeling,
      activiteit: 'dossiers-behandelen',
      betrokkenen: [...new Set(children)],
      object: 'bericht',
      objectId,
    });
  }

  #rows(rest: Sql): Promise<BerichtRij[]> {
    return this.tenants.db.rows<BerichtRij>(sql`
      select b.id, b.soort, d.id as "dossierId", d.kenmerk, l.id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam,
        b.object_id as "objectId", g.id as "vanId", g.naam as van, b.gegevens, b.gemaakt_op as "gemaaktOp", b.gelezen_op as "gelezenOp"
      from berichten b
      left join gebruikers ik on ik.id = b.ontvanger_id
      left join dossiers o on o.id = b.dossier_id and ik.rollen && ${DOSSIERROLLEN}::text[]
      left join dossiers d on d.id = coalesce(o.samengevoegd_in, o.id)
      left join leerlingen l on l.id = d.leerling_id
      left join gebruikers g on g.id = b.van_id
      ${rest}`);
  }
}

/** Marks messages of the user who acts as read. */
@Injectable()
export class ReadBerichten {
  constructor(
    private readonly tenants: Tenants,
    private readonly acts: NotitieActs,
    private readonly clock: Clock,
  ) {}

  /** One; a second time changes nothing. One of a colleague stays as it is: reading it gives 404. */
  async one(id: string): Promise<void> {
    await this.#mark(sql`id = ${id}`);
  }

  /** All that are unread. @returns how many. */
  all(): Promise<number> {
    return this.#mark(sql`true`);
  }

  #mark(which: Sql): Promise<number> {
    return this.tenants.db.execute(sql`
      update berichten set gelezen_op = ${this.clock.now()}
      where ontvanger_id = ${this.acts.me} and (gelezen_op is not null) = false and ${which}`);
  }
}

function berichtOf(row: BerichtRij): Bericht {
  const { id, soort, dossierId, kenmerk, objectId, vanId, van, gegevens, gemaaktOp, gelezenOp } = row;
  return {
    id,
    soort,
    dossier: dossierId && kenmerk ? { id: dossierId, kenmerk, leerling: volledigeNaam(row) } : null,
    objectId,
    van: vanId && van ? { id: vanId, naam: van } : null,
    gegevens,
    gemaaktOp,
    gelezenOp,
  };
}
