import { queryOptions } from '@tanstack/react-query';
import { client, inhoud } from '../api/client.js';

/**
 * What is found for a text; the text goes in the body. Each search is a line in the log, so an answer is not asked again
 * while its text stands, and nothing of it stays in memory once the text has gone.
 */
export const zoekOptions = (vraag: string) =>
  queryOptions({
    queryKey: ['zoeken', vraag],
    queryFn: ({ signal }) => inhoud(client.POST('/dossiers/_zoek', { body: { vraag }, signal })),
    enabled: vraag !== '',
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnReconnect: false,
  });
