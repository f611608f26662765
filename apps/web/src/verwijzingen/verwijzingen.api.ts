import { keepPreviousData, queryOptions, useMutation } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Verwijzing } from '../api/types.js';
import { useVernieuwDelen } from '../delen/delen.api.js';

/** Rows on one page of the list. */
export const PER_PAGINA = 25;

export type Richting = 'ontvangen' | 'verzonden';

/** One page of verwijzingen, newest first. */
export const verwijzingenOptions = (richting: Richting, page: number) =>
  queryOptions({
    queryKey: ['verwijzingen', richting, page],
    queryFn: async () => {
      const query = { richting, page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/verwijzingen', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One verwijzing, without its content. */
export const verwijzingOptions = (id: string) =>
  queryOptions({
    queryKey: ['verwijzing', id],
    queryFn: () => inhoud(client.GET('/verwijzingen/{id}', { params: { path: { id } } })),
  });

/** The content; asked anew each time it is looked at, because each look is checked and logged, and never kept. */
export const verwijzinginhoudOptions = (id: string) =>
  queryOptions({
    queryKey: ['verwijzinginhoud', id],
    queryFn: () => inhoud(client.GET('/verwijzingen/{id}/inhoud', { params: { path: { id } } })),
    gcTime: 0,
    retry: false,
    // What was withdrawn while it stood on the screen leaves the screen.
    refetchInterval: 5_000,
  });

/** The conversation. */
export const gesprekOptions = (id: string) =>
  queryOptions({
    queryKey: ['verwijzinginhoud', id, 'gesprek'],
    queryFn: async () =>
      (await inhoud(client.GET('/verwijzingen/{id}/berichten', { params: { path: { id } } }))).items,
    gcTime: 0,
    retry: false,
  });

/** Something that one of the parties does. */
export type Stap =
  | { doe: 'accepteer' }
  | { doe: 'wijs-af'; reden: string; advies: string }
  | { doe: 'rond-af'; uitkomst: string }
  | { doe: 'trek-in'; reden: string }
  | { doe: 'verbind'; kenmerk: string }
  | { doe: 'schrijf'; tekst: string };

/** Takes a step with a verwijzing. */
export function useStap(id: string) {
  const vernieuw = useVernieuwDelen();
  const params = { path: { id } };
  const zet = async (stap: Stap): Promise<Verwijzing | undefined> => {
    switch (stap.doe) {
      case 'accepteer':
        return inhoud(client.POST('/verwijzingen/{id}/_accepteren', { params, body: {} }));
      case 'wijs-af': {
        const { reden, advies } = stap;
        return inhoud(
          client.POST('/verwijzingen/{id}/_afwijzen', { params, body: { reden, ...(advies && { advies }) } }),
        );
      }
      case 'rond-af':
        return inhoud(
          client.POST('/verwijzingen/{id}/_afronden', { params, body: { uitkomst: stap.uitkomst } }),
        );
      case 'trek-in':
        return inhoud(
          client.POST('/verwijzingen/{id}/_intrekken', {
            params,
            body: stap.reden ? { reden: stap.reden } : {},
          }),
        );
      case 'verbind':
        return inhoud(
          client.POST('/verwijzingen/{id}/_verbinden', { params, body: { kenmerk: stap.kenmerk } }),
        );
      case 'schrijf':
        await inhoud(client.POST('/verwijzingen/{id}/berichten', { params, body: { tekst: stap.tekst } }));
        return undefined;
    }
  };
  return useMutation({ mutationFn: zet, onSettled: vernieuw });
}
