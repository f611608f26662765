import type { Place, TenantCipher } from '@zesweken/crypto';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { type Adres, adresSleutel } from '../adres.js';

const place = (column: string, row: string): Place => ({ table: 'leerlingen', column, row });
const adresPlace = (id: string): Place => place('adres_versleuteld', id);
const telefoonPlace = (id: string): Place => place('telefoon_versleuteld', id);

/** What is kept of a leerling outside the entity: the address (in plain or sealed) and the telephone. */
export interface Verborgen {
  readonly adres: Adres;
  readonly telefoon: string | null;
}

/** Reads address and telephone of a leerling, also where the address is secret: whoever shows it must have a reason. */
export async function readVerborgen(db: TenantDb, cipher: TenantCipher, id: string): Promise<Verborgen> {
  const row = await db.first<Adres & { geheim: Buffer | null; telefoon: Buffer | null }>(sql`
    select straat, huisnummer, postcode, plaats, adres_versleuteld as geheim, telefoon_versleuteld as telefoon
    from leerlingen where id = ${id}`);
  if (!row) throw new Error(`Leerling ${id} is gone while it is read.`);
  const { straat, huisnummer, postcode, plaats } = row;
  return {
    adres: row.geheim
      ? // What was sealed is an Adres: writeVerborgen is the only one that seals.
        (JSON.parse(cipher.open(row.geheim, adresPlace(id))) as Adres)
      : { straat, huisnummer, postcode, plaats },
    telefoon: row.telefoon && cipher.open(row.telefoon, telefoonPlace(id)),
  };
}

/** Blind index of a secret address: two spellings of one address share it. */
export const adresIndex = (cipher: TenantCipher, sleutel: string): Buffer => cipher.index('adres', sleutel);

/** Writes address and telephone: a secret address sealed, any other in plain. */
export async function writeVerborgen(
  db: TenantDb,
  cipher: TenantCipher,
  id: string,
  { adres, telefoon }: Verborgen,
  geheim: boolean,
): Promise<void> {
  const plain: Partial<Adres> = geheim ? {} : adres;
  const sleutel = geheim ? adresSleutel(adres) : null;
  await db.execute(sql`
    update leerlingen set geheim_adres = ${geheim}, straat = ${plain.straat ?? null}, huisnummer = ${plain.huisnummer ?? null},
      postcode = ${plain.postcode ?? null}, plaats = ${plain.plaats ?? null},
      adres_versleuteld = ${geheim ? cipher.seal(JSON.stringify(adres), adresPlace(id)) : null},
      adres_geheim_index = ${sleutel === null ? null : adresIndex(cipher, sleutel)},
      telefoon_versleuteld = ${telefoon === null ? null : cipher.seal(telefoon, telefoonPlace(id))}
    where id = ${id}`);
}
