import { DOSSIERROLLEN } from '@zesweken/dossiers';
import { InvalidInput } from '@zesweken/errors';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/**
 * All of these must be colleagues who work with dossiers now. A user of another tenant is as unknown as one who never was.
 * @param veld the field of the body that names them.
 * @throws InvalidInput
 */
export async function mustBeColleagues(db: TenantDb, veld: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await db.rows<{ id: string }>(sql`
    select id from gebruikers where id = any(${wanted}::uuid[]) and status = 'actief' and rollen && ${DOSSIERROLLEN}::text[]`);
  if (found.length === wanted.length) return;
  throw new InvalidInput([
    { veld, code: 'keuze', melding: 'Deze medewerker bestaat niet (meer). Kies iemand uit de lijst.' },
  ]);
}
