import type { FeatureInTests } from './feature.js';

/** Figures of the own tenant. */
export const rapportages: FeatureInTests = {
  calls: {
    'GET /api/v1/rapportages/thuiszitters': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/rapportages/thuiszitters'),
    'GET /api/v1/rapportages/thuiszitters/dossiers': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/rapportages/thuiszitters/dossiers'),
  },
};
