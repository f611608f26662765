import { InvalidInput } from '@zesweken/errors';
import type { TenantDb } from '@zesweken/tenancy';
import sql from 'sql-template-tag';

/** Roles that see dossiers; only who has one of them can be mentioned in a dossier or receive one. */
const DOSSIER_ROLES = [
  'leerplicht',
  'teamleider',
  'trajectbegeleider',
  'medewerker',
  'jeugdarts',
  'zorgcoordinator',
];

/**
 * All of these must be colleagues who work with dossiers now. A user of another tenant is as unknown as one who never was.
 * @param veld the field of the body that names them.
 * @throws InvalidInput
 */
export async function mustBeColleagues(db: TenantDb, veld: string, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await db.rows<{ id: string }>(sql`
    select id from gebruikers where id = any(${wanted}::uuid[]) and status = 'actief' and rollen && ${DOSSIER_ROLES}::text[]`);
  if (found.length === wanted.length) return;
  throw new InvalidInput([
    { veld, code: 'keuze', melding: 'Deze medewerker bestaat niet (meer). Kies iemand uit de lijst.' },
  ]);
}
