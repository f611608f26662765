import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { antwoord, client, heeftVolgende, inhoud } from '../api/client.js';
import type { School } from '../api/types.js';

/** Rows on one page of the register. */
export const PER_PAGINA = 25;

/** One page of the register of schools, by name. */
export const registerOptions = (zoek: string | undefined, page: number) =>
  queryOptions({
    queryKey: ['scholen', 'register', zoek, page],
    queryFn: async () => {
      const query = { ...(zoek && { zoek }), page, pageSize: PER_PAGINA };
      const { data, response } = await antwoord(client.GET('/scholen', { params: { query } }));
      return { items: data.items, volgende: heeftVolgende(response) };
    },
    placeholderData: keepPreviousData,
  });

/** A school as it is put into the register; `versie` is the one that was seen, 0 for one that is not known yet. */
export type SchoolStand = Pick<School, 'brin' | 'vestiging' | 'naam' | 'versie'> & Partial<School>;

/** Puts a school into the register, or changes it; fails when somebody else did so meanwhile. */
export function useZetSchool() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ brin, versie, ...school }: SchoolStand) =>
      inhoud(
        client.PUT('/scholen/{brin}', {
          params: { path: { brin }, header: { 'If-Match': `"${versie}"` } },
          body: school,
        }),
      ),
    // The name stands beside the BRIN in many places.
    onSettled: () => queryClient.invalidateQueries(),
  });
}
