import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import { ApiFout } from '../api/probleem.js';
import type { NieuweZaak, NieuweZaakstap } from '../api/types.js';

/** Rows on one page of the list. */
export const PER_PAGINA = 25;

/** One page of zaken, those that run first. */
export const zakenOptions = (page: number) =>
  queryOptions({
    queryKey: ['handhaving', 'lijst', page],
    queryFn: async () => {
      const query = { page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/handhavingszaken', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One zaak, and the version that a change must name. */
export const zaakOptions = (id: string) =>
  queryOptions({
    queryKey: ['handhaving', 'zaak', id],
    queryFn: async () => {
      const { data, response } = await antwoord(
        client.GET('/handhavingszaken/{id}', { params: { path: { id } } }),
      );
      return { zaak: data, etag: response.headers.get('etag') };
    },
  });

/** The zaak of a dossier, or null where there is none. */
export const zaakVanDossierOptions = (id: string) =>
  queryOptions({
    queryKey: ['handhaving', 'dossier', id],
    queryFn: async () => {
      try {
        const { data, response } = await antwoord(
          client.GET('/dossiers/{id}/handhaving', { params: { path: { id } } }),
        );
        return { zaak: data, etag: response.headers.get('etag') };
      } catch (fout) {
        if (fout instanceof ApiFout && fout.status === 404) return null;
        throw fout;
      }
    },
  });

function useHandhaving<Invoer, Uitkomst>(doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['handhaving'] }),
  });
}

/** Starts a zaak at a dossier. */
export const useBeginnen = (id: string) =>
  useHandhaving((body: NieuweZaak) =>
    inhoud(client.POST('/dossiers/{id}/handhaving', { params: { path: { id } }, body })),
  );

/** Records a step; fails when somebody else changed the zaak meanwhile. */
export const useStap = (id: string, etag: string | null) =>
  useHandhaving((body: NieuweZaakstap) =>
    inhoud(
      client.POST('/handhavingszaken/{id}/stappen', {
        params: { path: { id }, header: { 'If-Match': etag ?? '*' } },
        body,
      }),
    ),
  );
