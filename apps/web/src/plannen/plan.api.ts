import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, API, client, inhoud } from '../api/client.js';
import type { ActieWijziging, NieuweActie, Ondertekenaar, Plan } from '../api/types.js';
import type { Sectiewaarde } from './plan.js';

const ALLES = { page: 1, pageSize: 100 };

/** The plan of a dossier as it is now; version 0 while there is none. */
export const planOptions = (id: string) =>
  queryOptions({
    queryKey: ['plan', id],
    queryFn: async () => inhoud(client.GET('/dossiers/{id}/plan', { params: { path: { id } } })),
  });

/** Its versions, newest first; the last hundred. */
export const planversiesOptions = (id: string) =>
  queryOptions({
    queryKey: ['plan', id, 'versies'],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/plan/versies', { params: { path: { id }, query: ALLES } })))
        .items,
  });

/** One version as it was saved; it never changes. */
export const planversieOptions = (id: string) =>
  queryOptions({
    queryKey: ['planversie', id],
    queryFn: async () => inhoud(client.GET('/planversies/{id}', { params: { path: { id } } })),
    staleTime: Infinity,
  });

/** The acties of a dossier: what is open first. */
export const actiesOptions = (id: string) =>
  queryOptions({
    queryKey: ['acties', id],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/acties', { params: { path: { id }, query: ALLES } }))).items,
  });

/** Where the plan is as a PDF; with a gezagdrager: without what that person may not see. */
export const pdfAdres = (id: string, voor?: string) =>
  `${API}/dossiers/${id}/plan/pdf${voor === undefined ? '' : `?voor=${voor}`}`;

const gezien = (versie: number) => `"${versie}"`;

function useVernieuw(id: string) {
  const queryClient = useQueryClient();
  return {
    toon: (plan: Plan) => queryClient.setQueryData(planOptions(id).queryKey, plan),
    vernieuw: (...wat: ('plan' | 'acties' | 'dossier' | 'tijdlijn')[]) =>
      Promise.all([
        ...wat.map((soort) => queryClient.invalidateQueries({ queryKey: [soort, id] })),
        queryClient.invalidateQueries({ queryKey: ['dossiers'] }),
      ]),
  };
}

/** Saves some parts of the plan as a new version, made on the version that was seen. */
export function usePlanBewaren(id: string) {
  const { toon, vernieuw } = useVernieuw(id);
  return useMutation({
    mutationFn: async ({ waarde, versie }: { waarde: Sectiewaarde; versie: number }) =>
      (
        await antwoord(
          client.PUT('/dossiers/{id}/plan', {
            params: { path: { id }, header: { 'If-Match': gezien(versie) } },
            body: waarde,
          }),
        )
      ).data,
    onSuccess: async (plan) => {
      toon(plan);
      await vernieuw('plan', 'dossier', 'tijdlijn');
    },
  });
}

/** Records who agreed to this version of the plan. */
export function usePlanVaststellen(id: string) {
  const { toon, vernieuw } = useVernieuw(id);
  return useMutation({
    mutationFn: async (vast: { datum: string; ondertekenaars: Ondertekenaar[]; versie: number }) =>
      inhoud(
        client.POST('/dossiers/{id}/plan/_vaststellen', {
          params: { path: { id }, header: { 'If-Match': gezien(vast.versie) } },
          body: { datum: vast.datum, ondertekenaars: vast.ondertekenaars },
        }),
      ),
    onSuccess: toon,
    onSettled: () => vernieuw('plan', 'tijdlijn'),
  });
}

/** Adds an actie. */
export function useActieToevoegen(id: string) {
  const { vernieuw } = useVernieuw(id);
  return useMutation({
    mutationFn: async (body: NieuweActie) =>
      inhoud(client.POST('/dossiers/{id}/acties', { params: { path: { id } }, body })),
    onSuccess: () => vernieuw('acties', 'dossier', 'tijdlijn'),
  });
}

/** Changes an actie, made on the version that was seen. */
export function useActieWijzigen(dossierId: string) {
  const { vernieuw } = useVernieuw(dossierId);
  return useMutation({
    mutationFn: async ({ id, versie, body }: { id: string; versie: number; body: ActieWijziging }) =>
      inhoud(
        client.PATCH('/acties/{id}', {
          params: { path: { id }, header: { 'If-Match': gezien(versie) } },
          body,
        }),
      ),
    onSettled: () => vernieuw('acties', 'tijdlijn'),
  });
}
