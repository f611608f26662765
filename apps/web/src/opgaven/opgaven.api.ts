import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** The figures for the leerplichttelling. */
export const tellingOptions = (schooljaar: string) =>
  queryOptions({
    queryKey: ['opgaven', 'telling', schooljaar],
    queryFn: () =>
      inhoud(client.GET('/opgaven/leerplichttelling/{schooljaar}', { params: { path: { schooljaar } } })),
  });

/** The return to the Inspectie of a quarter. */
export const inspectieOptions = (kwartaal: string) =>
  queryOptions({
    queryKey: ['opgaven', 'inspectie', kwartaal],
    queryFn: () => inhoud(client.GET('/opgaven/inspectie/{kwartaal}', { params: { path: { kwartaal } } })),
  });

/** The own texts of the report to the council. */
export const verslagOptions = (schooljaar: string) =>
  queryOptions({
    queryKey: ['opgaven', 'verslag', schooljaar],
    queryFn: () =>
      inhoud(client.GET('/opgaven/raadsverslagen/{schooljaar}', { params: { path: { schooljaar } } })),
  });

/** Texts of the report, by part. */
export interface Teksten {
  inleiding: string;
  aanpak: string;
  toelichting: string;
  vooruitblik: string;
}

/** Keeps the texts; not over those that a colleague wrote meanwhile. */
export function useBewaarVerslag(schooljaar: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ versie, teksten }: { versie: number; teksten: Teksten }) =>
      inhoud(
        client.PUT('/opgaven/raadsverslagen/{schooljaar}', {
          params: { path: { schooljaar }, header: { 'If-Match': `"${String(versie)}"` } },
          body: teksten,
        }),
      ),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: ['opgaven', 'verslag', schooljaar] }),
  });
}
