import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';

/** Reports on one page of the list. */
export const PER_PAGINA = 25;

/** One page of absence reports, newest first. */
export const meldingenOptions = (page: number) =>
  queryOptions({
    queryKey: ['meldingen', page],
    queryFn: async () => {
      const { data, response } = await antwoord(
        client.GET('/verzuimmeldingen', { params: { query: { page, pageSize: PER_PAGINA } } }),
      );
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One report with everything the school sent. */
export const meldingOptions = (id: string) =>
  queryOptions({
    queryKey: ['melding', id],
    queryFn: () => inhoud(client.GET('/verzuimmeldingen/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });
