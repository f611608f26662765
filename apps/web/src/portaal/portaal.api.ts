import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** Personal links of a leerling and the family. */
export const toegangslinksOptions = (leerling: string) =>
  queryOptions({
    queryKey: ['leerling', leerling, 'toegangslinks'],
    queryFn: async () =>
      (await inhoud(client.GET('/leerlingen/{id}/toegangslinks', { params: { path: { id: leerling } } })))
        .items,
  });

function useVernieuw(leerling: string) {
  const queryClient = useQueryClient();
  return () => queryClient.invalidateQueries({ queryKey: toegangslinksOptions(leerling).queryKey });
}

/** Sends a link. @returns in the answer the code, which is shown once. */
export function useStuurLink(leerling: string) {
  return useMutation({
    mutationFn: (body: { gezagdragerId?: string; email: string }) =>
      inhoud(client.POST('/leerlingen/{id}/toegangslinks', { params: { path: { id: leerling } }, body })),
    onSettled: useVernieuw(leerling),
  });
}

/** A new code for a link that was not used. */
export function useNieuweCode(leerling: string) {
  return useMutation({
    mutationFn: (id: string) =>
      inhoud(client.POST('/toegangslinks/{id}/_code', { params: { path: { id } } })),
    onSettled: useVernieuw(leerling),
  });
}

/** Ends a link and who is inside by it. */
export function useTrekLinkIn(leerling: string) {
  return useMutation({
    mutationFn: (id: string) =>
      inhoud(client.POST('/toegangslinks/{id}/_intrekken', { params: { path: { id } } })),
    onSettled: useVernieuw(leerling),
  });
}
