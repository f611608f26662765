import { type ApiTenant, csvOf } from '@zesweken/testing';
import { pdf } from './voorbeelden.js';

/** Most bytes of a file. */
export const MOST = 10 * 1024 * 1024;

/** Id of a dossier, made by a melding. */
export async function aDossier(gemeente: ApiTenant): Promise<string> {
  const agent = gemeente.as('leerplicht');
  await agent.csv('/verzuimmeldingen/_importeren', csvOf({})).expect(200);
  const { body } = await agent.get<{ items: { id: string }[] }>('/dossiers').expect(200);
  return body.items[0]!.id;
}

/** A form as a browser sends it. */
export function form(bytes: Buffer, naam: string, omschrijving?: string): FormData {
  const made = new FormData();
  if (omschrijving !== undefined) made.set('omschrijving', omschrijving);
  made.set('bestand', new Blob([new Uint8Array(bytes)]), naam);
  return made;
}

/** Id of a file attached to the dossier. */
export async function aFile(
  gemeente: ApiTenant,
  dossier: string,
  bytes = pdf(),
  naam = 'verslag.pdf',
): Promise<string> {
  const { body } = await gemeente
    .as('leerplicht')
    .post<{ id: string }>(`/dossiers/${dossier}/bestanden`, form(bytes, naam))
    .expect(201);
  return body.id;
}
