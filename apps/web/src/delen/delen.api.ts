import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { Categorie, NieuweToestemming, NieuweVerwijzing, Toestemmingsvraag } from '../api/types.js';

/** The categories in the order of the screens. */
export const CATEGORIEEN: readonly Categorie[] = [
  'contact',
  'verzuim',
  'onderwijs',
  'plan',
  'zorg',
  'gezondheid',
  'veiligheid',
];

/** Toestemmingen of a dossier. */
export const toestemmingenOptions = (id: string) =>
  queryOptions({
    queryKey: ['toestemmingen', id],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/toestemmingen', { params: { path: { id } } }))).items,
  });

/** Verwijzingen of a dossier. */
export const dossierVerwijzingenOptions = (id: string) =>
  queryOptions({
    queryKey: ['verwijzingen', 'dossier', id],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/verwijzingen', { params: { path: { id } } }))).items,
  });

/** The grondslagwijzer of a dossier: what may go to whom. */
export const mogelijkhedenOptions = (id: string) =>
  queryOptions({
    queryKey: ['verwijsmogelijkheden', id],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/verwijsmogelijkheden', { params: { path: { id } } }))).items,
  });

/** Who must give toestemming today for these categories. */
export const voorstelOptions = (id: string, categorieen: readonly Categorie[], geldigTot: string) =>
  queryOptions({
    queryKey: ['toestemmingvoorstel', id, categorieen, geldigTot],
    queryFn: () =>
      inhoud(
        client.GET('/dossiers/{id}/toestemmingvoorstel', {
          params: { path: { id }, query: { categorieen: [...categorieen], geldigTot } },
        }),
      ),
    enabled: categorieen.length > 0,
  });

/** What changes together: consent, referrals, the timeline and who sees what. */
export function useVernieuwDelen() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['toestemmingen', 'verwijzingen', 'verwijzing', 'verwijzinginhoud', 'tijdlijn', 'dossier'].map(
        (soort) => queryClient.invalidateQueries({ queryKey: [soort] }),
      ),
    );
}

/** Records a toestemming that all gave, or asks for one. */
export function useToestemming(dossierId: string) {
  const vernieuw = useVernieuwDelen();
  return useMutation({
    mutationFn: ({ gevers, ...vraag }: Toestemmingsvraag & { gevers: NieuweToestemming['gevers'] | null }) =>
      gevers
        ? inhoud(client.POST('/toestemmingen', { body: { ...vraag, dossierId, gevers } }))
        : inhoud(
            client.POST('/dossiers/{id}/toestemmingen', { params: { path: { id: dossierId } }, body: vraag }),
          ),
    onSettled: vernieuw,
  });
}

/** Withdraws a toestemming, for all receivers or for one. */
export function useIntrekken(id: string) {
  const vernieuw = useVernieuwDelen();
  return useMutation({
    mutationFn: (body: { door: string; reden?: string; ontvangers?: string[] }) =>
      inhoud(client.POST('/toestemmingen/{id}/_intrekken', { params: { path: { id } }, body })),
    onSettled: vernieuw,
  });
}

/** Records who gave a toestemming that was asked. */
export function useGeven(id: string) {
  const vernieuw = useVernieuwDelen();
  return useMutation({
    mutationFn: (gevers: NieuweToestemming['gevers']) =>
      inhoud(client.POST('/toestemmingen/{id}/_geven', { params: { path: { id } }, body: { gevers } })),
    onSettled: vernieuw,
  });
}

/** Writes a verwijzing and sends it. */
export function useVerwijzen() {
  const vernieuw = useVernieuwDelen();
  return useMutation({
    mutationFn: async (body: NieuweVerwijzing) => {
      const { id } = await inhoud(client.POST('/verwijzingen', { body }));
      return inhoud(client.POST('/verwijzingen/{id}/_verzenden', { params: { path: { id } } }));
    },
    onSettled: vernieuw,
  });
}
