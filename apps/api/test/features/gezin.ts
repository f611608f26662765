import { aPgn } from '@zesweken/testing';
import type { FeatureInTests } from './feature.js';

const GEZAGDRAGER = { naam: 'Anna Proef', relatie: 'moeder', gezag: true };
const INSCHRIJVING = { brin: '00AA', onderwijssoort: 'vo', vanaf: '2024-08-01' };
const REDEN = { reden: 'Huisbezoek' };
const KEUZE = { plan: true, gekozenOp: '2026-01-12' };
const OUDER = {
  voornamen: 'Oud',
  achternaam: 'Genoeg',
  geboortedatum: '2009-04-05',
  gemeentecode: 'GM0356',
};

/** Gezagdragers, schools, moves, duplicates and secret addresses. */
export const gezin: FeatureInTests = {
  prepare: async (gemeente, { leerling }) => {
    const agent = gemeente.as('leerplicht');
    const id = async (path: string, body: object): Promise<string> =>
      (await agent.post<{ id: string }>(path, body).expect(201)).body.id;
    const joined = await id('/leerlingen', { ...OUDER, voornamen: 'Nog eens' });
    const kept = await id('/leerlingen', { ...OUDER, bsn: aPgn(9) });
    await agent.post(`/leerlingen/${kept}/_samenvoegen`, { met: joined }).expect(200);
    return {
      gezagdrager: await id(`/leerlingen/${leerling}/gezagdragers`, GEZAGDRAGER),
      inschrijving: await id(`/leerlingen/${leerling}/inschrijvingen`, {
        ...INSCHRIJVING,
        tot: '2025-07-31',
      }),
      jongere: kept,
      dubbel: await id('/leerlingen', { ...OUDER, voornamen: 'Oudd' }),
    };
  },
  calls: {
    'PATCH /api/v1/leerlingen/:id': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').patch(`/leerlingen/${leerling}`, { achternaam: 'Beter', geheimAdres: true }),
    'GET /api/v1/leerlingen/:id/gezagdragers': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/gezagdragers`),
    'POST /api/v1/leerlingen/:id/gezagdragers': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').post(`/leerlingen/${leerling}/gezagdragers`, GEZAGDRAGER),
    'GET /api/v1/gezagdragers/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/gezagdragers/${made.gezagdrager}`),
    'PATCH /api/v1/gezagdragers/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').patch(`/gezagdragers/${made.gezagdrager}`, { naam: 'Anders' }),
    'POST /api/v1/gezagdragers/:id/_beeindigen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/gezagdragers/${made.gezagdrager}/_beeindigen`, {}),
    'POST /api/v1/gezagdragers/:id/_toonadres': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/gezagdragers/${made.gezagdrager}/_toonadres`, REDEN),
    'POST /api/v1/leerlingen/:id/_toonadres': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').post(`/leerlingen/${leerling}/_toonadres`, REDEN),
    'GET /api/v1/leerlingen/:id/inzage': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/inzage`),
    'PUT /api/v1/leerlingen/:id/inzage': ({ gemeente, made }) =>
      gemeente.as('leerplicht').put(`/leerlingen/${made.jongere}/inzage`, KEUZE),
    'GET /api/v1/leerlingen/:id/huisgenoten': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/huisgenoten`),
    'GET /api/v1/leerlingen/:id/inschrijvingen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/inschrijvingen`),
    'POST /api/v1/leerlingen/:id/inschrijvingen': ({ gemeente, leerling }) =>
      gemeente
        .as('leerplicht')
        .post(`/leerlingen/${leerling}/inschrijvingen`, { ...INSCHRIJVING, vanaf: '2025-08-01' }),
    'GET /api/v1/inschrijvingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/inschrijvingen/${made.inschrijving}`),
    'PATCH /api/v1/inschrijvingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').patch(`/inschrijvingen/${made.inschrijving}`, { leerjaar: '2' }),
    'POST /api/v1/inschrijvingen/:id/_beeindigen': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/inschrijvingen/${made.inschrijving}/_beeindigen`, { tot: '2025-06-30' }),
    'GET /api/v1/leerlingen/:id/verhuizingen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/verhuizingen`),
    'POST /api/v1/leerlingen/:id/verhuizingen': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/leerlingen/${made.dubbel}/verhuizingen`, { naar: 'GM0344', per: '2026-01-05' }),
    'PUT /api/v1/scholen/:brin': ({ gemeente }) =>
      gemeente.as('beheer').put('/scholen/00AA', { naam: 'De Proefschool' }),
    'POST /api/v1/leerlingen/_dubbelen': ({ gemeente }) =>
      gemeente.as('leerplicht').post('/leerlingen/_dubbelen', {
        voornamen: 'Oud',
        achternaam: 'Genoeg',
        geboortedatum: '2009-04-05',
      }),
    'GET /api/v1/leerlingen/:id/dubbelen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${made.jongere}/dubbelen`),
    'POST /api/v1/leerlingen/:id/_samenvoegen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/leerlingen/${made.jongere}/_samenvoegen`, { met: made.dubbel }),
    'POST /api/v1/leerlingen/:id/_ontkoppelen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/leerlingen/${made.jongere}/_ontkoppelen`, {}),
  },
  unlogged: { 'GET /api/v1/scholen': 'a register of schools, nobody’s data' },
  bodies: {
    'POST /api/v1/leerlingen/:id/gezagdragers': GEZAGDRAGER,
    'POST /api/v1/gezagdragers/:id/_toonadres': REDEN,
    'POST /api/v1/leerlingen/:id/_toonadres': REDEN,
    'PUT /api/v1/leerlingen/:id/inzage': KEUZE,
    'POST /api/v1/leerlingen/:id/inschrijvingen': { ...INSCHRIJVING, hoofd: false },
    'POST /api/v1/inschrijvingen/:id/_beeindigen': { tot: '2025-06-30' },
    'POST /api/v1/leerlingen/:id/verhuizingen': { naar: 'GM0344', per: '2026-01-05' },
    'POST /api/v1/leerlingen/:id/_samenvoegen': { met: '01890000-0000-7000-8000-000000000000' },
  },
};
