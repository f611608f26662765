import { queryOptions } from '@tanstack/react-query';
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
