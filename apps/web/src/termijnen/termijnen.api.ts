import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type {
  NieuweSchoolaanmelding,
  Opschorten,
  SchoolaanmeldingWijziging,
  Verlengen,
} from '../api/types.js';
import { useDossierDaad } from '../dossiers/dossiers.api.js';

/** The termijnen of a dossier with their rules and what moved them. */
export const termijnenOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'termijnen'],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/termijnen', { params: { path: { id } } }))).items,
  });

/** Stops the clock of a termijn. */
export const useOpschorten = (id: string, tid: string) =>
  useDossierDaad(id, (body: Opschorten) =>
    inhoud(
      client.POST('/dossiers/{id}/termijnen/{tid}/_opschorten', { params: { path: { id, tid } }, body }),
    ),
  );

/** Lets it run again. */
export const useHervatten = (id: string, tid: string) =>
  useDossierDaad(id, (body: { tot: string }) =>
    inhoud(client.POST('/dossiers/{id}/termijnen/{tid}/_hervatten', { params: { path: { id, tid } }, body })),
  );

/** Gives more days. */
export const useVerlengen = (id: string, tid: string) =>
  useDossierDaad(id, (body: Verlengen) =>
    inhoud(client.POST('/dossiers/{id}/termijnen/{tid}/_verlengen', { params: { path: { id, tid } }, body })),
  );

/** Takes a suspension or an extension back. */
export const useIntrekken = (id: string, tid: string) =>
  useDossierDaad(id, (ingreepId: string) =>
    inhoud(
      client.POST('/dossiers/{id}/termijnen/{tid}/_intrekken', {
        params: { path: { id, tid } },
        body: { ingreepId },
      }),
    ),
  );

/** The applications of a leerling at schools; nobody has more than a page of them. */
export const aanmeldingenOptions = (leerlingId: string) =>
  queryOptions({
    queryKey: ['aanmeldingen', leerlingId],
    queryFn: async () =>
      (
        await inhoud(
          client.GET('/leerlingen/{id}/aanmeldingen', {
            params: { path: { id: leerlingId }, query: { pageSize: 100 } },
          }),
        )
      ).items,
  });

function useAanmelddaad<Invoer, Uitkomst>(dossierId: string, doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['aanmeldingen'] }),
        queryClient.invalidateQueries({ queryKey: ['dossier', dossierId] }),
        queryClient.invalidateQueries({ queryKey: ['vandaag'] }),
      ]),
  });
}

/** Records an application. */
export const useAanmelding = (dossierId: string) =>
  useAanmelddaad(dossierId, (body: NieuweSchoolaanmelding) => inhoud(client.POST('/aanmeldingen', { body })));

/** Records the decision on it. */
export const useBesluit = (dossierId: string) =>
  useAanmelddaad(
    dossierId,
    ({ id, versie, body }: { id: string; versie: number; body: SchoolaanmeldingWijziging }) =>
      inhoud(
        client.PATCH('/aanmeldingen/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${versie}"` } },
          body,
        }),
      ),
  );
