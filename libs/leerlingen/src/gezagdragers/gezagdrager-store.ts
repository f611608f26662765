import { Injectable } from '@nestjs/common';
import { type Place, type TenantCipher, TenantKeys } from '@zesweken/crypto';
import { NotFound } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql, { empty, type Sql } from 'sql-template-tag';
import type { Blokkade, Contact, GezagdragerVol } from './gezagdrager.js';

const place = (column: string, row: string): Place => ({ table: 'gezagdragers', column, row });
const contactPlace = (id: string): Place => place('contact_versleuteld', id);
const blokkadePlace = (id: string): Place => place('blokkade_versleuteld', id);

const BEGIN_STAYS = sql`(g.gezag, g.gezag_vanaf) is not distinct from (excluded.gezag, excluded.gezag_vanaf)`;
const EINDE_STAYS = sql`(g.gezag_tot, g.beeindigd_op) is not distinct from (excluded.gezag_tot, excluded.beeindigd_op)`;

interface Row extends Omit<GezagdragerVol, 'contact' | 'blokkade'> {
  readonly contact: Buffer;
  readonly blokkadeSinds: Blokkade['sinds'] | null;
  readonly blokkade: Buffer | null;
}

/** Reads and writes gezagdragers with what is encrypted of them. Whoever uses it logs. */
@Injectable()
export class GezagdragerStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
  ) {}

  /** Those of a leerling, who holds gezag first; ended ones too. */
  ofLeerling(leerlingId: string): Promise<GezagdragerVol[]> {
    return this.#read(
      sql`where leerling_id = ${leerlingId} order by beeindigd_op is not null, gezag desc, naam, id`,
    );
  }

  /** @param lock whether to hold it against changes until the transaction ends. @throws NotFound */
  async one(id: string, lock = false): Promise<GezagdragerVol> {
    const [found] = await this.#read(sql`where id = ${id} ${lock ? sql`for update` : empty}`);
    if (!found) throw new NotFound('Deze gezagdrager');
    return found;
  }

  /** Writes a new gezagdrager, or a known one anew. @param door the user who does it; kept of the first, and of a block. */
  async write(gezagdrager: GezagdragerVol, door: string | null, at: Date): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    const { id, leerlingId, naam, relatie, gezag, gezagVanaf, gezagTot, woontBij, geheimAdres } = gezagdrager;
    const { blokkade, beeindigdOp, versie } = gezagdrager;
    await db.execute(sql`
      insert into gezagdragers as g (id, leerling_id, naam, relatie, gezag, gezag_vanaf, gezag_tot, woont_bij, geheim_adres, contact_versleuteld,
        blokkade_sinds, blokkade_versleuteld, blokkade_door, beeindigd_op, aangemaakt_door, versie, aangemaakt_op, gewijzigd_op,
        gezag_begin_door, gezag_begin_op, gezag_einde_door, gezag_einde_op)
      values (${id}, ${leerlingId}, ${naam}, ${relatie}, ${gezag}, ${gezagVanaf}::date, ${gezagTot}::date, ${woontBij}, ${geheimAdres},
        ${cipher.seal(JSON.stringify(gezagdrager.contact), contactPlace(id))}, ${blokkade?.sinds ?? null}::date, ${sealBlokkade(cipher, id, blokkade)},
        ${blokkade ? door : null}::uuid, ${beeindigdOp}::date, ${door}::uuid, ${versie}, ${at}, ${at},
        ${door}::uuid, ${at}, ${door}::uuid, ${at})
      on conflict (id) do update set naam = excluded.naam, relatie = excluded.relatie, gezag = excluded.gezag, gezag_vanaf = excluded.gezag_vanaf,
        gezag_tot = excluded.gezag_tot, woont_bij = excluded.woont_bij, geheim_adres = excluded.geheim_adres, contact_versleuteld = excluded.contact_versleuteld,
        blokkade_door = case when g.blokkade_sinds is not distinct from excluded.blokkade_sinds then g.blokkade_door else excluded.blokkade_door end,
        blokkade_sinds = excluded.blokkade_sinds, blokkade_versleuteld = excluded.blokkade_versleuteld, beeindigd_op = excluded.beeindigd_op,
        gezag_begin_door = case when ${BEGIN_STAYS} then g.gezag_begin_door else excluded.gezag_begin_door end,
        gezag_begin_op = case when ${BEGIN_STAYS} then g.gezag_begin_op else excluded.gezag_begin_op end,
        gezag_einde_door = case when ${EINDE_STAYS} then g.gezag_einde_door else excluded.gezag_einde_door end,
        gezag_einde_op = case when ${EINDE_STAYS} then g.gezag_einde_op else excluded.gezag_einde_op end,
        versie = excluded.versie, gewijzigd_op = excluded.gewijzigd_op`);
  }

  async #read(rest: Sql): Promise<GezagdragerVol[]> {
    const { db } = this.tenants;
    const [cipher, rows] = await Promise.all([
      this.keys.of(db),
      db.rows<Row>(sql`
        select id, leerling_id as "leerlingId", naam, relatie, gezag, gezag_vanaf as "gezagVanaf", gezag_tot as "gezagTot", woont_bij as "woontBij",
          geheim_adres as "geheimAdres", contact_versleuteld as contact, blokkade_sinds as "blokkadeSinds", blokkade_versleuteld as blokkade,
          beeindigd_op as "beeindigdOp", versie
        from gezagdragers ${rest}`),
    ]);
    return rows.map(({ contact, blokkadeSinds, blokkade, ...row }) => ({
      ...row,
      // Both were sealed by write(), from these types.
      contact: JSON.parse(cipher.open(contact, contactPlace(row.id))) as Contact,
      blokkade:
        blokkade && blokkadeSinds
          ? {
              sinds: blokkadeSinds,
              ...(JSON.parse(cipher.open(blokkade, blokkadePlace(row.id))) as Omit<Blokkade, 'sinds'>),
            }
          : null,
    }));
  }
}

function sealBlokkade(cipher: TenantCipher, id: string, blokkade: Blokkade | null): Buffer | null {
  if (!blokkade) return null;
  const { reden, door } = blokkade;
  return cipher.seal(JSON.stringify({ reden, door }), blokkadePlace(id));
}
