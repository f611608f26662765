import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';

/** Lines of the log on one page. */
export const PER_PAGINA = 50;

/** One page of the log, newest first; `betrokkene` is the id (pseudonym) of one person. */
export const verwerkingenOptions = (betrokkene: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['verwerkingen', betrokkene, page],
    queryFn: async () => {
      const vraag = { betrokkene, page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/verwerkingen', { params: { query: vraag } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** How far the log has been sealed. */
export const toestandOptions = queryOptions({
  queryKey: ['verwerkingen', 'toestand'],
  queryFn: () => inhoud(client.GET('/verwerkingen/toestand')),
});
