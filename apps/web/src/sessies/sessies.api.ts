import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** Where the user of this browser is signed in. */
export const sessiesOptions = queryOptions({
  queryKey: ['sessies'],
  queryFn: async () => (await inhoud(client.GET('/sessies'))).items,
});

/** Ends one of the user's own sessions. */
export function useBeeindigSessie() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => inhoud<never>(client.DELETE('/sessies/{id}', { params: { path: { id } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessiesOptions.queryKey }),
  });
}
