import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Stand } from './zoekstand.js';

/** Reminders on one page. */
export const PER_PAGINA = 50;

/** A page of what people were reminded of, newest day first. */
export const herinneringenOptions = (stand: Stand | undefined, pagina: number) =>
  queryOptions({
    queryKey: ['herinneringen', stand, pagina],
    queryFn: async () => {
      const vraag = { ...(stand && { status: [stand] }), page: pagina, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/herinneringen', { params: { query: vraag } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** Who can be named for what has no behandelaar, and who is. */
export const ontvangersOptions = queryOptions({
  queryKey: ['herinneringsontvangers'],
  queryFn: async () => (await inhoud(client.GET('/herinneringsontvangers'))).items,
});

/** Names these users, in the place of whoever was named. */
export function useKiesOntvangers() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (gebruikers: string[]) =>
      (await inhoud(client.PUT('/herinneringsontvangers', { body: { gebruikers } }))).items,
    onSuccess: (items) => queryClient.setQueryData(ontvangersOptions.queryKey, items),
  });
}
