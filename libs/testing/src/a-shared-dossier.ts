import type { Api, ApiTenant } from './start-api.js';
import { aRegion } from './a-region.js';
import { csvOf } from './meldingen-csv.js';

export const ANNA = {
  hoedanigheid: 'gezagdrager',
  naam: 'Anna Proef',
  datum: '2026-01-12',
  bewijs: 'formulier',
};
export const SAMI = { ...ANNA, hoedanigheid: 'leerling', naam: 'Sami Proef' };

/** A dossier of a child of 14 with one gezagdrager. */
export async function aDossierOf(gemeente: ApiTenant) {
  const officer = gemeente.as('leerplicht');
  await officer.csv('/verzuimmeldingen/_importeren', csvOf({})).expect(200);
  const { body } = await officer
    .get<{ items: { id: string; kenmerk: string; leerling: { id: string } }[] }>('/dossiers')
    .expect(200);
  const { id: dossierId, kenmerk, leerling } = body.items[0]!;
  await officer
    .post(`/leerlingen/${leerling.id}/gezagdragers`, { naam: 'Anna Proef', relatie: 'moeder', gezag: true })
    .expect(201);
  return { officer, dossierId, kenmerk, leerlingId: leerling.id };
}

/** A region in which a gemeente has a dossier and a toestemming for jeugdhulp and samenwerkingsverband. */
export async function aSharedDossier<Answer extends { readonly id: string }>(api: Api) {
  const region = await aRegion(api, 'swv', 'jeugdhulp', 'regio');
  const dossier = await aDossierOf(region.gemeente);
  const { body: toestemming } = await dossier.officer
    .post<{ id: string }>('/toestemmingen', {
      dossierId: dossier.dossierId,
      doel: 'plaatsing',
      categorieen: ['contact', 'plan', 'zorg'],
      ontvangers: [region.swv.slug, region.jeugdhulp.slug],
      gevers: [ANNA, SAMI],
      geldigVanaf: '2026-01-12',
      geldigTot: '2026-01-31',
    })
    .expect(201);
  const make = (naar: ApiTenant, more: object = {}) =>
    dossier.officer.post<Answer>('/verwijzingen', {
      dossierId: dossier.dossierId,
      naar: naar.slug,
      categorieen: ['contact', 'zorg'],
      grondslag: { soort: 'toestemming', toestemmingId: toestemming.id },
      vraag: 'Kunt u hulp bieden aan Sami?',
      toelichtingen: { zorg: 'Slaapt slecht sinds de zomer.' },
      ...more,
    });
  const send = async (naar: ApiTenant, more: object = {}) => {
    const { body } = await make(naar, more).expect(201);
    await dossier.officer.post(`/verwijzingen/${body.id}/_verzenden`).expect(200);
    return body.id;
  };
  return { ...region, ...dossier, toestemmingId: toestemming.id, make, send };
}
