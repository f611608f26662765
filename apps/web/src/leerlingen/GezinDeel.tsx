import type { DeelProps } from '../dossiers/delen.js';
import { LeerlingOverzicht } from './LeerlingOverzicht.js';

/** The leerling and the people around it, in the dossier. */
export function GezinDeel({ dossier }: DeelProps) {
  return <LeerlingOverzicht id={dossier.leerling.id} />;
}
