import type { FeatureInTests } from './feature.js';

/** Official returns. */
export const opgaven: FeatureInTests = {
  calls: {
    'GET /api/v1/opgaven/leerplichttelling/:schooljaar': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/opgaven/leerplichttelling/2025-2026'),
    'GET /api/v1/opgaven/leerplichttelling/:schooljaar/bestand': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/opgaven/leerplichttelling/2025-2026/bestand?vorm=csv'),
    'GET /api/v1/opgaven/inspectie/:kwartaal': ({ gemeente }) =>
      gemeente.as('teamleider').get('/opgaven/inspectie/2025-4'),
    'GET /api/v1/opgaven/inspectie/:kwartaal/bestand': ({ gemeente }) =>
      gemeente.as('teamleider').get('/opgaven/inspectie/2025-4/bestand?vorm=ods'),
  },
  unlogged: {
    'GET /api/v1/opgaven/raadsverslagen/:schooljaar': 'what the gemeente writes itself, and released counts',
    'PUT /api/v1/opgaven/raadsverslagen/:schooljaar': 'as reading it',
    'GET /api/v1/opgaven/raadsverslagen/:schooljaar/pdf': 'as reading it',
  },
};
