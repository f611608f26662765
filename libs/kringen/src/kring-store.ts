import { Injectable } from '@nestjs/common';
import { Clock } from '@zesweken/clock';
import type { DisposableCipher } from '@zesweken/crypto';
import { metSamengevoegde } from '@zesweken/dossiers';
import { NotFound } from '@zesweken/errors';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import type { Einderedenen, Iteminhoud, Kring, Kringitem, Kringlid } from './kring.js';

const KRING = sql`id, houder_rol::text as "houderRol", kenmerk, geopend_op as "geopendOp", beeindigd_op as "beeindigdOp"`;

type Itemrij = Omit<Kringitem, 'inhoud'> & { readonly versleuteld: Buffer };

/** The shared rows of kringen. The database shows a party only those it takes part in, and of the items only those of its categories. */
@Injectable()
export class KringStore {
  constructor(
    private readonly tenants: Tenants,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for who is not, or no longer, in it. */
  async one(id: string): Promise<Kring> {
    const found = await this.tenants.db.first<Kring>(
      sql`select ${KRING} from uitwisseling.kringen where id = ${id}`,
    );
    if (!found) throw new NotFound('Dit gedeelde plan');
    return found;
  }

  /** Newest first. */
  all(): Promise<Kring[]> {
    return this.tenants.db.rows<Kring>(
      sql`select ${KRING} from uitwisseling.kringen where beeindigd_op is null order by geopend_op desc, id desc limit 200`,
    );
  }

  /** The open kring of an own dossier or one joined to it. */
  async ofDossier(dossierId: string): Promise<Kring | undefined> {
    const rows = await this.tenants.db.rows<Kring>(sql`
      select ${KRING} from uitwisseling.kringen where beeindigd_op is null
        and id in (select kring_id from kringdossiers where dossier_id in (${metSamengevoegde(dossierId)})) order by geopend_op desc limit 1`);
    return rows[0];
  }

  /** Whether a verwijzing was sent from a dossier or one joined to it. */
  async isOfDossier(verwijzingId: string, dossierId: string): Promise<boolean> {
    const found = await this.tenants.db.first(sql`
      select 1 from verwijzingen where id = ${verwijzingId} and dossier_id in (${metSamengevoegde(dossierId)})`);
    return found !== undefined;
  }

  /** The own dossier of which a kring is, and its leerling; undefined at a member. */
  dossierOf(kringId: string): Promise<{ dossierId: string; leerlingId: string } | undefined> {
    return this.tenants.db.first(sql`
      select d.id as "dossierId", d.leerling_id as "leerlingId" from kringdossiers k join dossiers d on d.id = k.dossier_id where k.kring_id = ${kringId}`);
  }

  async open(id: string, kenmerk: string, dossierId: string): Promise<void> {
    await this.tenants.db.execute(
      sql`insert into uitwisseling.kringen (id, kenmerk, geopend_op) values (${id}, ${kenmerk}, ${this.clock.now()})`,
    );
    await this.tenants.db.execute(
      sql`insert into kringdossiers (kring_id, dossier_id) values (${id}, ${dossierId})`,
    );
  }

  /** Who takes part and who did, in order of coming. */
  leden(kringId: string): Promise<Kringlid[]> {
    return this.tenants.db.rows<Kringlid>(sql`
      select rol::text, verwijzing_id as "verwijzingId", categorieen, sinds, tot, reden
      from uitwisseling.kringleden where kring_id = ${kringId} order by sinds, rol`);
  }

  async addLid(kringId: string, lid: Pick<Kringlid, 'rol' | 'verwijzingId' | 'categorieen'>): Promise<void> {
    const { rol, verwijzingId, categorieen } = lid;
    await this.tenants.db.execute(sql`
      insert into uitwisseling.kringleden (kring_id, rol, verwijzing_id, categorieen, sinds)
      values (${kringId}, ${rol}, ${verwijzingId}, ${categorieen}, ${this.clock.now()})`);
    await this.tenants.db.execute(
      sql`update uitwisseling.kringen set leden = leden || ${rol}::name where id = ${kringId}`,
    );
  }

  /**
   * Ends the part of members, in the role of the holder.
   * @param terug calls back from the others what they wrote, as the ground on which they wrote it fell away.
   */
  async endLeden(
    kringId: string,
    rollen: readonly string[],
    reden: Einderedenen,
    terug: boolean,
  ): Promise<void> {
    const now = this.clock.now();
    const { db } = this.tenants;
    await db.execute(sql`
      update uitwisseling.kringleden set tot = ${now}, reden = ${reden} where kring_id = ${kringId} and rol = any(${rollen}::name[]) and tot is null`);
    await db.execute(sql`
      update uitwisseling.kringen set leden = (select coalesce(array_agg(l), '{}') from unnest(leden) l where l <> all(${rollen}::name[])) where id = ${kringId}`);
    if (terug)
      await db.execute(sql`
        update uitwisseling.kringitems set teruggeroepen_op = ${now} where kring_id = ${kringId} and door_rol = any(${rollen}::name[]) and teruggeroepen_op is null`);
  }

  /** Kringen in which these verwijzingen are the ground of a member. */
  lidVan(verwijzingIds: readonly string[]): Promise<{ kringId: string; rol: string }[]> {
    return this.tenants.db.rows(sql`
      select kring_id as "kringId", rol::text from uitwisseling.kringleden where verwijzing_id = any(${verwijzingIds}::uuid[]) and tot is null`);
  }

  async end(kringId: string): Promise<void> {
    await this.tenants.db.execute(
      sql`update uitwisseling.kringen set beeindigd_op = ${this.clock.now()} where id = ${kringId}`,
    );
  }

  /** What the database shows of the items, opened; oldest first. */
  async items(kringId: string, cipher: DisposableCipher): Promise<Kringitem[]> {
    const rows = await this.tenants.db.rows<Itemrij>(sql`
      select id, soort, categorie, door_rol::text as "doorRol", voor_rol::text as "voorRol", versleuteld, gemaakt_op as "gemaaktOp",
        gedaan_op as "gedaanOp", versie
      from uitwisseling.kringitems where kring_id = ${kringId} and teruggeroepen_op is null order by gemaakt_op, id`);
    return rows.map(({ versleuteld, ...row }) => ({
      ...row,
      inhoud: openInhoud(cipher, row.id, versleuteld),
    }));
  }

  async add(
    kringId: string,
    item: Pick<Kringitem, 'id' | 'soort' | 'categorie' | 'voorRol' | 'inhoud'>,
    cipher: DisposableCipher,
  ): Promise<void> {
    const { id, soort, categorie, voorRol, inhoud } = item;
    await this.tenants.db.execute(sql`
      insert into uitwisseling.kringitems (id, kring_id, soort, categorie, voor_rol, versleuteld, gemaakt_op)
      values (${id}, ${kringId}, ${soort}, ${categorie}, ${voorRol}::name, ${sealInhoud(cipher, id, inhoud)}, ${this.clock.now()})`);
  }

  /** Changes an item that was seen in this version. @returns whether it still was so. */
  async change(
    { id, versie }: Pick<Kringitem, 'id' | 'versie'>,
    inhoud: Iteminhoud,
    gedaanOp: Date | null,
    cipher: DisposableCipher,
  ): Promise<boolean> {
    const changed = await this.tenants.db.first(sql`
      update uitwisseling.kringitems set versleuteld = ${sealInhoud(cipher, id, inhoud)}, gedaan_op = ${gedaanOp}::timestamptz, versie = versie + 1
      where id = ${id} and versie = ${versie} returning id`);
    return changed !== undefined;
  }
}

function sealInhoud(cipher: DisposableCipher, id: string, inhoud: Iteminhoud): Buffer {
  return cipher.seal(Buffer.from(JSON.stringify(inhoud)), `item|${id}`);
}

function openInhoud(cipher: DisposableCipher, id: string, versleuteld: Buffer): Iteminhoud {
  // The cast: it was written by sealInhoud, and the key vouches for it.
  return JSON.parse(cipher.open(versleuteld, `item|${id}`).toString('utf8')) as Iteminhoud;
}
