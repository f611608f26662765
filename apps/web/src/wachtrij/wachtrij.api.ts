import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** Rounds come every few seconds; looking as often would show no more. */
const VERVERS_MS = 15_000;

/** How the work stands that nobody waits for. */
export const wachtrijOptions = queryOptions({
  queryKey: ['wachtrij'],
  queryFn: () => inhoud(client.GET('/wachtrij')),
  refetchInterval: VERVERS_MS,
});

/** Tries a failed job of the own organisation again. */
export function useProbeerOpnieuw() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => inhoud(client.POST('/wachtrij/{id}/_opnieuw', { params: { path: { id } } })),
    onSuccess: (stand) => queryClient.setQueryData(wachtrijOptions.queryKey, stand),
  });
}
