import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { BewaardeGever, Gebeurtenis, Gebeurtenissoort, Toestemming } from './toestemming.js';

const place = (table: string, column: string, row: string): Place => ({ table, column, row });
const main = (column: string, row: string): Place => place('toestemmingen', column, row);
const gever = (column: string, row: string): Place => place('toestemminggevers', column, row);
const event = (row: string): Place => place('toestemmingsgebeurtenissen', 'tekst_versleuteld', row);

type Row = Omit<Toestemming, 'doorbreking' | 'bijzonder' | 'gevers'> & {
  readonly doorbreking: Buffer | null;
  readonly bijzonder: Buffer | null;
};
type GeverRow = Omit<BewaardeGever, 'naam' | 'bewijs'> & {
  readonly toestemmingId: string;
  readonly naam: Buffer;
  readonly bewijs: Buffer | null;
};

const COLUMNS = sql`t.id, t.leerling_id as "leerlingId", t.dossier_id as "dossierId", t.doel, t.categorieen, t.ontvangers,
  t.geldig_vanaf as "geldigVanaf", t.geldig_tot as "geldigTot", t.doorbreking_versleuteld as doorbreking, t.bijzonder_versleuteld as bijzonder,
  t.stand, t.gegeven_op as "gegevenOp", t.beeindigd_op as "beeindigdOp", t.versie`;

