import type { TFunction } from 'i18next';

/** The groups of texts whose keys are codes of the API. */
export type CodeGroep =
  | 'rol'
  | 'status'
  | 'soort'
  | 'termijn'
  | 'termijnStatus'
  | 'sluitreden'
  | 'gebruikerStatus'
  | 'vraag'
  | 'herkomst'
  | 'antwoordStatus'
  | 'doorgever'
  | 'bronZiek'
  | 'regel'
  | 'handeling'
  | 'object.een'
  | 'object.meer'
  | 'activiteit';

/** The words for a code of the API; a code that this client does not know yet shows as itself. */
export function codeTekst(
  t: TFunction,
  groep: CodeGroep,
  code: string,
  waarden: Record<string, string> = {},
): string {
  // The key is made at run time; the types know only the fixed ones.
  const zoek = t as unknown as (sleutel: string, opties: Record<string, string>) => string;
  return zoek(`${groep}.${code}`, { ...waarden, defaultValue: code });
}
