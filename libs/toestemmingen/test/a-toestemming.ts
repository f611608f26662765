import { type ApiTenant, csvOf } from '@zesweken/testing';

export interface Toestemming {
  readonly id: string;
  readonly stand: string;
  readonly gevers: { id: string; hoedanigheid: string; stand: string; naam: string }[];
  readonly regels: {
    organisatie: string;
    stand: string;
    categorieen: { categorie: string; tot: string }[];
  }[];
  readonly gebeurtenissen: { soort: string; gegevens: Record<string, string> }[];
}
export interface Refusal {
  readonly code: string;
  readonly errors: { veld: string; code: string; melding: string }[];
}

/** A dossier of a child born on a day, with the gezagdragers named. */
export async function aDossier(gemeente: ApiTenant, geboortedatum: string, ...gezag: string[]) {
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', csvOf({ geboortedatum })).expect(200);
  const { body } = await officer
    .get<{ items: { id: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const { id: dossierId, leerling } = body.items[0]!;
  for (const naam of gezag)
    await officer
      .post(`/leerlingen/${leerling.id}/gezagdragers`, { naam, relatie: 'moeder', gezag: true })
      .expect(201);
  return { officer, dossierId, leerlingId: leerling.id };
}

export const gever = (hoedanigheid: string, naam: string, datum = '2026-01-12') => ({
  hoedanigheid,
  naam,
  datum,
  bewijs: 'formulier',
});
export const body = (dossierId: string, ontvangers: string[], more: object = {}) => ({
  dossierId,
  doel: 'plaatsing',
  categorieen: ['contact', 'plan'],
  ontvangers,
  gevers: [gever('gezagdrager', 'Anna Proef')],
  geldigVanaf: '2026-01-12',
  geldigTot: '2026-12-31',
  ...more,
});
