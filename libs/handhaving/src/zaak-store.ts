import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, TenantKeys } from '@zesweken/crypto';
import { metSamengevoegde } from '@zesweken/dossiers';
import type { Datum } from '@zesweken/kalender';
import type { Naamdelen } from '@zesweken/leerlingen';
import { Acting, Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Stap, Stapinvoer, Zaakgrond, Zaakstatus } from './stappen.js';

/** A zaak in a list. */
export interface Zaakregel extends Naamdelen {
  readonly id: string;
  readonly dossierId: string;
  readonly kenmerk: string;
  readonly leerlingId: string;
  readonly geboortedatum: Datum;
  readonly status: Zaakstatus;
  readonly grond: Zaakgrond;
  readonly begonnenOp: Datum;
  readonly afgeslotenOp: Datum | null;
  /** Name of the officer who opened it. */
  readonly begonnenDoor: string;
  readonly versie: number;
}

/** A zaak with its own words. */
export interface Zaak extends Zaakregel {
  readonly toelichting: string;
}

/** What is encrypted of a zaak. */
export interface Zaakinhoud {
  readonly grond: Zaakgrond;
  readonly toelichting: string;
}

type Row = Omit<Zaak, 'grond' | 'toelichting'> & { readonly inhoud: Buffer };

const COLUMNS = sql`z.id, z.dossier_id as "dossierId", z.kenmerk, z.leerling_id as "leerlingId", l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum,
  z.status, z.begonnen_op as "begonnenOp", z.afgesloten_op as "afgeslotenOp", z.inhoud_versleuteld as inhoud, g.naam as "begonnenDoor", z.versie`;
const FROM = sql`from handhavingszaken z join leerlingen l on l.id = z.leerling_id join gebruikers g on g.id = z.begonnen_door`;

// The places are the compartment's own: a value of another table can't be opened as one of these, nor the other way round.
const zaakPlace = (row: string): Place => ({ table: 'handhavingszaken', column: 'inhoud_versleuteld', row });
const stapPlace = (row: string): Place => ({
  table: 'handhavingsstappen',
  column: 'inhoud_versleuteld',
  row,
});

/** Reads and writes the compartment. Everything but order, kind and day of steps is encrypted. */
@Injectable()
export class ZaakStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly logboek: Logboek,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async one(id: string, lock = false): Promise<Zaak | undefined> {
    const held = lock ? sql`for update of z` : sql``;
    return (await this.#read(sql`where z.id = ${id} ${held}`))[0];
  }

