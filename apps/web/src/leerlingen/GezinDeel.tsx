import type { Dossier } from '../api/types.js';
import { LeerlingOverzicht } from './LeerlingOverzicht.js';

/** The leerling and the people around it, in the dossier. */
export function GezinDeel({ dossier }: { dossier: Pick<Dossier, 'leerling'> }) {
  return <LeerlingOverzicht id={dossier.leerling.id} />;
}
