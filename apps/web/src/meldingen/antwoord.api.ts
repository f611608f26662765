import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, inhoud } from '../api/client.js';
import type { MeldingAntwoord, Sluitreden } from '../api/types.js';

/** What the college answered on a report, with the version that a change must name. */
export const antwoordOptions = (id: string) =>
  queryOptions({
    queryKey: ['antwoord', id],
    queryFn: async () => {
      const { data, response } = await antwoord(
        client.GET('/verzuimmeldingen/{id}/antwoord', { params: { path: { id } } }),
      );
      return { antwoord: data, etag: response.headers.get('etag') ?? '"0"' };
    },
  });

/** An answer as the form sends it. */
export interface NieuwAntwoord {
  dagen: { dag: string; uren: number }[];
  status: MeldingAntwoord['status'];
  sluitreden: Sluitreden | null;
  opmerking: string | null;
  contactNaam: string | null;
  contactTelefoon: string | null;
  contactEmail: string | null;
}

/** Gives or changes the answer; fails when somebody else did so meanwhile. */
export function useGeefAntwoord(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ etag, ...body }: NieuwAntwoord & { etag: string }) =>
      inhoud(
        client.PUT('/verzuimmeldingen/{id}/antwoord', {
          params: { path: { id }, header: { 'If-Match': etag } },
          body,
        }),
      ),
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ['antwoord', id] });
    },
  });
}

/** Tells the last day of the absence in a report of our own. */
export function useBeeindigMelding(id: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (einddatum: string) =>
      inhoud(
        client.POST('/verzuimmeldingen/{id}/_beeindigen', { params: { path: { id } }, body: { einddatum } }),
      ),
    onSuccess: () =>
      Promise.all(
        ['dossier', 'dossiers', 'meldingen', 'voorstellen'].map((deel) =>
          queryClient.invalidateQueries({ queryKey: [deel] }),
        ),
      ),
  });
}

/** The answers of a period as the text of a CSV file. */
export const useExporteerAntwoorden = () =>
  useMutation({
    mutationFn: (query: { vanaf: string; totEnMet: string }) =>
      inhoud(
        client.GET('/verzuimmeldingen/antwoorden', {
          params: { query },
          parseAs: 'text',
          headers: { accept: 'text/csv, application/problem+json' },
        }),
      ),
  });
