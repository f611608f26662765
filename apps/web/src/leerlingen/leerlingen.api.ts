import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, inhoud } from '../api/client.js';
import type {
  GezagdragerInvoer,
  InschrijvingInvoer,
  InzageInvoer,
  LeerlingInvoer,
  LeerlingWijziging,
  VerhuizingInvoer,
} from '../api/types.js';

const pad = (id: string) => ({ params: { path: { id } } });
const metVersie = (id: string, versie: number) => ({
  params: { path: { id }, header: { 'If-Match': `"${versie}"` } },
});

/** One leerling; the id of one that was joined leads to the one that stayed. */
export const leerlingOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'zelf'],
    queryFn: () => inhoud(client.GET('/leerlingen/{id}', pad(id))),
  });

/** Who decides about a leerling or cares for it. */
export const gezagdragersOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'gezagdragers'],
    queryFn: async () => (await inhoud(client.GET('/leerlingen/{id}/gezagdragers', pad(id)))).items,
  });

/** Schools, recorded and reported. */
export const inschrijvingenOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'inschrijvingen'],
    queryFn: () => inhoud(client.GET('/leerlingen/{id}/inschrijvingen', pad(id))),
  });

/** Moves to other gemeenten. */
export const verhuizingenOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'verhuizingen'],
    queryFn: async () => (await inhoud(client.GET('/leerlingen/{id}/verhuizingen', pad(id)))).items,
  });

/** Others at the same address. */
export const huisgenotenOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'huisgenoten'],
    queryFn: async () => (await inhoud(client.GET('/leerlingen/{id}/huisgenoten', pad(id)))).items,
  });

/** Who sees what, and what the leerling chose. */
export const inzageOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'inzage'],
    queryFn: () => inhoud(client.GET('/leerlingen/{id}/inzage', pad(id))),
  });

/** Who may be the same child. */
export const dubbelenOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id, 'dubbelen'],
    queryFn: async () => (await inhoud(client.GET('/leerlingen/{id}/dubbelen', pad(id)))).items,
  });

/** The dossiers of one leerling. */
export const dossiersVanOptions = (leerling: string) =>
  queryOptions({
    queryKey: ['dossiers', 'van', leerling],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers', { params: { query: { leerling, page: 1, pageSize: 100 } } })))
        .items,
  });

/** Schools in the register whose name, place or BRIN holds the text. */
export const scholenOptions = (zoek: string) =>
  queryOptions({
    queryKey: ['scholen', zoek],
    queryFn: async () =>
      (await inhoud(client.GET('/scholen', { params: { query: { zoek, page: 1, pageSize: 10 } } }))).items,
    staleTime: 300_000,
  });

/** A change of what belongs to one leerling: all parts of it, and the dossiers that show it, are asked again. */
function useLeerlingDaad<Invoer, Uit>(id: string, doe: (invoer: Invoer) => Promise<Uit>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSettled: () =>
      Promise.all([
        queryClient.invalidateQueries({ queryKey: ['leerling', id] }),
        queryClient.invalidateQueries({ queryKey: ['dossiers'] }),
        queryClient.invalidateQueries({ queryKey: ['dossier'] }),
      ]),
  });
}

/** Corrects a leerling. */
export const useWijzigLeerling = (id: string) =>
  useLeerlingDaad(id, ({ versie, ...body }: LeerlingWijziging & { versie: number }) =>
    inhoud(client.PATCH('/leerlingen/{id}', { ...metVersie(id, versie), body })),
  );

/** Records a gezagdrager, or changes a known one. */
export const useBewaarGezagdrager = (leerling: string) =>
  useLeerlingDaad(
    leerling,
    ({ bekend, body }: { bekend: { id: string; versie: number } | null; body: GezagdragerInvoer }) =>
      bekend
        ? inhoud(client.PATCH('/gezagdragers/{id}', { ...metVersie(bekend.id, bekend.versie), body }))
        : inhoud(client.POST('/leerlingen/{id}/gezagdragers', { ...pad(leerling), body })),
  );

/** Somebody no longer belongs to the leerling. */
export const useBeeindigGezagdrager = (leerling: string) =>
  useLeerlingDaad(leerling, ({ id, versie }: { id: string; versie: number }) =>
    inhoud(client.POST('/gezagdragers/{id}/_beeindigen', { ...metVersie(id, versie), body: {} })),
  );

/** Shows a secret address, for a reason. It is kept nowhere in the client. */
export const useToonAdres = (van: 'leerling' | 'gezagdrager', id: string) =>
  useMutation({
    mutationFn: (reden: string) =>
      van === 'leerling'
        ? inhoud(client.POST('/leerlingen/{id}/_toonadres', { ...pad(id), body: { reden } }))
        : inhoud(client.POST('/gezagdragers/{id}/_toonadres', { ...pad(id), body: { reden } })),
    gcTime: 0,
  });

/** Records what the leerling lets gezagdragers see. */
export const useInzage = (id: string) =>
  useLeerlingDaad(id, (body: InzageInvoer) =>
    inhoud(client.PUT('/leerlingen/{id}/inzage', { ...pad(id), body })),
  );

/** Records an enrolment. */
export const useNieuweInschrijving = (id: string) =>
  useLeerlingDaad(id, (body: InschrijvingInvoer) =>
    inhoud(client.POST('/leerlingen/{id}/inschrijvingen', { ...pad(id), body })),
  );

/** Ends an enrolment on a last day. */
export const useBeeindigInschrijving = (leerling: string) =>
  useLeerlingDaad(leerling, ({ id, versie, tot }: { id: string; versie: number; tot: string }) =>
    inhoud(client.POST('/inschrijvingen/{id}/_beeindigen', { ...metVersie(id, versie), body: { tot } })),
  );

/** Records a move. */
export const useNieuweVerhuizing = (id: string) =>
  useLeerlingDaad(id, (body: VerhuizingInvoer) =>
    inhoud(client.POST('/leerlingen/{id}/verhuizingen', { ...pad(id), body })),
  );

/** Joins another leerling to this one. */
export const useSamenvoegen = (id: string) =>
  useLeerlingDaad(id, (met: string) =>
    inhoud(client.POST('/leerlingen/{id}/_samenvoegen', { ...pad(id), body: { met } })),
  );

/** Undoes the last join. */
export const useOntkoppelen = (id: string) =>
  useLeerlingDaad(id, () => inhoud(client.POST('/leerlingen/{id}/_ontkoppelen', pad(id))));

/** Looks who may be known already, before a leerling is entered. */
export const useZoekDubbelen = () =>
  useMutation({
    mutationFn: async (body: {
      voornamen: string;
      voorvoegsel?: string;
      achternaam: string;
      geboortedatum: string;
    }) => (await inhoud(client.POST('/leerlingen/_dubbelen', { body }))).items,
  });

/** Enters a leerling. */
export const useNieuweLeerling = () =>
  useMutation({
    mutationFn: async (body: LeerlingInvoer) => (await antwoord(client.POST('/leerlingen', { body }))).data,
  });
