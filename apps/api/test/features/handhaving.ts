import type { FeatureInTests } from './feature.js';

const START = { grond: 'relatief', datum: '2026-01-12', toelichting: 'Ouders werken niet mee' };
const STEP = {
  soort: 'horen-ouders',
  datum: '2026-01-12',
  gehoord: true,
  cautie: true,
  tekst: 'Moeder gehoord',
};

/** The compartment of sworn officers. */
export const handhaving: FeatureInTests = {
  prepare: async (gemeente, { dossier }) => {
    const { body } = await gemeente
      .as('boa')
      .post<{ id: string }>(`/dossiers/${dossier}/handhaving`, START)
      .expect(201);
    return { zaak: body.id };
  },
  calls: {
    'GET /api/v1/dossiers/:id/handhaving': ({ gemeente, dossier }) =>
      gemeente.as('boa').get(`/dossiers/${dossier}/handhaving`),
    'GET /api/v1/handhavingszaken': ({ gemeente }) => gemeente.as('boa').get('/handhavingszaken'),
    'GET /api/v1/handhavingszaken/:id': ({ gemeente, made }) =>
      gemeente.as('boa').get(`/handhavingszaken/${made.zaak}`),
    'PATCH /api/v1/handhavingszaken/:id': ({ gemeente, made }) =>
      gemeente.as('boa').patch(`/handhavingszaken/${made.zaak}`, { grond: 'luxe' }),
    'POST /api/v1/dossiers/:id/handhaving': ({ gemeente, absoluut }) =>
      gemeente.as('boa').post(`/dossiers/${absoluut}/handhaving`, START),
    'POST /api/v1/handhavingszaken/:id/stappen': ({ gemeente, made }) =>
      gemeente.as('boa').post(`/handhavingszaken/${made.zaak}/stappen`, STEP),
  },
  bodies: {
    'PATCH /api/v1/handhavingszaken/:id': { grond: 'luxe' },
    'POST /api/v1/dossiers/:id/handhaving': START,
    'POST /api/v1/handhavingszaken/:id/stappen': STEP,
  },
};
