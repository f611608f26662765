import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** How the work of the team lies. */
export const werkbordOptions = queryOptions({
  queryKey: ['werkbord'],
  queryFn: () => inhoud(client.GET('/werkbord')),
});

/** Hands several dossiers over at once; tells which went and which not. */
export function useMeerOverdragen() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: { dossiers: string[]; naar: string; toelichting?: string }) =>
      inhoud(client.POST('/dossiers/_overdragen', { body })),
    onSettled: () =>
      Promise.all(
        [['werkbord'], ['dossiers'], ['dossier'], ['vandaag']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}