  /** The zaak of a dossier: the one that runs, else the last. */
  async ofDossier(dossierId: string): Promise<Zaak | undefined> {
    return (
      await this.#read(sql`where z.dossier_id in (${metSamengevoegde(dossierId)})
        order by z.status = 'afgesloten', z.aangemaakt_op desc limit 1`)
    )[0];
  }

  /** A page as the last statement of the work, logged in it. */
  async lastPage(
    status: readonly Zaakstatus[] | undefined,
    pageSize: number,
    offset: number,
  ): Promise<Zaak[]> {
    const { db } = this.tenants;
    await this.keys.of(db); // before the list: that ends the transaction
    const where = status?.length ? sql`z.status = any(${status})` : sql`true`;
    const list = sql`select ${COLUMNS} ${FROM} where ${where} order by z.status = 'afgesloten', z.begonnen_op desc, z.id limit ${pageSize + 1} offset ${offset}`;
    const rows = await this.logboek.lastList<Row>(db, list, pageSize, {
      handeling: 'lijst',
      activiteit: 'handhaven',
      object: 'handhaving',
    });
    return this.#open(rows);
  }

  /** @returns its id. */
  async insert(
    een: Pick<Zaak, 'dossierId' | 'kenmerk' | 'leerlingId' | 'begonnenOp'>,
    inhoud: Zaakinhoud,
  ): Promise<string> {
    const { db } = this.tenants;
    const id = this.ids.next();
    const now = this.clock.now();
    const sealed = (await this.keys.of(db)).seal(JSON.stringify(inhoud), zaakPlace(id));
    await db.execute(sql`
      insert into handhavingszaken (id, dossier_id, leerling_id, kenmerk, status, begonnen_op, inhoud_versleuteld, begonnen_door, versie, aangemaakt_op, gewijzigd_op)
      values (${id}, ${een.dossierId}, ${een.leerlingId}, ${een.kenmerk}, 'gestart', ${een.begonnenOp}, ${sealed}, ${this.acting.current.id}, 1, ${now}, ${now})`);
    return id;
  }

  /** Writes what was said at the start anew. */
  async rewrite(id: string, inhoud: Zaakinhoud): Promise<void> {
    const { db } = this.tenants;
    const sealed = (await this.keys.of(db)).seal(JSON.stringify(inhoud), zaakPlace(id));
    await db.execute(sql`
      update handhavingszaken set inhoud_versleuteld = ${sealed}, versie = versie + 1, gewijzigd_op = ${this.clock.now()} where id = ${id}`);
  }

  /** Adds a step and notes the state it leads to. */
  async addStep(zaakId: string, { soort, datum, ...rest }: Stapinvoer, naar: Zaakstatus): Promise<void> {
    const { db } = this.tenants;
    const id = this.ids.next();
    const now = this.clock.now();
    const sealed = (await this.keys.of(db)).seal(JSON.stringify(rest), stapPlace(id));
    await db.execute(sql`
      insert into handhavingsstappen (id, zaak_id, volgnummer, soort, dag, inhoud_versleuteld, door, gemaakt_op)
      values (${id}, ${zaakId}, (select coalesce(max(volgnummer), 0) + 1 from handhavingsstappen where zaak_id = ${zaakId}), ${soort}, ${datum}, ${sealed},
        ${this.acting.current.id}, ${now})`);
    const closed = naar === 'afgesloten' ? datum : null;
    await db.execute(sql`
      update handhavingszaken set status = ${naar}, afgesloten_op = ${closed}, versie = versie + 1, gewijzigd_op = ${now} where id = ${zaakId}`);
  }

  /** The steps in the order in which they were recorded. */
  async steps(zaakId: string): Promise<Stap[]> {
    const { db } = this.tenants;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<
        Pick<Stap, 'id' | 'volgnummer' | 'soort' | 'datum' | 'door' | 'gemaaktOp'> & { inhoud: Buffer }
      >(
        sql`select s.id, s.volgnummer, s.soort, s.dag as datum, s.inhoud_versleuteld as inhoud, g.naam as door, s.gemaakt_op as "gemaaktOp"
          from handhavingsstappen s join gebruikers g on g.id = s.door where s.zaak_id = ${zaakId} order by s.volgnummer`,
      ),
    ]);
    return rows.map(({ inhoud, ...row }) => ({
      // The cast: addStep wrote it.
      ...(JSON.parse(cipher.open(inhoud, stapPlace(row.id))) as Omit<Stapinvoer, 'soort' | 'datum'>),
      ...row,
    }));
  }

  /** Whether another zaak of this leerling holds a proces-verbaal. */
  async earlierPv({ id, leerlingId }: Pick<Zaak, 'id' | 'leerlingId'>): Promise<boolean> {
    const found = await this.tenants.db.first(sql`
      select 1 from handhavingsstappen s join handhavingszaken z on z.id = s.zaak_id
      where z.leerling_id = ${leerlingId} and z.id <> ${id} and s.soort = 'proces-verbaal' limit 1`);
    return found !== undefined;
  }

  async #read(rest: Sql): Promise<Zaak[]> {
    return this.#open(await this.tenants.db.rows<Row>(sql`select ${COLUMNS} ${FROM} ${rest}`));
  }

  async #open(rows: readonly Row[]): Promise<Zaak[]> {
    const cipher = await this.keys.of(this.tenants.db);
    return rows.map(({ inhoud, ...row }) => ({
      ...row,
      // The cast: insert or rewrite wrote it.
      ...(JSON.parse(cipher.open(inhoud, zaakPlace(row.id))) as Zaakinhoud),
    }));
  }
}
