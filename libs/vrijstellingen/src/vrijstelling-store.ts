import { Injectable } from '@nestjs/common';
import { Clock, Ids } from '@zesweken/clock';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import type { Datum } from '@zesweken/kalender';
import { Acting } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql, { type Sql } from 'sql-template-tag';
import type { Toetscontext } from './toetsing.js';
import type { Stap, Stapsoort, Vrijstelling, VrijstellingMetLeerling } from './vrijstelling.js';

type Sealed<T> = Omit<T, 'toelichting' | 'terugkeer' | 'verklaring' | 'besluit'> & {
  readonly toelichting: Buffer | null;
  readonly terugkeer: Buffer | null;
  readonly verklaring: Vrijstelling['verklaring'];
  readonly besluit: Vrijstelling['besluit'];
};

/** The columns of a vrijstelling, as {@link VrijstellingMetLeerling} names them; `v` and `l` are the tables. */
export const COLUMNS = sql`v.id, v.leerling_id as "leerlingId", v.grond, v.begin, v.einde, v.beroep_op as "beroepOp", v.nooit_geschikt as "nooitGeschikt",
  v.richting_bezocht as "richtingBezocht", v.twaalf_schooljaren as "twaalfSchooljaren",
  case when v.verklaring_door is not null then json_build_object('door', v.verklaring_door, 'naam', v.verklaring_naam, 'datum', v.verklaring_datum) end as verklaring,
  case when v.besluit_door is not null then json_build_object('door', v.besluit_door, 'datum', v.besluit_datum, 'kenmerk', v.besluit_kenmerk) end as besluit,
  v.bron, v.toelichting_versleuteld as toelichting, v.terugkeer_versleuteld as terugkeer, v.volgende_blik as "volgendeBlik", v.aandachtspunten, v.gezien,
  v.beeindigd_per as "beeindigdPer", v.versie, l.voornamen, l.voorvoegsel, l.achternaam, l.geboortedatum`;

const place = (column: string, row: string): Place => ({ table: 'vrijstellingen', column, row });
const stepPlace = (row: string): Place => ({
  table: 'vrijstellingstappen',
  column: 'tekst_versleuteld',
  row,
});

