import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { DossierRegel, Sluitreden, Tijdlijngroep } from '../api/types.js';
import type { naarVraag } from './zoekstand.js';

type DossierVraag = ReturnType<typeof naarVraag>;

/** One page of the list, whether there is a next one, and how many there are in all where the API counted. */
export interface DossierLijst {
  items: DossierRegel[];
  totaal?: number;
  volgende: boolean;
}

/** One page of dossiers; the page before it stays in sight while it loads. */
export const dossiersOptions = (query: DossierVraag) =>
  queryOptions({
    queryKey: ['dossiers', query],
    queryFn: async (): Promise<DossierLijst> => {
      const { data, response } = await antwoord(client.GET('/dossiers', { params: { query } }));
      return { ...data, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One whole dossier, with the version (ETag) that a change must name. */
export const dossierOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id],
    queryFn: async () => {
      const { data, response } = await antwoord(client.GET('/dossiers/{id}', { params: { path: { id } } }));
      // More than its description says: see `Dossier`.
      return { dossier: data, etag: response.headers.get('etag') };
    },
  });

/** Who can be behandelaar here. */
export const behandelaarsOptions = queryOptions({
  queryKey: ['behandelaars'],
  queryFn: async () => (await inhoud(client.GET('/behandelaars'))).items,
  staleTime: 300_000,
});

/** A change of one dossier: what it shows and the lists it stands in are asked again. */
export function useDossierDaad<Invoer, Uitkomst>(id: string, doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['dossier', id] }),
        queryClient.invalidateQueries({ queryKey: ['dossiers'] }),
        queryClient.invalidateQueries({ queryKey: ['tijdlijn', id] }),
        queryClient.invalidateQueries({ queryKey: ['notities', id] }),
        queryClient.invalidateQueries({ queryKey: ['vandaag'] }),
      ]),
  });
}

/** Confirms what waits for a person: absoluut verzuim, or the return to school. */
export const useBevestigen = (id: string) =>
  useDossierDaad(id, () => inhoud(client.POST('/dossiers/{id}/_bevestigen', { params: { path: { id } } })));

/** Closes a dossier for a reason, on a day. */
export const useSluiten = (id: string) =>
  useDossierDaad(id, (body: { reden: Sluitreden; datum: string }) =>
    inhoud(client.POST('/dossiers/{id}/_sluiten', { params: { path: { id } }, body })),
  );

/** Gives a dossier to somebody, or to nobody; fails when somebody else changed it meanwhile. */
export const useBehandelaar = (id: string) =>
  useDossierDaad(id, ({ behandelaarId, etag }: { behandelaarId: string | null; etag: string | null }) =>
    inhoud(
      client.PATCH('/dossiers/{id}', {
        params: { path: { id }, header: { 'If-Match': etag ?? '*' } },
        body: { behandelaarId },
      }),
    ),
  );

/** Denies the return that the school reported: the absence goes on. */
export const useNietTerug = (id: string) =>
  useDossierDaad(id, () =>
    inhoud(client.POST('/dossiers/{id}/_nietterug', { params: { path: { id } }, body: {} })),
  );

/** Makes a signaal active from the first day of absence. */
export const useActiveren = (id: string) =>
  useDossierDaad(id, (body: { eersteVerzuimdag: string; toelichting?: string }) =>
    inhoud(client.POST('/dossiers/{id}/_activeren', { params: { path: { id } }, body })),
  );

/** Opens a closed dossier again. */
export const useHeropenen = (id: string) =>
  useDossierDaad(id, (body: { reden: string }) =>
    inhoud(client.POST('/dossiers/{id}/_heropenen', { params: { path: { id } }, body })),
  );

/** Records what was decided on a question. */
export const useBeantwoorden = (dossierId: string) =>
  useDossierDaad(dossierId, ({ id, antwoord }: { id: string; antwoord: string }) =>
    inhoud(
      client.POST('/dossiervragen/{id}/_beantwoorden', { params: { path: { id } }, body: { antwoord } }),
    ),
  );

/** What happened in a dossier, newest first, of some groups or of all. */
export const tijdlijnOptions = (id: string, groep: string[], page: number) =>
  queryOptions({
    queryKey: ['tijdlijn', id, groep, page],
    queryFn: async () => {
      const query = { page, pageSize: 25, ...(groep.length > 0 ? { groep: groep as Tijdlijngroep[] } : {}) };
      const { data, response } = await antwoord(
        client.GET('/dossiers/{id}/tijdlijn', { params: { path: { id }, query } }),
      );
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** The ladder of the convenant and where the dossier stands on it. */
export const ladderOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'ladder'],
    queryFn: () => inhoud(client.GET('/dossiers/{id}/escalatieladder', { params: { path: { id } } })),
  });

/** Puts the dossier on another rung. */
export const useEscaleren = (id: string) =>
  useDossierDaad(id, (body: { trede: number; sinds: string; toelichting: string; eigenaar?: string }) =>
    inhoud(client.POST('/dossiers/{id}/escalaties', { params: { path: { id } }, body })),
  );

/** Hands a dossier over with a note; fails when somebody else changed it meanwhile. */
export const useOverdragen = (id: string) =>
  useDossierDaad(
    id,
    ({ naar, toelichting, etag }: { naar: string; toelichting: string; etag: string | null }) =>
      inhoud(
        client.POST('/dossiers/{id}/_overdragen', {
          params: { path: { id }, header: { 'If-Match': etag ?? '*' } },
          body: { naar, toelichting },
        }),
      ),
  );