/** Reads and writes toestemmingen with their givers and history. Whoever uses it logs. */
@Injectable()
export class ToestemmingStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** @param lock whether to hold it against changes until the transaction ends. @throws NotFound */
  async one(id: string, lock = false): Promise<Toestemming> {
    const [found] = await this.read(sql`where t.id = ${id} ${lock ? sql`for update of t` : empty}`);
    if (!found) throw new NotFound('Deze toestemming');
    return found;
  }

  /** Those that a condition over `t` leaves. */
  async read(rest: Sql): Promise<Toestemming[]> {
    const { db } = this.tenants;
    const rows = await db.rows<Row>(sql`select ${COLUMNS} from toestemmingen t ${rest}`);
    const cipher = await this.keys.of(db);
    const gevers = await this.#gevers(
      rows.map(({ id }) => id),
      cipher,
    );
    return rows.map((row) => ({ ...row, ...opened(row, cipher), gevers: gevers.get(row.id) ?? [] }));
  }

  async insert(een: Omit<Toestemming, 'gevers'>): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const now = this.clock.now();
    await db.execute(sql`
      insert into toestemmingen (id, leerling_id, dossier_id, doel, categorieen, ontvangers, geldig_vanaf, geldig_tot, doorbreking_versleuteld,
        bijzonder_versleuteld, stand, gegeven_op, aangemaakt_door, versie, aangemaakt_op, gewijzigd_op)
      values (${een.id}, ${een.leerlingId}, ${een.dossierId}, ${een.doel}, ${een.categorieen}, ${een.ontvangers}::uuid[], ${een.geldigVanaf}, ${een.geldigTot},
        ${sealed(cipher, een, 'doorbreking')}, ${sealed(cipher, een, 'bijzonder')}, ${een.stand}, ${een.gegevenOp}::date, ${this.#user()}::uuid, 1, ${now}, ${now})`);
  }

  /** Writes how far it is; its version goes up by one. */
  async update({
    id,
    stand,
    gegevenOp,
    beeindigdOp,
    geldigTot,
  }: Pick<Toestemming, 'id' | 'stand' | 'gegevenOp' | 'beeindigdOp' | 'geldigTot'>): Promise<void> {
    await this.tenants.db.execute(sql`
      update toestemmingen set stand = ${stand}, gegeven_op = ${gegevenOp}::date, beeindigd_op = ${beeindigdOp}::timestamptz,
        geldig_tot = ${geldigTot}, versie = versie + 1, gewijzigd_op = ${this.clock.now()} where id = ${id}`);
  }

  /** Adds a giver, or writes what one did. */
  async writeGever(
    toestemmingId: string,
    een: Omit<BewaardeGever, 'id'> & { readonly id?: string },
  ): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const id = een.id ?? this.ids.next();
    const bewijs = een.bewijs === null ? null : cipher.seal(een.bewijs, gever('bewijs_versleuteld', id));
    await db.execute(sql`
      insert into toestemminggevers (id, toestemming_id, hoedanigheid, gezagdrager_id, naam_versleuteld, stand, datum, via, bewijs_versleuteld,
        bestand_id, vastgelegd_door, vastgelegd_op)
      values (${id}, ${toestemmingId}, ${een.hoedanigheid}, ${een.gezagdragerId}::uuid, ${cipher.seal(een.naam, gever('naam_versleuteld', id))}, ${een.stand},
        ${een.datum}::date, ${een.via}, ${bewijs}, ${een.bestandId}::uuid, ${this.#user()}::uuid, ${this.clock.now()})
      on conflict (id) do update set stand = excluded.stand, datum = excluded.datum, via = excluded.via, bewijs_versleuteld = excluded.bewijs_versleuteld,
        bestand_id = excluded.bestand_id, vastgelegd_door = excluded.vastgelegd_door, vastgelegd_op = excluded.vastgelegd_op`);
  }

  /** Adds to the history, in the name of who acts. */
  async event(
    toestemmingId: string,
    soort: Gebeurtenissoort,
    gegevens: Readonly<Record<string, string>> = {},
    tekst: string | null = null,
  ): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const id = this.ids.next();
    const { soort: doorSoort, id: doorId } = this.acting.current;
    await db.execute(sql`
      insert into toestemmingsgebeurtenissen (id, toestemming_id, soort, moment, door_soort, door_id, gegevens, tekst_versleuteld)
      values (${id}, ${toestemmingId}, ${soort}, ${this.clock.now()}, ${doorSoort}, ${doorId}::uuid, ${JSON.stringify(gegevens)}::jsonb,
        ${tekst === null ? null : cipher.seal(tekst, event(id))})`);
  }

  /** The history, oldest first. */
  async events(toestemmingId: string): Promise<Gebeurtenis[]> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const rows = await db.rows<Omit<Gebeurtenis, 'tekst'> & { readonly tekst: Buffer | null }>(sql`
      select e.id, e.soort, e.moment, e.door_soort as "doorSoort", e.door_id as "doorId", g.naam as door, e.gegevens, e.tekst_versleuteld as tekst
      from toestemmingsgebeurtenissen e left join gebruikers g on g.id = e.door_id
      where e.toestemming_id = ${toestemmingId} order by e.moment, e.id`);
    return rows.map((row) => ({ ...row, tekst: row.tekst && cipher.open(row.tekst, event(row.id)) }));
  }

  /** The user who acts; null for a betrokkene or the system. */
  #user(): string | null {
    const { soort, id } = this.acting.current;
    return soort === 'gebruiker' ? id : null;
  }

  async #gevers(ids: readonly string[], cipher: TenantCipher): Promise<Map<string, BewaardeGever[]>> {
    const of = new Map<string, BewaardeGever[]>();
    if (ids.length === 0) return of;
    const rows = await this.tenants.db.rows<GeverRow>(sql`
      select id, toestemming_id as "toestemmingId", hoedanigheid, gezagdrager_id as "gezagdragerId", naam_versleuteld as naam, stand, datum, via,
        bewijs_versleuteld as bewijs, bestand_id as "bestandId"
      from toestemminggevers where toestemming_id = any(${ids}::uuid[]) order by id`);
    for (const { toestemmingId, ...row } of rows) {
      const naam = cipher.open(row.naam, gever('naam_versleuteld', row.id));
      const bewijs = row.bewijs && cipher.open(row.bewijs, gever('bewijs_versleuteld', row.id));
      of.set(toestemmingId, [...(of.get(toestemmingId) ?? []), { ...row, naam, bewijs }]);
    }
    return of;
  }
}

function sealed(
  cipher: TenantCipher,
  een: Pick<Toestemming, 'id' | 'doorbreking' | 'bijzonder'>,
  part: 'doorbreking' | 'bijzonder',
): Buffer | null {
  const value = een[part];
  return value === null ? null : cipher.seal(JSON.stringify(value), main(`${part}_versleuteld`, een.id));
}

function opened(row: Row, cipher: TenantCipher): Pick<Toestemming, 'doorbreking' | 'bijzonder'> {
  const open = (part: 'doorbreking' | 'bijzonder'): unknown => {
    const value = row[part];
    return value && JSON.parse(cipher.open(value, main(`${part}_versleuteld`, row.id)));
  };
  // The casts: written by this class alone.
  return {
    doorbreking: open('doorbreking') as Toestemming['doorbreking'],
    bijzonder: open('bijzonder') as Toestemming['bijzonder'],
  };
}
