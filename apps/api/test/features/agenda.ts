import type { FeatureInTests } from './feature.js';

/** Agendas, and the link by which a calendar programme reads one. */
export const agenda: FeatureInTests = {
  prepare: async (gemeente) => {
    const { body } = await gemeente.as('teamleider').post<{ adres: string }>('/agendalink').expect(201);
    return { agenda: new URL(body.adres).pathname.replace('/api/v1', '') };
  },
  calls: {
    'GET /api/v1/agenda': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/agenda?van=2026-01-01&tot=2026-01-31'),
    'GET /api/v1/agendalink': ({ gemeente }) => gemeente.as('leerplicht').get('/agendalink'),
    'POST /api/v1/agendalink': ({ gemeente }) => gemeente.as('leerplicht').post('/agendalink'),
    'DELETE /api/v1/agendalink': ({ gemeente }) => gemeente.as('teamleider').delete('/agendalink'),
    'GET /api/v1/agenda/:bestand': ({ gemeente, made }) => gemeente.as('leerplicht').get(made.agenda!),
  },
};
