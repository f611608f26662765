import { type Query, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import { ApiFout } from '../api/probleem.js';
import type { Betrokkene, PortaalAanmelding } from '../api/types.js';

/** Who came by a personal link, or null. */
export const mijnOptions = queryOptions<Betrokkene | null>({
  queryKey: ['mijn', 'ik'],
  queryFn: async () => {
    try {
      return await inhoud(client.GET('/portaal/ik'));
    } catch (fout) {
      if (fout instanceof ApiFout && fout.status === 401) return null;
      throw fout;
    }
  },
});

export const mijnPlanOptions = queryOptions({
  queryKey: ['mijn', 'plan'],
  queryFn: async () => (await inhoud(client.GET('/portaal/plan'))).plan,
});

export const mijnKringOptions = queryOptions({
  queryKey: ['mijn', 'kring'],
  queryFn: async () => (await inhoud(client.GET('/portaal/kring'))).kring,
});

export const mijnToestemmingenOptions = queryOptions({
  queryKey: ['mijn', 'toestemmingen'],
  queryFn: async () => (await inhoud(client.GET('/portaal/toestemmingen'))).items,
});

/** Who looked, a page at a time. */
export const wieKekenOptions = (page: number) =>
  queryOptions({
    queryKey: ['mijn', 'wie-keek', page],
    queryFn: async () => {
      const { data, response } = await antwoord(
        client.GET('/portaal/verwerkingen', { params: { query: { page } } }),
      );
      return { items: data.items, meer: heeftVolgende(response) };
    },
  });

/** Whether it was read as this person; who that is stays, the page looks at it. */
const vanMij = ({ queryKey: [wat, deel] }: Query): boolean => wat === 'mijn' && deel !== 'ik';

/** Comes in by a link. */
export function useBinnenkomen() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: PortaalAanmelding) => inhoud(client.POST('/portaal/sessies', { body })),
    onSuccess: (wie) => {
      queryClient.setQueryData(mijnOptions.queryKey, wie);
    },
  });
}

/** Signs out; what was read goes from the memory of the browser. */
export function useWeggaan() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => inhoud<never>(client.DELETE('/portaal/sessies/huidige')),
    onSettled: () => {
      queryClient.setQueryData(mijnOptions.queryKey, null);
      queryClient.removeQueries({ predicate: vanMij });
    },
  });
}

/** Something that this person says or chooses; all that they see is read anew. */
function useDaad<Invoer>(mutationFn: (invoer: Invoer) => Promise<unknown>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    // Not waited for: what was asked may be gone from the page by then, and with it who tells that it was done.
    onSettled: () => void queryClient.invalidateQueries({ predicate: vanMij }),
  });
}

export const useAkkoord = () =>
  useDaad((versie: number) => inhoud(client.POST('/portaal/plan/_akkoord', { body: { versie } })));

export const useStem = () =>
  useDaad((tekst: string) => inhoud(client.POST('/portaal/stemmen', { body: { tekst } })));

/** What somebody chooses about a toestemming; `stop` for one receiver. */
export type Keuze =
  | { readonly wat: 'geef' }
  | { readonly wat: 'weiger'; readonly reden: string }
  | { readonly wat: 'stop'; readonly reden: string; readonly ontvanger: string };

export const useKeuze = (id: string) =>
  useDaad((keuze: Keuze) => {
    const pad = { params: { path: { id } } };
    if (keuze.wat === 'geef') return inhoud(client.POST('/portaal/toestemmingen/{id}/_geven', pad));
    const reden = keuze.reden.trim() || undefined;
    if (keuze.wat === 'weiger')
      return inhoud(client.POST('/portaal/toestemmingen/{id}/_weigeren', { ...pad, body: { reden } }));
    const body = { reden, ontvangers: [keuze.ontvanger] };
    return inhoud(client.POST('/portaal/toestemmingen/{id}/_intrekken', { ...pad, body }));
  });
