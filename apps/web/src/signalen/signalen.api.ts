import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Voorstel } from '../api/types.js';

/** Proposals on one page. */
export const PER_PAGINA = 25;

/** One page of proposals, newest first. */
export const voorstellenOptions = (page = 1) =>
  queryOptions({
    queryKey: ['voorstellen', page],
    queryFn: async () => {
      const query = { page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/signalen/voorstellen', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
  });

/** What is proposed for one leerling: a list of one or none. */
export const voorstelOptions = (leerling: string) =>
  queryOptions({
    queryKey: ['voorstellen', 'leerling', leerling],
    queryFn: async () =>
      (await inhoud(client.GET('/signalen/voorstellen', { params: { query: { leerling } } }))).items,
  });

/** What was told by the form, in one dossier. */
export const dossierSignalenOptions = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'signalen'],
    queryFn: async () =>
      (await inhoud(client.GET('/dossiers/{id}/signalen', { params: { path: { id } } }))).items,
  });

export const ziekmeldingenOptions = (leerling: string) =>
  queryOptions({
    queryKey: ['ziekmeldingen', leerling],
    queryFn: async () =>
      (await inhoud(client.GET('/leerlingen/{id}/ziekmeldingen', { params: { path: { id: leerling } } })))
        .items,
  });

export const roostersOptions = (leerling: string) =>
  queryOptions({
    queryKey: ['roosters', leerling],
    queryFn: async () =>
      (await inhoud(client.GET('/leerlingen/{id}/verkorte-roosters', { params: { path: { id: leerling } } })))
        .items,
  });

/** An act by which proposals, dossiers and what stands in them may change: all of it is asked again. */
function useDaad<Invoer, Uitkomst>(doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    // Not awaited: the card in which somebody decided goes away once the lists are there, and must have told it before.
    onSuccess: () => {
      for (const deel of ['voorstellen', 'dossier', 'dossiers', 'ziekmeldingen', 'roosters', 'meldingen'])
        void queryClient.invalidateQueries({ queryKey: [deel] });
    },
  });
}

/** Makes the dossier of a signal active, from this first day on. */
export const useActiveren = () =>
  useDaad(({ dossier, eersteVerzuimdag }: { dossier: string; eersteVerzuimdag: string }) =>
    inhoud(
      client.POST('/dossiers/{id}/_activeren', {
        params: { path: { id: dossier } },
        body: { eersteVerzuimdag },
      }),
    ),
  );

/** Says no to a proposal, on the facts that stand on the screen. */
export const useAfwijzen = () =>
  useDaad(({ voorstel, reden }: { voorstel: Voorstel; reden: string }) =>
    inhoud(
      client.POST('/signalen/voorstellen/{id}/_afwijzen', {
        params: { path: { id: voorstel.id } },
        body: {
          reden,
          gezien: [...new Set(voorstel.bevindingen.flatMap(({ feiten }) => feiten.map(({ id }) => id)))],
        },
      }),
    ),
  );

/** What the form for opening a dossier sends. */
export interface NieuwDossier {
  leerlingId: string;
  soort: 'absoluut' | 'lrv' | '18-plus' | '16-uur' | 'luxe' | 'overig' | 'ziek';
  begindatum: string;
  einddatum?: string;
  brin?: string;
  onderwijssoort?: Onderwijssoort;
  reden?: string;
}
export type Onderwijssoort = 'po' | 'sbo' | 'so' | 'vo' | 'vso' | 'pro' | 'mbo';

export const useOpenDossier = () =>
  useDaad((body: NieuwDossier) => inhoud(client.POST('/dossiers', { body })));

/** What the form for a signal sends. */
export interface NieuwSignaal {
  leerlingId: string;
  doorgegevenDoor: 'ouder' | 'leerling' | 'school' | 'anders';
  watSpeelt: string;
  sinds: string;
  hoeVaak?: string;
  geprobeerd?: string;
  vraag?: string;
  brin?: string;
  onderwijssoort?: Onderwijssoort;
}

export const useGeefSignaal = () =>
  useDaad((body: NieuwSignaal) => inhoud(client.POST('/signalen', { body })));

/** What is asked of a leerling whom the organisation does not know yet. */
export interface NieuweLeerling {
  voornamen: string;
  voorvoegsel?: string;
  achternaam: string;
  geboortedatum: string;
  gemeentecode: string;
}

export const useVoerLeerlingIn = () =>
  useMutation({ mutationFn: (body: NieuweLeerling) => inhoud(client.POST('/leerlingen', { body })) });

/** Looks for leerlingen; what is searched for goes in the body, never in the address. */
export const useZoekLeerling = () =>
  useMutation({
    mutationFn: async (body: { naam?: string; geboortedatum?: string }) =>
      (await inhoud(client.POST('/leerlingen/_zoek', { body }))).items,
  });

export const useVoegZiekmeldingToe = (leerling: string) =>
  useDaad((body: { begin: string; einde?: string; bron: 'school' | 'jgz' }) =>
    inhoud(client.POST('/leerlingen/{id}/ziekmeldingen', { params: { path: { id: leerling } }, body })),
  );

export const useWijzigZiekmelding = () =>
  useDaad(({ id, versie, ...body }: { id: string; versie: number; einde?: string; ingetrokken?: boolean }) =>
    inhoud(
      client.PATCH('/ziekmeldingen/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${versie}"` } },
        body,
      }),
    ),
  );

export const useVoegRoosterToe = (leerling: string) =>
  useDaad((body: { urenPerWeek: number; vanaf: string; tot?: string }) =>
    inhoud(client.POST('/leerlingen/{id}/verkorte-roosters', { params: { path: { id: leerling } }, body })),
  );

export const useWijzigRooster = () =>
  useDaad(({ id, versie, ...body }: { id: string; versie: number; tot?: string; ingetrokken?: boolean }) =>
    inhoud(
      client.PATCH('/verkorte-roosters/{id}', {
        params: { path: { id }, header: { 'If-Match': `"${versie}"` } },
        body,
      }),
    ),
  );
