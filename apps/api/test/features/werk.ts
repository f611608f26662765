import type { FeatureInTests } from './feature.js';

const PERIOD = { van: '2026-01-12', tot: '2026-01-16' };
const NOBODY = '01890000-0000-7000-8000-000000000000';

/** Start page, hand-over, standing in and the work board. */
export const werk: FeatureInTests = {
  prepare: async (gemeente) => {
    const { body } = await gemeente
      .as('leerplicht')
      .post<{ id: string }>('/vervangingen', { vervangerId: gemeente.user('teamleider').id, ...PERIOD })
      .expect(201);
    return { vervanging: body.id };
  },
  calls: {
    'GET /api/v1/vandaag': ({ gemeente }) => gemeente.as('leerplicht').get('/vandaag'),
    'GET /api/v1/vervangingen': ({ gemeente }) => gemeente.as('leerplicht').get('/vervangingen'),
    'GET /api/v1/vervangingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/vervangingen/${made.vervanging}`),
    'GET /api/v1/werkbord': ({ gemeente }) => gemeente.as('teamleider').get('/werkbord'),
    'POST /api/v1/dossiers/:id/_overdragen': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/_overdragen`, {
        naar: gemeente.user('teamleider').id,
        toelichting: 'Succes ermee.',
      }),
    'POST /api/v1/dossiers/_overdragen': ({ gemeente, dossier, absoluut }) =>
      gemeente.as('teamleider').post('/dossiers/_overdragen', {
        dossiers: [dossier, absoluut],
        naar: gemeente.user('leerplicht').id,
      }),
    'POST /api/v1/vervangingen': ({ gemeente }) =>
      gemeente.as('leerplicht').post('/vervangingen', {
        vervangerId: gemeente.user('teamleider').id,
        van: '2026-02-02',
        tot: '2026-02-06',
      }),
    'POST /api/v1/vervangingen/:id/_beeindigen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/vervangingen/${made.vervanging}/_beeindigen`),
  },
  bodies: {
    'POST /api/v1/dossiers/:id/_overdragen': { naar: NOBODY, toelichting: 'Van ons' },
  },
};
