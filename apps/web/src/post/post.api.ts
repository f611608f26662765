import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { GevangenMail, Poststatus, Poststuk, Postvoorkeur } from '../api/types.js';

/** Mails on one page. */
export const PER_PAGINA = 25;

/** How and when the user wants mail. */
export const voorkeurOptions = queryOptions({
  queryKey: ['postvoorkeur'],
  queryFn: () => inhoud(client.GET('/postvoorkeuren')),
});

/** Saves that. */
export function useZetVoorkeur() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: Postvoorkeur) => inhoud(client.PUT('/postvoorkeuren', { body })),
    onSuccess: (bewaard) => queryClient.setQueryData(voorkeurOptions.queryKey, bewaard),
  });
}

/** A page of the team's mail. */
export const postOptions = (status: Poststatus | undefined, pagina: number) =>
  queryOptions({
    queryKey: ['post', status, pagina],
    queryFn: async (): Promise<{ items: Poststuk[]; volgende: boolean }> => {
      const query = { page: pagina, pageSize: PER_PAGINA, ...(status ? { status: [status] } : {}) };
      const { data, response } = await antwoord(client.GET('/post', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** Has a mail that failed tried anew. */
export function useOpnieuw() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => inhoud(client.POST('/post/{id}/_opnieuw', { params: { path: { id } } })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['post'] }),
  });
}

/** A page of kept mail. */
export const mailboxOptions = (pagina: number) =>
  queryOptions({
    queryKey: ['mailbox', pagina],
    queryFn: async (): Promise<{ items: GevangenMail[]; volgende: boolean }> => {
      const query = { page: pagina, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/gevangenpost', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** One kept mail. */
export const mailOptions = (id: string) =>
  queryOptions({
    queryKey: ['mailbox', 'mail', id],
    queryFn: () => inhoud(client.GET('/gevangenpost/{id}', { params: { path: { id } } })),
  });
