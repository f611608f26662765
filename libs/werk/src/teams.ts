import { Forbidden } from '@zesweken/errors';
import type { TenantKind } from '@zesweken/tenancy';

/** Who acts, as far as the rules of working together ask. */
export interface Teamlid {
  readonly gebruikerId: string;
  readonly rollen: readonly string[];
}

/** Whether somebody may arrange the work of colleagues: a teamleider, and elsewhere than at a gemeente everybody of the team. */
export function leadsTeam({ rollen }: Teamlid, soort: TenantKind): boolean {
  return rollen.includes('teamleider') || soort !== 'gemeente';
}

/**
 * What concerns these colleagues is arranged by one of them, or by who leads the team.
 * @throws Forbidden `vervanging.van-anderen`
 */
export function mustConcern(lid: Teamlid, soort: TenantKind, colleagues: readonly string[]): void {
  if (colleagues.includes(lid.gebruikerId) || leadsTeam(lid, soort)) return;
  throw new Forbidden(
    'U kunt alleen uw eigen vervanging regelen. Vraag uw teamleider om die van een collega te regelen.',
    'vervanging.van-anderen',
  );
}
