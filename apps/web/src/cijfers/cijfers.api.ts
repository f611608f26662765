import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { Definitie } from '../api/types.js';

/** Which figure. */
export interface Vraag {
  schooljaar: string;
  definitie: Definitie;
}

/** How many leerlingen are long at home. */
export const cijferOptions = (query: Vraag) =>
  queryOptions({
    queryKey: ['cijfers', query],
    queryFn: () => inhoud(client.GET('/rapportages/thuiszitters', { params: { query } })),
  });

/** Which dossiers stand behind the figure. */
export const geteldenOptions = (query: Vraag) =>
  queryOptions({
    queryKey: ['cijfers', 'dossiers', query],
    queryFn: async () =>
      (await inhoud(client.GET('/rapportages/thuiszitters/dossiers', { params: { query } }))).items,
  });

/** The own school years beside each other. */
export const jarenOptions = queryOptions({
  queryKey: ['cijfers', 'jaren'],
  queryFn: async () => (await inhoud(client.GET('/rapportages/jaren'))).items,
});

/** Sets the figures of a school year down. */
export function useZetVast() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (schooljaar: string) =>
      inhoud(
        client.POST('/rapportages/schooljaren/{schooljaar}/_vastzetten', {
          params: { path: { schooljaar } },
        }),
      ),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['cijfers'] }),
  });
}
