import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';
import type { Rol } from '../api/types.js';

/** Everybody with an account in this organisation. */
export const gebruikersOptions = queryOptions({
  queryKey: ['gebruikers'],
  queryFn: async () => (await inhoud(client.GET('/gebruikers'))).items,
});

/** Where and since when somebody is signed in. */
export const gebruikerSessiesOptions = (id: string) =>
  queryOptions({
    queryKey: ['gebruikers', id, 'sessies'],
    queryFn: async () =>
      (await inhoud(client.GET('/gebruikers/{id}/sessies', { params: { path: { id } } }))).items,
  });

function useBeheerDaad<Invoer, Uitkomst>(doe: (invoer: Invoer) => Promise<Uitkomst>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: doe,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['gebruikers'] }),
  });
}

/** Makes an account and a one-time link for it. */
export const useUitnodigen = () =>
  useBeheerDaad((body: { naam: string; email: string; rollen: Rol[] }) =>
    inhoud(client.POST('/gebruikers', { body })),
  );

/** A new one-time link; the one before it no longer works. */
export const useOpnieuwUitnodigen = (id: string) =>
  useBeheerDaad(() => inhoud(client.POST('/gebruikers/{id}/_uitnodigen', { params: { path: { id } } })));

/** Changes name or roles. */
export const useWijzigGebruiker = (id: string) =>
  useBeheerDaad((body: { naam: string; rollen: Rol[] }) =>
    inhoud(client.PATCH('/gebruikers/{id}', { params: { path: { id } }, body })),
  );

/** Ends the access of an account; its sessions end with it. */
export const useBeeindigGebruiker = (id: string) =>
  useBeheerDaad(() => inhoud(client.POST('/gebruikers/{id}/_beeindigen', { params: { path: { id } } })));

/** Signs somebody out everywhere. */
export const useBeeindigSessies = (id: string) =>
  useBeheerDaad(() => inhoud<never>(client.DELETE('/gebruikers/{id}/sessies', { params: { path: { id } } })));
