import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** What must be done and what changed; reading it is a visit, so it is read when somebody looks, not behind their back. */
export const vandaagOptions = queryOptions({
  queryKey: ['vandaag'],
  queryFn: () => inhoud(client.GET('/vandaag')),
});

/** Does from the row what a row asks: confirms a dossier, or marks a mention as read. */
export function useVanafRij() {
  const queryClient = useQueryClient();
  return useMutation<unknown, unknown, { bevestig: string } | { lees: string }>({
    mutationFn: (wat) =>
      'bevestig' in wat
        ? inhoud(client.POST('/dossiers/{id}/_bevestigen', { params: { path: { id: wat.bevestig } } }))
        : inhoud(client.POST('/berichten/{id}/_gelezen', { params: { path: { id: wat.lees } } })),
    onSettled: () =>
      Promise.all(
        [['vandaag'], ['berichten'], ['dossiers'], ['dossier']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
