import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { NieuweVervanging } from '../api/types.js';

/** Who stands in for whom. */
export const vervangingenOptions = queryOptions({
  queryKey: ['vervangingen'],
  queryFn: async () => (await inhoud(client.GET('/vervangingen'))).items,
});

function useVervangingDaad<Invoer>(doe: (invoer: Invoer) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () =>
      Promise.all(
        [['vervangingen'], ['vandaag'], ['werkbord']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Arranges that somebody stands in. */
export const useRegelen = () =>
  useVervangingDaad((body: NieuweVervanging) => inhoud(client.POST('/vervangingen', { body })));

/** Ends it before its last day. */
export const useBeeindigen = () =>
  useVervangingDaad((id: string) =>
    inhoud(client.POST('/vervangingen/{id}/_beeindigen', { params: { path: { id } } })),
  );
