import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { Kringitemwijziging, NieuwKringitem } from '../api/types.js';

const pad = (id: string) => ({ params: { path: { id } } });

/** One shared plan. */
export const kringOptions = (id: string) =>
  queryOptions({
    queryKey: ['kring', id],
    queryFn: () => inhoud(client.GET('/kringen/{id}', pad(id))),
  });

/** The shared plan of an own dossier; null where there is none. */
export const dossierKringOptions = (dossierId: string) =>
  queryOptions({
    queryKey: ['kring', 'dossier', dossierId],
    queryFn: async () => (await inhoud(client.GET('/dossiers/{id}/kring', pad(dossierId)))).kring,
  });

/** The shared plans in which the organisation takes part. */
export const kringenOptions = queryOptions({
  queryKey: ['kring', 'alle'],
  queryFn: async () => (await inhoud(client.GET('/kringen'))).items,
});

/** Something done to a shared plan; what is read of plans is read anew. */
function useDaad<Invoer, Uitkomst>(mutationFn: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn,
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['kring'] }),
  });
}

export const useBegin = () =>
  useDaad((dossierId: string) => inhoud(client.POST('/dossiers/{id}/kring', pad(dossierId))));

export const useVoegLidToe = (id: string) =>
  useDaad((verwijzingId: string) =>
    inhoud(client.POST('/kringen/{id}/leden', { ...pad(id), body: { verwijzingId } })),
  );

export const useNeemUit = (id: string) =>
  useDaad((slug: string) =>
    inhoud(client.POST('/kringen/{id}/leden/{slug}/_uitnemen', { params: { path: { id, slug } } })),
  );

export const useVerlaat = (id: string) =>
  useDaad(() => inhoud<never>(client.POST('/kringen/{id}/_verlaten', pad(id))));

export const useBeeindig = (id: string) =>
  useDaad(() => inhoud<never>(client.POST('/kringen/{id}/_beeindigen', pad(id))));

export const useVoegItemToe = (id: string) =>
  useDaad((body: NieuwKringitem) => inhoud(client.POST('/kringen/{id}/items', { ...pad(id), body })));

export const useWijzigItem = (id: string) =>
  useDaad(({ item, ...body }: Kringitemwijziging & { item: string }) =>
    inhoud(client.PATCH('/kringen/{id}/items/{item}', { params: { path: { id, item } }, body })),
  );