/** Reads and writes vrijstellingen and their history. */
@Injectable()
export class VrijstellingStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly acting: Acting,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  newId(): string {
    return this.ids.next();
  }

  /** One, or undefined; `lock` holds it against others until the transaction ends. */
  async one(id: string, lock = false): Promise<VrijstellingMetLeerling | undefined> {
    const held = lock ? sql`for update of v` : sql``;
    return (await this.read(sql`where v.id = ${id} ${held}`))[0];
  }

  /** The vrijstellingen that a condition over `v` and `l` leaves. */
  async read(rest: Sql): Promise<VrijstellingMetLeerling[]> {
    const { db } = this.tenants;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Sealed<VrijstellingMetLeerling>>(
        sql`select ${COLUMNS} from vrijstellingen v join leerlingen l on l.id = v.leerling_id ${rest}`,
      ),
    ]);
    return rows.map((row) => opened(row, cipher));
  }

  /** Opens the encrypted columns of a row that was read with {@link COLUMNS}. */
  async open(rows: readonly unknown[]): Promise<VrijstellingMetLeerling[]> {
    const cipher = await this.keys.of(this.tenants.db);
    // The cast: who calls this selected COLUMNS.
    return rows.map((row) => opened(row as Sealed<VrijstellingMetLeerling>, cipher));
  }

  /**
   * The birth date of a leerling, held so that nobody records another vrijstelling at the same time; undefined when
   * there is none.
   */
  async holdLeerling(leerlingId: string): Promise<{ geboortedatum: Datum; brin: string | null } | undefined> {
    return this.tenants.db.first(sql`
      select l.geboortedatum, (select d.brin from dossiers d where d.leerling_id = l.id and d.brin is not null
        order by d.eerste_signaaldag desc limit 1) as brin
      from leerlingen l where l.id = ${leerlingId} for no key update of l`);
  }

  /** The other vrijstellingen of a leerling. */
  async others(leerlingId: string, but: string | null): Promise<Toetscontext['andere']> {
    return this.tenants.db.rows(sql`
      select grond, begin, einde from vrijstellingen where leerling_id = ${leerlingId} and id is distinct from ${but}::uuid order by begin`);
  }

  async insert(een: Vrijstelling): Promise<void> {
    const { db } = this.tenants;
    const { toelichting, terugkeer } = sealedOf(een, await this.keys.of(db));
    const { verklaring, besluit } = columnsOf(een);
    const now = this.clock.now();
    await db.execute(sql`
      insert into vrijstellingen (id, leerling_id, grond, begin, einde, beroep_op, nooit_geschikt, richting_bezocht, twaalf_schooljaren, verklaring_door,
        verklaring_naam, verklaring_datum, besluit_door, besluit_datum, besluit_kenmerk, bron, toelichting_versleuteld, terugkeer_versleuteld, volgende_blik,
        aandachtspunten, gezien, beeindigd_per, versie, aangemaakt_op, gewijzigd_op)
      values (${een.id}, ${een.leerlingId}, ${een.grond}, ${een.begin}, ${een.einde}, ${een.beroepOp}, ${een.nooitGeschikt}, ${een.richtingBezocht},
        ${een.twaalfSchooljaren}, ${verklaring.door}, ${verklaring.naam}, ${verklaring.datum}, ${besluit.door}, ${besluit.datum}, ${besluit.kenmerk}, ${een.bron},
        ${toelichting}, ${terugkeer}, ${een.volgendeBlik}, ${een.aandachtspunten}, ${een.gezien}, ${een.beeindigdPer}, ${een.versie}, ${now}, ${now})`);
  }

  /** Writes what people can change; its version goes up by one. */
  async update(een: Vrijstelling): Promise<void> {
    const { db } = this.tenants;
    const { toelichting, terugkeer } = sealedOf(een, await this.keys.of(db));
    const { verklaring, besluit } = columnsOf(een);
    await db.execute(sql`
      update vrijstellingen set einde = ${een.einde}, beroep_op = ${een.beroepOp}, nooit_geschikt = ${een.nooitGeschikt},
        richting_bezocht = ${een.richtingBezocht}, twaalf_schooljaren = ${een.twaalfSchooljaren}, verklaring_door = ${verklaring.door},
        verklaring_naam = ${verklaring.naam}, verklaring_datum = ${verklaring.datum}, besluit_door = ${besluit.door},
        besluit_datum = ${besluit.datum}, besluit_kenmerk = ${besluit.kenmerk}, bron = ${een.bron}, toelichting_versleuteld = ${toelichting},
        terugkeer_versleuteld = ${terugkeer}, volgende_blik = ${een.volgendeBlik},
        aandachtspunten = ${een.aandachtspunten}, gezien = ${een.gezien}, beeindigd_per = ${een.beeindigdPer}, versie = versie + 1, gewijzigd_op = ${this.clock.now()}
      where id = ${een.id}`);
  }

  /** Adds a step to the history, in the name of who acts. */
  async step(
    vrijstellingId: string,
    soort: Stapsoort,
    dag: Datum,
    gegevens: Readonly<Record<string, string>> = {},
    tekst: string | null = null,
  ): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const id = this.ids.next();
    await db.execute(sql`
      insert into vrijstellingstappen (id, vrijstelling_id, soort, dag, gegevens, tekst_versleuteld, door, gemaakt_op)
      values (${id}, ${vrijstellingId}, ${soort}, ${dag}, ${JSON.stringify(gegevens)}::jsonb, ${tekst === null ? null : cipher.seal(tekst, stepPlace(id))},
        ${this.acting.current.id}, ${this.clock.now()})`);
  }

  /** The history, newest first. */
  async steps(vrijstellingId: string): Promise<Stap[]> {
    const { db } = this.tenants;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Omit<Stap, 'tekst'> & { readonly tekst: Buffer | null }>(sql`
        select s.id, s.soort, s.dag, s.gegevens, s.tekst_versleuteld as tekst, g.naam as door, s.gemaakt_op as "gemaaktOp"
        from vrijstellingstappen s left join gebruikers g on g.id = s.door
        where s.vrijstelling_id = ${vrijstellingId} order by s.gemaakt_op desc, s.id desc`),
    ]);
    return rows.map((row) => ({ ...row, tekst: row.tekst && cipher.open(row.tekst, stepPlace(row.id)) }));
  }
}

function opened(row: Sealed<VrijstellingMetLeerling>, cipher: TenantCipher): VrijstellingMetLeerling {
  const open = (column: string, value: Buffer | null): string | null =>
    value && cipher.open(value, place(column, row.id));
  return {
    ...row,
    toelichting: open('toelichting_versleuteld', row.toelichting),
    terugkeer: open('terugkeer_versleuteld', row.terugkeer),
  };
}

const NOTHING = { door: null, naam: null, datum: null, kenmerk: null } as const;

/** The parts that are columns of their own; all null where there is none. */
function columnsOf({ verklaring, besluit }: Vrijstelling) {
  return { verklaring: verklaring ?? NOTHING, besluit: besluit ?? NOTHING };
}

function sealedOf({ id, toelichting, terugkeer }: Vrijstelling, cipher: TenantCipher) {
  const seal = (column: string, text: string | null): Buffer | null =>
    text === null ? null : cipher.seal(text, place(column, id));
  return {
    toelichting: seal('toelichting_versleuteld', toelichting),
    terugkeer: seal('terugkeer_versleuteld', terugkeer),
  };
}
