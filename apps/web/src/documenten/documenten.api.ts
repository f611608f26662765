import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { API, antwoord, client, inhoud } from '../api/client.js';
import type { Briefsoort, NieuweBrief, Wijze } from '../api/types.js';
import { verzendBestand, type Zending } from './verzending.js';

/** More than a dossier has, so that its lists need no paging on the screen. */
const PER_PAGINA = 100;

/** Where the content of a file is; the browser saves it. */
export const adresVanBestand = (id: string) => `${API}/bestanden/${id}/inhoud`;

/** Where the PDF of a letter is. */
export const adresVanBrief = (id: string) => `${API}/brieven/${id}/pdf`;

/** The files of a dossier, newest first. */
export const bestandenOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'bestanden'],
    queryFn: async () =>
      (
        await inhoud(
          client.GET('/dossiers/{id}/bestanden', {
            params: { path: { id }, query: { pageSize: PER_PAGINA } },
          }),
        )
      ).items,
  });

/** The letters of a dossier, newest first. */
export const brievenOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'brieven'],
    queryFn: async () =>
      (
        await inhoud(
          client.GET('/dossiers/{id}/brieven', { params: { path: { id }, query: { pageSize: PER_PAGINA } } }),
        )
      ).items,
  });

/** Whom a letter in a dossier can be for. */
export const ontvangersOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'briefontvangers'],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/briefontvangers', { params: { path: { id } } }))).items,
  });

/** The texts of letters of this organisation. */
export const sjablonenOptions = queryOptions({
  queryKey: ['briefsjablonen'],
  queryFn: async () => (await inhoud(client.GET('/briefsjablonen'))).items,
});

/** Something done in a dossier: all that it shows is asked again. */
function useDossierDaad<Invoer, Uitkomst>(id: string, doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['dossier', id] }),
  });
}

/** Attaches a file; `onVoortgang` hears how far it is. */
export const useVoegToe = (id: string, onVoortgang: (deel: number) => void) =>
  useDossierDaad(id, (zending: Zending) => verzendBestand(id, zending, onVoortgang));

/** Changes what is said of a file. */
export const useOmschrijf = (dossierId: string) =>
  useDossierDaad(
    dossierId,
    ({ id, versie, omschrijving }: { id: string; versie: number; omschrijving: string }) =>
      inhoud(
        client.PATCH('/bestanden/{id}', {
          params: { path: { id }, header: { 'If-Match': `"${versie}"` } },
          body: { omschrijving },
        }),
      ),
  );

/** Removes a file for good. */
export const useVerwijder = (dossierId: string) =>
  useDossierDaad(dossierId, ({ id, reden }: { id: string; reden: string }) =>
    inhoud(client.POST('/bestanden/{id}/_verwijderen', { params: { path: { id } }, body: { reden } })),
  );

/** Shows what a letter would say. */
export const useVoorbeeld = (id: string) =>
  useMutation({
    mutationFn: (body: NieuweBrief) =>
      inhoud(client.POST('/dossiers/{id}/brieven/_voorbeeld', { params: { path: { id } }, body })),
  });

/** Makes a letter. */
export const useMaakBrief = (id: string) =>
  useDossierDaad(id, (body: NieuweBrief) =>
    inhoud(client.POST('/dossiers/{id}/brieven', { params: { path: { id } }, body })),
  );

/** Notes that a letter was sent. */
export const useVerzonden = (dossierId: string) =>
  useDossierDaad(dossierId, ({ id, ...body }: { id: string; datum: string; wijze: Wijze }) =>
    inhoud(client.POST('/brieven/{id}/_verzonden', { params: { path: { id } }, body })),
  );

/** Writes a new version of the text of a letter. */
export function useSchrijfSjabloon(soort: Briefsoort) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ versie, ...body }: { versie: number; onderwerp: string; tekst: string }) =>
      antwoord(
        client.PUT('/briefsjablonen/{soort}', {
          params: { path: { soort }, header: { 'If-Match': `"${versie}"` } },
          body,
        }),
      ),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['briefsjablonen'] }),
  });
}
