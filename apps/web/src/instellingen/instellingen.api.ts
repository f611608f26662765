import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, inhoud } from '../api/client.js';
import type { Signaalregels } from '../api/types.js';

/** The rules of the organisation, with the version that a change must name. */
export const signaalregelsOptions = queryOptions({
  queryKey: ['signaalregels'],
  queryFn: async () => {
    const { data, response } = await antwoord(client.GET('/instellingen/signaalregels'));
    return { ...data, etag: response.headers.get('etag') ?? '"0"' };
  },
});

/** Keeps the rules; fails when somebody else changed them meanwhile. */
export function useZetSignaalregels(klaar: { onSuccess: () => void; onError: (fout: unknown) => void }) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ regels, etag }: { regels: Signaalregels; etag: string }) =>
      inhoud(
        client.PUT('/instellingen/signaalregels', {
          params: { header: { 'If-Match': etag } },
          body: regels,
        }),
      ),
    ...klaar,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['signaalregels'] }),
  });
}

/** How many leerlingen these rules would propose now; nothing is kept. */
export const useProef = () =>
  useMutation({
    mutationFn: (regels: Signaalregels) =>
      inhoud(client.POST('/instellingen/signaalregels/_proef', { body: regels })),
  });
