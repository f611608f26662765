import { type ApiTenant, csvOf, type MeldingRow, readPdf, tidy } from '@zesweken/testing';

/** A letter that can be made in any dossier. */
export const UITNODIGING = {
  soort: 'uitnodiging',
  aan: 'ouders',
  gesprekDatum: '2026-01-20',
  gesprekTijd: '09:30',
  gesprekPlaats: 'Stadsplein 1, kamer 4',
  schoolnaam: 'De Brug',
  alinea: 'Neem het rooster mee.',
};

/** Id of a dossier of Sami Proef, made by a melding. */
export async function aDossier(gemeente: ApiTenant, about: MeldingRow = {}): Promise<string> {
  const agent = gemeente.as('leerplicht');
  await agent
    .csv('/verzuimmeldingen/_importeren', csvOf({ postcode: '3431AA', huisnummer: '12', ...about }))
    .expect(200);
  const { body } = await agent.get<{ items: { id: string }[] }>('/dossiers').expect(200);
  return body.items[0]!.id;
}

/** Id of a letter made in the dossier. */
export async function aBrief(
  gemeente: ApiTenant,
  dossier: string,
  body: object = UITNODIGING,
): Promise<string> {
  const made = await gemeente
    .as('leerplicht')
    .post<{ id: string }>(`/dossiers/${dossier}/brieven`, body)
    .expect(201);
  return made.body.id;
}

/** What a reader of the PDF finds in it. */
export async function textOf(gemeente: ApiTenant, id: string): Promise<string> {
  const { bytes } = await gemeente.as('leerplicht').get(`/brieven/${id}/pdf`).expect(200);
  return tidy((await readPdf(bytes)).pages.join(' '));
}
