import { Injectable } from '@nestjs/common';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import { metSamengevoegde } from '@zesweken/dossiers';
import { InvalidInput } from '@zesweken/errors';
import type { TenantDb } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import { Actie, type Actievelden, type Uitvoerder } from './actie.js';
import type { Maker } from './plan-store.js';

/** What of an actie may tell about people; encrypted as one value. */
type Tekst = Pick<Actievelden, 'omschrijving' | 'reden' | 'uitkomst'> & { readonly wie: string };

/** An actie with who made it, and who changed it last. */
export interface Actieverloop {
  readonly actie: Actie;
  readonly door: Maker;
  readonly gewijzigd: { readonly door: Maker; readonly op: Date };
}

type Row = Pick<Actie, 'id' | 'dossierId' | 'versie' | 'aangemaaktOp'> &
  Pick<Actievelden, 'uiterlijk' | 'doel' | 'status' | 'afgerondOp'> & {
    gebruikerId: string | null;
    gebruiker: string | null;
    sealed: Buffer;
  };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const place = (row: string): Place => ({ table: 'acties', column: 'tekst_versleuteld', row });

/** Reads and writes acties; what they say is encrypted. */
@Injectable()
export class ActieStore {
  constructor(private readonly keys: TenantKeys) {}

  /** A page of the acties of a dossier and those joined to it: open ones first, what is due first at the top. */
  async page(db: TenantDb, dossierId: string, limit: number, offset: number): Promise<Actie[]> {
    return this.#read(
      db,
      sql`where a.dossier_id in (${metSamengevoegde(dossierId)})
        order by a.status <> 'open', case when a.status = 'open' then a.uiterlijk end, a.afgerond_op desc, a.id limit ${limit + 1} offset ${offset}`,
    );
  }

  /** All acties of these dossiers (a subquery of their ids). */
  async of(db: TenantDb, dossiers: Sql): Promise<Actie[]> {
    return this.#read(db, sql`where a.dossier_id in (${dossiers}) order by a.uiterlijk, a.id`);
  }

  /** Who made each of these acties and who changed it last and when: all, or those made or changed after a moment. */
  async history(db: TenantDb, dossiers: Sql, sinds?: Date): Promise<Actieverloop[]> {
    const after = sinds ? sql`and greatest(a.aangemaakt_op, a.gewijzigd_op) > ${sinds}` : empty;
    const [acties, people] = await Promise.all([
      this.#read(db, sql`where a.dossier_id in (${dossiers}) ${after} order by a.uiterlijk, a.id`),
      db.rows<{ id: string; makerId: string; maker: string; lastId: string; last: string; op: Date }>(sql`
        select a.id, m.id as "makerId", m.naam as maker, w.id as "lastId", w.naam as last, a.gewijzigd_op as op
        from acties a join gebruikers m on m.id = a.aangemaakt_door join gebruikers w on w.id = a.gewijzigd_door
        where a.dossier_id in (${dossiers}) ${after}`),
    ]);
    const byId = new Map(people.map((each) => [each.id, each]));
    return acties.flatMap((actie) => {
      const by = byId.get(actie.id);
      if (!by) return [];
      return [
        {
          actie,
          door: { id: by.makerId, naam: by.maker },
          gewijzigd: { door: { id: by.lastId, naam: by.last }, op: by.op },
        },
      ];
    });
  }

  /** The open acties of these users that are due by a day. */
  async due(db: TenantDb, gebruikers: readonly string[], tot: string): Promise<Actie[]> {
    return this.#read(
      db,
      sql`where a.status = 'open' and a.gebruiker_id = any(${gebruikers}::uuid[]) and a.uiterlijk <= ${tot} order by a.uiterlijk, a.id`,
    );
  }

  async one(db: TenantDb, id: string): Promise<Actie | undefined> {
    return (await this.#read(db, sql`where a.id = ${id}`))[0];
  }

  /** Writes a new actie, or the next version of a known one. */
  async save(db: TenantDb, actie: Actie, doorId: string, at: Date): Promise<void> {
    const { id, omschrijving, reden, uitkomst, wie } = actie;
    const tekst: Tekst = { omschrijving, reden, uitkomst, wie: wie.gebruikerId ? '' : wie.naam };
    const sealed = (await this.keys.of(db)).seal(JSON.stringify(tekst), place(id));
    await db.execute(sql`
      insert into acties (id, dossier_id, gebruiker_id, tekst_versleuteld, uiterlijk, doel_id, status, afgerond_op, versie,
        aangemaakt_door, aangemaakt_op, gewijzigd_door, gewijzigd_op)
      values (${id}, ${actie.dossierId}, ${wie.gebruikerId}, ${sealed}, ${actie.uiterlijk}, ${actie.doel}, ${actie.status}, ${actie.afgerondOp},
        ${actie.versie}, ${doorId}, ${at}, ${doorId}, ${at})
      on conflict (id) do update set gebruiker_id = excluded.gebruiker_id, tekst_versleuteld = excluded.tekst_versleuteld,
        uiterlijk = excluded.uiterlijk, doel_id = excluded.doel_id, status = excluded.status, afgerond_op = excluded.afgerond_op,
        versie = excluded.versie, gewijzigd_door = excluded.gewijzigd_door, gewijzigd_op = excluded.gewijzigd_op`);
  }

  /**
   * Who is meant: the id of a colleague who works here, or a name.
   * @throws InvalidInput for an id of nobody here.
   */
  async whoIs(db: TenantDb, wie: string): Promise<Uitvoerder> {
    if (!UUID.test(wie)) return { gebruikerId: null, naam: wie };
    const found = await db.first<{ naam: string }>(
      sql`select naam from gebruikers where id = ${wie} and status = 'actief'`,
    );
    if (found) return { gebruikerId: wie, naam: found.naam };
    throw new InvalidInput([
      {
        veld: 'wie',
        code: 'keuze',
        melding: 'Deze medewerker bestaat niet (meer). Kies iemand uit de lijst, of vul een naam in.',
      },
    ]);
  }

  async #read(db: TenantDb, rest: Sql): Promise<Actie[]> {
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Row>(sql`
        select a.id, a.dossier_id as "dossierId", a.gebruiker_id as "gebruikerId", g.naam as gebruiker, a.tekst_versleuteld as sealed, a.uiterlijk,
          a.doel_id as doel, a.status, a.afgerond_op as "afgerondOp", a.versie, a.aangemaakt_op as "aangemaaktOp"
        from acties a left join gebruikers g on g.id = a.gebruiker_id ${rest}`),
    ]);
    return rows.map((row) => actieOf(row, cipher));
  }
}

function actieOf({ sealed, gebruikerId, gebruiker, ...row }: Row, cipher: TenantCipher): Actie {
  // Written by `save` alone.
  const { wie, ...tekst } = JSON.parse(cipher.open(sealed, place(row.id))) as Tekst;
  return new Actie({ ...row, ...tekst, wie: { gebruikerId, naam: gebruiker ?? wie } });
}
