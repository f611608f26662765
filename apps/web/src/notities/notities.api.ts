import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Notitie, NieuweNotitie, NotitieWijziging } from '../api/types.js';

/** Notes on one page. */
export const PER_PAGINA = 25;

/** A page of the notes of a dossier. */
export const notitiesOptions = (dossier: string, pagina: number) =>
  queryOptions({
    queryKey: ['notities', dossier, pagina],
    queryFn: async (): Promise<{ items: Notitie[]; volgende: boolean }> => {
      const { data, response } = await antwoord(
        client.GET('/dossiers/{id}/notities', {
          params: { path: { id: dossier }, query: { page: pagina, pageSize: PER_PAGINA } },
        }),
      );
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One note with what it said before. */
export const notitieOptions = (id: string) =>
  queryOptions({
    queryKey: ['notitie', id],
    queryFn: () => inhoud(client.GET('/notities/{id}', { params: { path: { id } } })),
  });

/** An act on the notes of a dossier: what shows them is asked again. */
function useNotitieDaad<Invoer, Uitkomst>(dossier: string, doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () =>
      Promise.all(
        [['notities', dossier], ['notitie'], ['tijdlijn', dossier], ['vandaag']].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

/** Writes a note in a dossier. */
export const useSchrijven = (dossier: string) =>
  useNotitieDaad(dossier, (body: NieuweNotitie) =>
    inhoud(client.POST('/dossiers/{id}/notities', { params: { path: { id: dossier } }, body })),
  );

/** Changes one's own note, from the version that was seen. */
export const useWijzigen = (dossier: string, { id, versie }: Notitie) =>
  useNotitieDaad(dossier, (body: NotitieWijziging) =>
    inhoud(
      client.PATCH('/notities/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${versie}"` } },
        body,
      }),
    ),
  );

/** Withdraws a note. */
export const useIntrekken = (dossier: string, id: string) =>
  useNotitieDaad(dossier, (reden: string) =>
    inhoud(client.POST('/notities/{id}/_intrekken', { params: { path: { id } }, body: { reden } })),
  );
