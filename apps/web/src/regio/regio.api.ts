import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/** Somebody waits for it. */
const KIJK_MS = 3_000;

/** All releases, who is in the region, and the request that was made last. */
export const vrijgavenOptions = queryOptions({
  queryKey: ['regio', 'vrijgaven'],
  queryFn: () => inhoud(client.GET('/regio/vrijgaven')),
  refetchInterval: ({ state: { data } }) =>
    data?.verzoek && ['wacht', 'loopt'].includes(data.verzoek.status) ? KIJK_MS : false,
});

/** All tables of the newest release of a school year. */
export const tabellenOptions = (schooljaar: string, vrijgave: number | undefined) =>
  queryOptions({
    queryKey: ['regio', 'tabellen', schooljaar, vrijgave],
    queryFn: async () =>
      (await inhoud(client.GET('/regio/rapportages', { params: { query: { schooljaar } } }))).items,
  });

/** The school years beside each other. */
export const jarenOptions = (vrijgaven: number | undefined) =>
  queryOptions({
    queryKey: ['regio', 'jaren', vrijgaven],
    queryFn: async () => (await inhoud(client.GET('/regio/schooljaren'))).items,
  });

function useVernieuw() {
  const queryClient = useQueryClient();
  return () => void queryClient.invalidateQueries({ queryKey: ['regio'] });
}

/** Asks for a release of a school year. */
export function useVraagVrijgave() {
  return useMutation({
    mutationFn: (schooljaar: string) =>
      inhoud(client.POST('/regio/vrijgaveverzoeken', { body: { schooljaar } })),
    onSettled: useVernieuw(),
  });
}

/** Lets anybody see a release. */
export function useMaakOpenbaar() {
  return useMutation({
    mutationFn: (nummer: number) =>
      inhoud(client.POST('/regio/vrijgaven/{nummer}/_openbaren', { params: { path: { nummer } } })),
    onSettled: useVernieuw(),
  });
}
