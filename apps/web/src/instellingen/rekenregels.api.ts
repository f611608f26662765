import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Convenantvoorstel } from '../api/types.js';

/** Holidays on one page; twenty school years of a region. */
export const PER_PAGINA = 100;

/** One page of the school holidays, newest school year first. */
export const schoolvakantiesOptions = (page: number) =>
  queryOptions({
    queryKey: ['schoolvakanties', page],
    queryFn: async () => {
      const query = { page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/schoolvakanties', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
  });

/** What a person chose to take over: a file, for the region or one school, or the start set. */
export type Kalenderkeuze =
  | { soort: 'bestand'; naam: string; type: 'text/csv' | 'text/calendar'; inhoud: string; brin: string }
  | { soort: 'startset' };

/** Tries a calendar, or takes it over. */
export function useKalender() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ keuze, proef, toch }: { keuze: Kalenderkeuze; proef: boolean; toch: boolean }) =>
      keuze.soort === 'startset'
        ? inhoud(client.POST('/schoolvakanties/_startset', { params: { query: { proef, toch } } }))
        : inhoud(
            client.POST('/schoolvakanties/_importeren', {
              params: { query: { proef, toch, ...(keuze.brin && { brin: keuze.brin }) } },
              body: keuze.inhoud,
              bodySerializer: (tekst) => tekst,
              headers: { 'content-type': keuze.type },
            }),
          ),
    // Days of termijnen stand in many places.
    onSuccess: (_, { proef }) => (proef ? undefined : queryClient.invalidateQueries()),
  });
}

/** The convenanten that bind the organisation, oldest first. */
export const convenantenOptions = queryOptions({
  queryKey: ['convenanten'],
  queryFn: () => inhoud(client.GET('/convenanten', { params: { query: { pageSize: 100 } } })),
});

/** What other rules would do to the open termijnen; nothing is kept. */
export const useWatAls = (id: string) =>
  useMutation({
    mutationFn: (regels: Convenantvoorstel[]) =>
      inhoud(client.POST('/convenanten/{id}/_proberen', { params: { path: { id } }, body: { regels } })),
  });
