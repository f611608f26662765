import { type Api, csvOf } from '@zesweken/testing';

export const DAY = '2026-01-12';
export const START = {
  grond: 'relatief',
  datum: '2026-01-05',
  toelichting: 'Ouders komen afspraken niet na',
};
export const PARENTS = {
  soort: 'horen-ouders',
  datum: DAY,
  tekst: 'Vader gehoord',
  gehoord: true,
  cautie: true,
};
export const PUPIL = {
  soort: 'horen-leerling',
  datum: DAY,
  tekst: 'Wil wel naar school',
  gehoord: true,
  cautie: true,
};
export const route = (route: string, problemen = false) => ({
  soort: 'mas-route',
  datum: DAY,
  tekst: 'Omdat',
  route,
  problemen,
});
export const PV = {
  soort: 'proces-verbaal',
  datum: DAY,
  tekst: 'Verzuim sinds 3 december',
  nummer: 'PL-2026-1',
  artikel: '2-lid-1',
  tegen: 'ouders',
  verbalisant: 'B. Oa',
};
export const HALT = { soort: 'halt-verwijzing', datum: DAY, tekst: 'Verwezen' };
export const CLOSE = { soort: 'afsluiten', datum: DAY, tekst: 'Klaar', uitkomst: 'terug-naar-school' };

export async function aZaak(api: Api, geboortedatum = '2011-03-14', start: object = START) {
  const tenant = await api.aTenant();
  await tenant.as('leerplicht').csv('/verzuimmeldingen/_importeren', csvOf({ geboortedatum })).expect(200);
  const { body: list } = await tenant.as('leerplicht').get('/dossiers').expect(200);
  const dossier: string = list.items[0].id;
  const boa = tenant.as('boa');
  const { body } = await boa.post(`/dossiers/${dossier}/handhaving`, start).expect(201);
  const id: string = body.id;
  const step = (stap: object) => boa.post(`/handhavingszaken/${id}/stappen`, stap);
  const all = async (...stappen: object[]) => {
    for (const stap of stappen) await step(stap).expect(201);
  };
  const refused = async (stap: object) => {
    const { status, body: problem } = await step(stap);
    return status === 400
      ? `400 ${problem.errors[0].veld} ${problem.errors[0].code}`
      : `${status} ${problem.code}`;
  };
  return { tenant, boa, dossier, id, body, step, all, refused };
}
