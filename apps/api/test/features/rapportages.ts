import type { FeatureInTests } from './feature.js';

/** Figures of the own tenant. */
export const rapportages: FeatureInTests = {
  calls: {
    'GET /api/v1/rapportages/thuiszitters': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/rapportages/thuiszitters'),
    'GET /api/v1/rapportages/thuiszitters/dossiers': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/rapportages/thuiszitters/dossiers'),
    'GET /api/v1/rapportages/jaren': ({ gemeente }) => gemeente.as('teamleider').get('/rapportages/jaren'),
    'POST /api/v1/rapportages/schooljaren/:schooljaar/_vastzetten': ({ gemeente }) =>
      gemeente.as('teamleider').post('/rapportages/schooljaren/2023-2024/_vastzetten'),
  },
  unlogged: { 'GET /api/v1/rapportages/schooljaren': 'names of school years' },
};
