import type { TFunction } from 'i18next';
import { codeTekst } from '../i18n/code.js';

/** Of a line of the log, who did what. */
interface Daad {
  actor: { naam: string };
  rol?: string | null;
  handeling: string;
  object: string;
  aantal: number;
}

/** A line of the log as a sentence: "M. de Vries (leerplichtambtenaar) bekeek een lijst van dossiers, van 25 betrokkenen." */
export function verwerkingZin(t: TFunction, { actor, rol, handeling, object, aantal }: Daad): string {
  const wie = rol ? `${actor.naam} (${codeTekst(t, 'rol', rol)})` : actor.naam;
  const deed = codeTekst(t, 'handeling', handeling, {
    een: codeTekst(t, 'object.een', object),
    meer: codeTekst(t, 'object.meer', object),
  });
  const over = aantal > 1 ? t('verwerkingen.over', { count: aantal }) : '';
  return `${wie} ${deed}${over}.`;
}
