import { NotFound } from '@zesweken/errors';
import type { TenantDb } from '@zesweken/tenancy';
import { Leerling } from '../leerling.entity.js';

/**
 * A leerling by its id; the id of one that was joined leads to the one it is in.
 * @param lock whether to hold it against changes until the transaction ends.
 * @throws NotFound
 */
export async function findLeerling(db: TenantDb, id: string, lock = false): Promise<Leerling> {
  const options = lock ? { lock: { mode: 'pessimistic_write' as const } } : {};
  const found = await db.manager.findOne(Leerling, { where: { id }, ...options });
  if (found?.samengevoegdIn) return findLeerling(db, found.samengevoegdIn, lock);
  if (!found) throw new NotFound('Deze leerling');
  return found;
}
