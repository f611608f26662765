import { Injectable } from '@nestjs/common';
import { TenantKeys } from '@zesweken/crypto';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { adresSleutel } from '../adres.js';
import { adresIndex, readVerborgen, writeVerborgen } from './verborgen.js';

/** Brothers and sisters, as far as is known: one surname, or somebody of one name who decides about both or cares for them. */
const SIBLINGS = sql`(lower(o.achternaam) = lower(l.achternaam) or exists (
  select 1 from gezagdragers a join gezagdragers b on lower(b.naam) = lower(a.naam)
  where a.leerling_id = l.id and b.leerling_id = o.id and a.beeindigd_op is null and b.beeindigd_op is null))`;

/**
 * Keeps the secret of a house: brothers and sisters whose address stood in plain would tell where the one lives who hides. A
 * person who makes the address of one of them known decides about that one alone.
 */
@Injectable()
export class SecretAddress {
  constructor(
    private readonly tenants: Tenants,
    private readonly keys: TenantKeys,
    private readonly logboek: Logboek,
  ) {}

  /** Makes the address of a leerling secret because of something else that was recorded. Whoever uses it logs. */
  async hide(leerlingId: string): Promise<void> {
    await this.#seal(leerlingId);
    await this.takeAlong(leerlingId);
  }

  /** Hides who lives in plain where this leerling hides; logged as a change of theirs. */
  async takeAlong(leerlingId: string): Promise<void> {
    const { db } = this.tenants;
    const { adres } = await readVerborgen(db, await this.keys.of(db), leerlingId);
    const sleutel = adresSleutel(adres);
    if (sleutel === null) return;
    const siblings = await db.rows<{ id: string }>(sql`
      select o.id from leerlingen l join leerlingen o on o.adres_sleutel = ${sleutel} and o.id <> l.id
      where l.id = ${leerlingId} and l.geheim_adres and o.samengevoegd_in is null and ${SIBLINGS} order by o.id`);
    await this.#sealAll(siblings);
  }

  /**
   * Hides those of these leerlingen who now stand in plain where a brother or sister hides; logged likewise.
   * @param by `report`: leaves alone whose address a person corrected or made known, which reports do not touch.
   */
  async followInto(leerlingIds: readonly string[], by: 'person' | 'report' = 'person'): Promise<void> {
    const { db } = this.tenants;
    const open = await db.rows<{ id: string; sleutel: string }>(sql`
      select id, adres_sleutel as sleutel from leerlingen
      where id = any(${leerlingIds}::uuid[]) and adres_sleutel is not null and (${by === 'person'} or not ('adres' = any(door_persoon)))
        and exists (select 1 from leerlingen where adres_geheim_index is not null)`);
    if (open.length === 0) return;
    const cipher = await this.keys.of(db);
    const json = JSON.stringify(
      open.map(({ id, sleutel }) => ({ id, index: adresIndex(cipher, sleutel).toString('hex') })),
    );
    const found = await db.rows<{ id: string }>(sql`
      select l.id from json_to_recordset(${json}::json) as x(id uuid, index text) join leerlingen l on l.id = x.id
      where exists (select 1 from leerlingen o where o.adres_geheim_index = decode(x.index, 'hex') and o.id <> l.id and o.samengevoegd_in is null and ${SIBLINGS})
      order by l.id`);
    await this.#sealAll(found);
  }

  async #sealAll(leerlingen: readonly { readonly id: string }[]): Promise<void> {
    if (leerlingen.length === 0) return;
    for (const { id } of leerlingen) await this.#seal(id);
    this.logboek.record(this.tenants.db, {
      handeling: 'wijzigen',
      activiteit: 'dossiers-behandelen',
      betrokkenen: leerlingen.map(({ id }) => id),
      object: 'leerling',
    });
  }

  async #seal(leerlingId: string): Promise<void> {
    const { db } = this.tenants;
    const cipher = await this.keys.of(db);
    await writeVerborgen(db, cipher, leerlingId, await readVerborgen(db, cipher, leerlingId), true);
    await db.execute(sql`update leerlingen set versie = versie + 1 where id = ${leerlingId}`);
  }
}
