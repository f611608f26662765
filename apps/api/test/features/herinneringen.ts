import type { FeatureInTests } from './feature.js';

/** The ledger of reminders, and whom the beheerder named. */
export const herinneringen: FeatureInTests = {
  calls: {
    'GET /api/v1/herinneringen': ({ gemeente }) => gemeente.as('leerplicht').get('/herinneringen'),
    'GET /api/v1/herinneringsontvangers': ({ gemeente }) =>
      gemeente.as('beheer').get('/herinneringsontvangers'),
    'PUT /api/v1/herinneringsontvangers': ({ gemeente }) =>
      gemeente.as('beheer').put('/herinneringsontvangers', { gebruikers: [gemeente.user('leerplicht').id] }),
  },
};
