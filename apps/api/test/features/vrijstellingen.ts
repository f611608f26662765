import type { FeatureInTests } from './feature.js';

const NEW = { grond: '5-onder-a', begin: '2025-08-01', einde: '2026-07-31' };
const VERLOF = {
  begin: '2026-03-02',
  einde: '2026-03-27',
  via: 'school',
  reden: 'Reis naar zieke grootouder',
};

const DECISION = {
  uitkomst: 'afgewezen',
  datum: '2026-01-12',
  motivering: 'Geen gewichtige omstandigheid',
  gehoord: ['hoofd'],
};
const WITHDRAWAL = { datum: '2026-01-12', reden: 'De reis gaat niet door' };
const END = { datum: '2026-01-31', reden: 'Weer naar school' };
const CONTACT = { datum: '2026-01-09', met: 'ouders', tekst: 'Gebeld' };

/** Vrijstellingen and requests for verlof. */
export const vrijstellingen: FeatureInTests = {
  prepare: async (gemeente, { leerling }) => {
    const officer = gemeente.as('leerplicht');
    const { body: vrijstelling } = await officer
      .post<{ id: string }>('/vrijstellingen', { leerlingId: leerling, ...NEW })
      .expect(201);
    const ask = async (): Promise<string> =>
      (
        await officer
          .post<{ id: string }>('/verlofaanvragen', { leerlingId: leerling, ...VERLOF })
          .expect(201)
      ).body.id;
    return { vrijstelling: vrijstelling.id, verlof: await ask(), withdrawn: await ask() };
  },
  calls: {
    'GET /api/v1/verlofaanvragen': ({ gemeente }) => gemeente.as('leerplicht').get('/verlofaanvragen'),
    'GET /api/v1/verlofaanvragen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verlofaanvragen/${made.verlof}`),
    'GET /api/v1/vrijstellingen': ({ gemeente }) => gemeente.as('leerplicht').get('/vrijstellingen'),
    'GET /api/v1/vrijstellingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/vrijstellingen/${made.vrijstelling}`),
    'PATCH /api/v1/vrijstellingen/:id': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .patch(`/vrijstellingen/${made.vrijstelling}`, { terugkeer: 'Twee uur per dag' }),
    'POST /api/v1/verlofaanvragen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').post('/verlofaanvragen', { leerlingId: leerling, ...VERLOF }),
    'POST /api/v1/verlofaanvragen/:id/_besluiten': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verlofaanvragen/${made.verlof}/_besluiten`, DECISION),
    'POST /api/v1/verlofaanvragen/:id/_intrekken': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verlofaanvragen/${made.withdrawn}/_intrekken`, WITHDRAWAL),
    'POST /api/v1/vrijstellingen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').post('/vrijstellingen', { leerlingId: leerling, ...NEW, grond: '5a' }),
    'POST /api/v1/vrijstellingen/_toetsen': ({ gemeente, leerling }) =>
      gemeente
        .as('leerplicht')
        .post('/vrijstellingen/_toetsen', { leerlingId: leerling, ...NEW, grond: '5a' }),
    'POST /api/v1/vrijstellingen/:id/_beeindigen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/vrijstellingen/${made.vrijstelling}/_beeindigen`, END),
    'POST /api/v1/vrijstellingen/:id/_verlengen': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/vrijstellingen/${made.vrijstelling}/_verlengen`, { einde: '2027-07-31' }),
    'POST /api/v1/vrijstellingen/:id/contactmomenten': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/vrijstellingen/${made.vrijstelling}/contactmomenten`, CONTACT),
  },
  bodies: {
    'PATCH /api/v1/vrijstellingen/:id': { terugkeer: 'Van ons' },
    'POST /api/v1/verlofaanvragen/:id/_besluiten': DECISION,
    'POST /api/v1/verlofaanvragen/:id/_intrekken': WITHDRAWAL,
    'POST /api/v1/vrijstellingen/:id/_beeindigen': END,
    'POST /api/v1/vrijstellingen/:id/_verlengen': { einde: '2027-07-31' },
    'POST /api/v1/vrijstellingen/:id/contactmomenten': CONTACT,
  },
};
