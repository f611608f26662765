import type { Acting } from '@zesweken/logboek';

/** The user who acts; null for a job or the operator. */
export function userOf(acting: Acting): string | null {
  const { soort, id } = acting.current;
  return soort === 'gebruiker' ? id : null;
}
