import { client, inhoud } from '../api/client.js';
import type { NieuwePlaatsing } from '../api/types.js';
import { useDossierDaad } from '../dossiers/dossiers.api.js';

/** Records a place found. */
export const usePlaats = (id: string) =>
  useDossierDaad(id, (body: NieuwePlaatsing) =>
    inhoud(client.POST('/dossiers/{id}/plaatsingen', { params: { path: { id } }, body })),
  );

/** Records that a place failed: the leerling is at home again. */
export const useMislukt = (id: string, pid: string) =>
  useDossierDaad(id, (body: { datum: string; reden: string }) =>
    inhoud(client.POST('/dossiers/{id}/plaatsingen/{pid}/_mislukt', { params: { path: { id, pid } }, body })),
  );

/** Withdraws a place that was recorded by mistake. */
export const useTrekIn = (id: string, pid: string) =>
  useDossierDaad(id, (body: { reden: string }) =>
    inhoud(
      client.POST('/dossiers/{id}/plaatsingen/{pid}/_intrekken', { params: { path: { id, pid } }, body }),
    ),
  );
