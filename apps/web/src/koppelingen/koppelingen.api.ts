import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { NieuweKoppeling } from '../api/types.js';

/** Systems of partners that may work here. */
export const koppelingenOptions = queryOptions({
  queryKey: ['koppelingen'],
  queryFn: async () => (await inhoud(client.GET('/koppelingen'))).items,
});

function useVernieuw() {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: koppelingenOptions.queryKey });
}

/** Lets a system in. @returns in the answer the secret of its webhook, which is shown once. */
export function useMaakKoppeling() {
  return useMutation({
    mutationFn: (body: NieuweKoppeling) => inhoud(client.POST('/koppelingen', { body })),
    onSettled: useVernieuw(),
  });
}

/** Ends a koppeling; its tokens stop at once. */
export function useTrekKoppelingIn() {
  return useMutation({
    mutationFn: (id: string) =>
      inhoud(client.POST('/koppelingen/{id}/_intrekken', { params: { path: { id } } })),
    onSettled: useVernieuw(),
  });
}
