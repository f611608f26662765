import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiFout } from './probleem.js';

const NOG_EENS_PROBEREN = 2;
const GEEN_SESSIE = 'sessie.geen';

/** The cache of server state; `bijVerlopen` is called when the API no longer knows the session. */
export function maakQueryClient(bijVerlopen: () => void): QueryClient {
  const kijkNaVerlopen = (fout: unknown) => {
    if (fout instanceof ApiFout && fout.status === 401 && fout.code === GEEN_SESSIE) bijVerlopen();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: kijkNaVerlopen }),
    mutationCache: new MutationCache({ onError: kijkNaVerlopen }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        // Only what may pass by itself is tried again; a refusal stays a refusal.
        retry: (keer, fout) =>
          keer < NOG_EENS_PROBEREN && fout instanceof ApiFout && (fout.status === 0 || fout.status >= 502),
      },
    },
  });
}
