import type { FeatureInTests } from './feature.js';

/** Searching as you type. */
export const zoeken: FeatureInTests = {
  calls: {
    'POST /api/v1/dossiers/_zoek': ({ gemeente }) =>
      gemeente.as('leerplicht').post('/dossiers/_zoek', { vraag: 'leerling' }),
  },
};
