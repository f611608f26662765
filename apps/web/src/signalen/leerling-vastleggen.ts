import { naarNieuweLeerling, type LeerlingStand } from './LeerlingKeuze.js';
import { useVoerLeerlingIn } from './signalen.api.js';

/**
 * Gives the id of the leerling that a form is about, entering the leerling first where that is needed. Once entered it is the
 * chosen one: sending the form again must not enter the child twice.
 */
export function useLeerlingVastleggen(stand: LeerlingStand, onStand: (stand: LeerlingStand) => void) {
  const invoeren = useVoerLeerlingIn();
  return {
    error: invoeren.error,
    isPending: invoeren.isPending,
    vastleggen: async (): Promise<string> => {
      if (stand.keuze !== 'nieuw') return stand.keuze;
      const { id, naam } = await invoeren.mutateAsync(naarNieuweLeerling(stand));
      onStand({ ...stand, keuze: id, naam });
      return id;
    },
  };
}
