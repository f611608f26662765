import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { DossierRegel } from '../api/types.js';

/** The lists that wait for a person and are dossiers. */
export const LIJSTEN = ['te-verifieren', 'te-bevestigen'] as const;
export type Lijst = (typeof LIJSTEN)[number];

/** Rows that stand on the screen at once: as many as one works off in a sitting. */
export const PER_KEER = 50;

/** What waits in one list, oldest first; whether there is more, and how many in all. */
export const werklijstOptions = (lijst: Lijst) =>
  queryOptions({
    queryKey: ['dossiers', 'werklijst', lijst],
    queryFn: async () => {
      const query = { status: [lijst], sort: '-dagenThuis' as const, pageSize: PER_KEER, metTotaal: true };
      const { data, response } = await antwoord(client.GET('/dossiers', { params: { query } }));
      return { items: data.items, totaal: data.totaal ?? data.items.length, meer: heeftVolgende(response) };
    },
  });

/** What can be done in a row. */
export type Daad = 'bevestigen' | 'onterecht' | 'niet-terug';

/** Does one thing with a dossier of a list. */
export const useDaad = () =>
  useVerandering(({ id, daad, vandaag }: { id: DossierRegel['id']; daad: Daad; vandaag: string }) => {
    const params = { path: { id } };
    if (daad === 'bevestigen') return inhoud(client.POST('/dossiers/{id}/_bevestigen', { params }));
    if (daad === 'niet-terug') return inhoud(client.POST('/dossiers/{id}/_nietterug', { params, body: {} }));
    return inhoud(
      client.POST('/dossiers/{id}/_sluiten', { params, body: { reden: 'onterecht', datum: vandaag } }),
    );
  });

/** Takes a closing back. */
export const useTerugdraaien = () =>
  useVerandering(({ id, reden }: { id: string; reden: string }) =>
    inhoud(client.POST('/dossiers/{id}/_heropenen', { params: { path: { id } }, body: { reden } })),
  );

function useVerandering<Invoer, Uitkomst>(doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    // Also after a refusal: then the row is no longer as it stood here.
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['dossiers'] }),
        queryClient.invalidateQueries({ queryKey: ['dossier'] }),
      ]),
  });
}
