import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { Dag } from '../tijd/datum.js';

/** What has its last day in these days, and what is late. */
export const agendaOptions = (van: Dag, tot: Dag) =>
  queryOptions({
    queryKey: ['agenda', van, tot],
    queryFn: () => inhoud(client.GET('/agenda', { params: { query: { van, tot } } })),
    placeholderData: keepPreviousData,
  });

/** Whether there is a link for a calendar programme. */
export const agendalinkOptions = queryOptions({
  queryKey: ['agendalink'],
  queryFn: () => inhoud(client.GET('/agendalink')),
});

function useLinkDaad<Uitkomst>(doe: () => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () => queryClient.invalidateQueries({ queryKey: agendalinkOptions.queryKey }),
  });
}

/** Makes a link; an earlier one stops working. */
export const useMaakLink = () => useLinkDaad(() => inhoud(client.POST('/agendalink')));

/** Takes the link back. */
export const useTrekLinkIn = () => useLinkDaad(() => inhoud(client.DELETE('/agendalink')));
