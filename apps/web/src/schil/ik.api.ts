import { queryOptions, type QueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import { ApiFout } from '../api/probleem.js';
import type { Ik } from '../api/types.js';
import { wisConcepten } from '../ui/concept.js';

const VIJF_MINUTEN = 300_000;

/**
 * Who is signed in, or null. Asked again now and then, so that `vandaag` moves on in a window that stays open
 * overnight.
 */
export const ikOptions = queryOptions<Ik | null>({
  queryKey: ['ik'],
  queryFn: async () => {
    try {
      return await inhoud(client.GET('/ik'));
    } catch (fout) {
      if (fout instanceof ApiFout && fout.status === 401) return null;
      throw fout;
    }
  },
  staleTime: VIJF_MINUTEN,
  refetchInterval: VIJF_MINUTEN,
  refetchOnWindowFocus: true,
});

/** Ends the session of this browser. */
export function meldAf(): Promise<void> {
  return inhoud<never>(client.DELETE('/sessies/huidige'));
}

/** Drops everything that was read as somebody; what is public may stay, the sign-in page is using it. */
export function vergeetPersoon(queryClient: QueryClient): void {
  wisConcepten();
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'organisaties' });
}
