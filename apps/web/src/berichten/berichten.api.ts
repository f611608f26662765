import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Bericht } from '../api/types.js';

/** Messages on one page. */
export const PER_PAGINA = 25;
const EEN_MINUUT = 60_000;

/** How many messages are unread; asked every minute while the window is in sight. */
export const ongelezenOptions = queryOptions({
  queryKey: ['berichten', 'aantal'],
  queryFn: async () => (await inhoud(client.GET('/berichten/aantal'))).ongelezen,
  staleTime: EEN_MINUUT / 2,
  refetchInterval: EEN_MINUUT,
});

/** A page of the inbox. */
export const berichtenOptions = (pagina: number) =>
  queryOptions({
    queryKey: ['berichten', pagina],
    queryFn: async (): Promise<{ items: Bericht[]; volgende: boolean }> => {
      const { data, response } = await antwoord(
        client.GET('/berichten', { params: { query: { page: pagina, pageSize: PER_PAGINA } } }),
      );
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

function useInboxDaad<Invoer>(doe: (invoer: Invoer) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () =>
      Promise.all(
        [['berichten'], ['vandaag']].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
      ),
  });
}

/** Marks one message as read. */
export const useGelezen = () =>
  useInboxDaad((id: string) => inhoud(client.POST('/berichten/{id}/_gelezen', { params: { path: { id } } })));

/** Marks all messages as read. */
export const useAllesGelezen = () =>
  useInboxDaad((_geen: undefined) => inhoud(client.POST('/berichten/_allesgelezen')));
