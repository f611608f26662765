import type { TFunction } from 'i18next';
import type { Verwerking } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';

/** A line of the log as a sentence: "M. de Vries (leerplichtambtenaar) las 1 dossier, voor: …". */
export function verwerkingZin(
  t: TFunction,
  { actor, rol, handeling, object, aantal, doel }: Verwerking,
): string {
  const wie = rol ? `${actor.naam} (${codeTekst(t, 'rol', rol)})` : actor.naam;
  const deed = codeTekst(t, 'handeling', handeling);
  // Signing in and out say it all; "signed in, 1 session" adds nothing.
  const zonderDing = handeling === 'aanmelden' || handeling === 'afmelden';
  const watDan =
    zonderDing || !object ? deed : t('verwerkingen.deed', { deed, ding: codeTekst(t, 'object', object) });
  const over = aantal > 1 ? t('verwerkingen.over', { count: aantal }) : '';
  const waarvoor = doel ? t('verwerkingen.voor', { doel }) : '';
  return `${wie} ${watDan}${over}${waarvoor}.`;
}
