import type { FeatureInTests } from './feature.js';

const NOTE = { tekst: 'Moeder gebeld.', soort: 'telefoon' };

/** Notes, contacts and messages. */
export const notities: FeatureInTests = {
  prepare: async (gemeente, { dossier }) => {
    const written = await gemeente
      .as('leerplicht')
      .post<{ id: string }>(`/dossiers/${dossier}/notities`, NOTE)
      .expect(201);
    const vermeldingen = [gemeente.user('leerplicht').id];
    await gemeente
      .as('teamleider')
      .post(`/dossiers/${dossier}/notities`, { ...NOTE, vermeldingen })
      .expect(201);
    const inbox = await gemeente.as('leerplicht').get<{ items: { id: string }[] }>('/berichten').expect(200);
    return { notitie: written.body.id, bericht: inbox.body.items[0]!.id };
  },
  calls: {
    'GET /api/v1/berichten': ({ gemeente }) => gemeente.as('leerplicht').get('/berichten'),
    'GET /api/v1/dossiers/:id/notities': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/notities`),
    'GET /api/v1/notities/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/notities/${made.notitie}`),
    'PATCH /api/v1/notities/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').patch(`/notities/${made.notitie}`, { tekst: 'Vader gebeld.' }),
    'POST /api/v1/berichten/:id/_gelezen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/berichten/${made.bericht}/_gelezen`),
    'POST /api/v1/dossiers/:id/notities': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/notities`, {
        ...NOTE,
        vermeldingen: [gemeente.user('teamleider').id],
      }),
    'POST /api/v1/notities/:id/_intrekken': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/notities/${made.notitie}/_intrekken`, { reden: 'verkeerd dossier' }),
  },
  unlogged: {
    'GET /api/v1/berichten/aantal':
      'a number about the user’s own inbox, asked every minute; nothing of a child',
    'POST /api/v1/berichten/_allesgelezen': 'marks the user’s own messages and answers a number',
  },
  bodies: {
    'PATCH /api/v1/notities/:id': { tekst: 'Van ons' },
    'POST /api/v1/dossiers/:id/notities': NOTE,
    'POST /api/v1/notities/:id/_intrekken': { reden: 'van ons' },
  },
};
