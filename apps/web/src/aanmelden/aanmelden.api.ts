import { queryOptions, useMutation } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { Aanmelding } from '../api/types.js';

/** The organisations that use this Zesweken; public, for the sign-in page. */
export const organisatiesOptions = queryOptions({
  queryKey: ['organisaties'],
  queryFn: async () => (await inhoud(client.GET('/organisaties'))).items,
  staleTime: Infinity,
});

/** Starts a session; the cookie comes with the answer. */
export function useAanmelden() {
  return useMutation({ mutationFn: (body: Aanmelding) => inhoud(client.POST('/sessies', { body })) });
}
