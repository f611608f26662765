import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { Grond, NieuweVrijstelling, Vrijstelling } from '../api/types.js';
import type { paths } from '../../../../libs/api-client/schema.js';

type LijstVraag = NonNullable<paths['/vrijstellingen']['get']['parameters']['query']>;
type Wijziging = paths['/vrijstellingen/{id}']['patch']['requestBody']['content']['application/json'];
type Contact =
  paths['/vrijstellingen/{id}/contactmomenten']['post']['requestBody']['content']['application/json'];

type Punten = NonNullable<NieuweVrijstelling['gezien']>;

/** Points as the API wants them back. The cast: they came from the API. */
export const alsPunten = (punten: readonly string[]): Punten => punten as Punten;

/** Rows on one page of the list. */
export const PER_PAGINA = 25;

/** The grounds in the order of the law. */
export const GRONDEN: readonly Grond[] = [
  '5-onder-a',
  '5-onder-b',
  '5-onder-c',
  '5a',
  '15',
  '3a',
  '3b',
  '11-a',
  '11-b',
  '11-c',
  '11-d',
  '11-e',
  '11-f',
  '11-g',
];

/** One page of vrijstellingen, what ends first at the top. */
export const vrijstellingenOptions = (query: LijstVraag) =>
  queryOptions({
    queryKey: ['vrijstellingen', query],
    queryFn: async () => {
      const { data, response } = await antwoord(client.GET('/vrijstellingen', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One vrijstelling with its history, and the version that a change must name. */
export const vrijstellingOptions = (id: string) =>
  queryOptions({
    queryKey: ['vrijstelling', id],
    queryFn: async () => {
      const { data, response } = await antwoord(
        client.GET('/vrijstellingen/{id}', { params: { path: { id } } }),
      );
      return { vrijstelling: data, etag: response.headers.get('etag') };
    },
  });

/** Leerlingen by the beginning of a name. */
export const zoekLeerlingen = async (naam: string) =>
  (await inhoud(client.POST('/leerlingen/_zoek', { body: { naam } }))).items;

/** One leerling, by id. */
export const leerlingOptions = (id: string) =>
  queryOptions({
    queryKey: ['leerling', id],
    queryFn: () => inhoud(client.GET('/leerlingen/{id}', { params: { path: { id } } })),
  });

/** What a person would have to judge; nothing is stored. */
export const toetsVrijstelling = async (body: NieuweVrijstelling) =>
  (await inhoud(client.POST('/vrijstellingen/_toetsen', { body }))).aandachtspunten;

/** Lists and details change together. */
function useVernieuw() {
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      ['vrijstellingen', 'vrijstelling', 'verlofaanvragen', 'verlofaanvraag', 'tijdlijn'].map((soort) =>
        queryClient.invalidateQueries({ queryKey: [soort] }),
      ),
    );
}

/** Records a vrijstelling. */
export function useVastleggen() {
  const vernieuw = useVernieuw();
  return useMutation({
    mutationFn: (body: NieuweVrijstelling) => inhoud(client.POST('/vrijstellingen', { body })),
    onSettled: vernieuw,
  });
}

/** One thing that is done to a vrijstelling; it names the version that was seen. */
export type Daad =
  | { doe: 'wijzig'; body: Wijziging }
  | { doe: 'contact'; body: Contact }
  | { doe: 'verleng'; body: { einde: string } }
  | { doe: 'beeindig'; body: { datum: string; reden: string } };

/** Does something to one vrijstelling; fails when somebody else changed it meanwhile. */
export function useDaad(id: string, etag: string | null) {
  const vernieuw = useVernieuw();
  const params = { path: { id }, header: { 'If-Match': etag ?? '*' } };
  const uitvoeren = (daad: Daad): Promise<Vrijstelling> => {
    switch (daad.doe) {
      case 'wijzig':
        return inhoud(client.PATCH('/vrijstellingen/{id}', { params, body: daad.body }));
      case 'contact':
        return inhoud(client.POST('/vrijstellingen/{id}/contactmomenten', { params, body: daad.body }));
      case 'verleng':
        return inhoud(client.POST('/vrijstellingen/{id}/_verlengen', { params, body: daad.body }));
      case 'beeindig':
        return inhoud(client.POST('/vrijstellingen/{id}/_beeindigen', { params, body: daad.body }));
    }
  };
  return useMutation({ mutationFn: uitvoeren, onSettled: vernieuw });
}

type NieuwVerlof = paths['/verlofaanvragen']['post']['requestBody']['content']['application/json'];
type Besluit =
  paths['/verlofaanvragen/{id}/_besluiten']['post']['requestBody']['content']['application/json'];

type Intrekking =
  paths['/verlofaanvragen/{id}/_intrekken']['post']['requestBody']['content']['application/json'];

/** One page of requests for verlof, what awaits a decision first. */
export const verlofOptions = (page: number) =>
  queryOptions({
    queryKey: ['verlofaanvragen', page],
    queryFn: async () => {
      const query = { page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/verlofaanvragen', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One request. */
export const aanvraagOptions = (id: string) =>
  queryOptions({
    queryKey: ['verlofaanvraag', id],
    queryFn: () => inhoud(client.GET('/verlofaanvragen/{id}', { params: { path: { id } } })),
  });

/** Takes in a request for verlof. */
export function useVerlofVragen() {
  const vernieuw = useVernieuw();
  return useMutation({
    mutationFn: (body: NieuwVerlof) => inhoud(client.POST('/verlofaanvragen', { body })),
    onSettled: vernieuw,
  });
}

/** Decides on a request. */
export function useBesluiten(id: string) {
  const vernieuw = useVernieuw();
  return useMutation({
    mutationFn: (body: Besluit) =>
      inhoud(client.POST('/verlofaanvragen/{id}/_besluiten', { params: { path: { id } }, body })),
    onSettled: vernieuw,
  });
}

/** Records that the parents withdraw a request. */
export function useIntrekken(id: string) {
  const vernieuw = useVernieuw();
  return useMutation({
    mutationFn: (body: Intrekking) =>
      inhoud(client.POST('/verlofaanvragen/{id}/_intrekken', { params: { path: { id } }, body })),
    onSettled: vernieuw,
  });
}
