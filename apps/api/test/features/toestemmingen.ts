import type { FeatureInTests, Known } from './feature.js';
import { bindPartner } from './een-partner.js';

const ANNA = { hoedanigheid: 'gezagdrager', naam: 'Anna Proef', datum: '2026-01-12', bewijs: 'formulier' };
const LEERLING = { ...ANNA, hoedanigheid: 'leerling', naam: 'Test Leerling' };
const vraag = ({ made }: Pick<Known, 'made'>) => ({
  doel: 'plaatsing',
  categorieen: ['contact', 'zorg'],
  ontvangers: [made.partner],
  geldigVanaf: '2026-01-12',
  geldigTot: '2026-06-30',
});

/** Toestemming: asked, given, withdrawn. The leerling of these calls is 13 and has one gezagdrager, made by gezin. */
export const toestemmingen: FeatureInTests = {
  prepare: async (gemeente, known, api) => {
    const { tenant: partner, dossierId } = await bindPartner(api, gemeente);
    const agent = gemeente.as('leerplicht');
    const made = { ...known.made, partner: partner.slug };
    const given = await agent
      .post<{ id: string }>('/toestemmingen', {
        ...vraag({ made }),
        dossierId: known.dossier,
        gevers: [ANNA, LEERLING],
      })
      .expect(201);
    const asked = await agent
      .post<{ id: string; gevers: { id: string }[] }>(
        `/dossiers/${known.dossier}/toestemmingen`,
        vraag({ made }),
      )
      .expect(201);
    const theirs = await partner
      .as('medewerker')
      .post<{ id: string }>('/toestemmingen', {
        ...vraag({ made: { partner: gemeente.slug } }),
        dossierId,
        gevers: [ANNA, LEERLING],
      })
      .expect(201);
    return {
      ontvangen: theirs.body.id,
      partner: partner.slug,
      toestemming: given.body.id,
      gevraagd: asked.body.id,
      gever: asked.body.gevers[0]!.id,
    };
  },
  calls: {
    'POST /api/v1/toestemmingen': ({ gemeente, dossier, made }) =>
      gemeente
        .as('leerplicht')
        .post('/toestemmingen', { ...vraag({ made }), dossierId: dossier, gevers: [ANNA, LEERLING] }),
    'POST /api/v1/dossiers/:id/toestemmingen': ({ gemeente, dossier, made }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/toestemmingen`, vraag({ made })),
    'GET /api/v1/dossiers/:id/toestemmingen': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/toestemmingen`),
    'GET /api/v1/dossiers/:id/toestemmingvoorstel': ({ gemeente, dossier }) =>
      gemeente
        .as('leerplicht')
        .get(`/dossiers/${dossier}/toestemmingvoorstel?categorieen=zorg&geldigTot=2026-06-30`),
    'GET /api/v1/toestemmingen/ontvangen': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/toestemmingen/ontvangen'),
    'GET /api/v1/toestemmingen/ontvangen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/toestemmingen/ontvangen/${made.ontvangen}`),
    'GET /api/v1/toestemmingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/toestemmingen/${made.toestemming}`),
    'POST /api/v1/toestemmingen/:id/_geven': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/toestemmingen/${made.gevraagd}/_geven`, { gevers: [ANNA, LEERLING] }),
    'POST /api/v1/toestemmingen/:id/_weigeren': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/toestemmingen/${made.gevraagd}/_weigeren`, { geverId: made.gever }),
    'POST /api/v1/toestemmingen/:id/_verlengen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/toestemmingen/${made.toestemming}/_verlengen`, {
        geldigTot: '2026-09-30',
        gevers: [ANNA, LEERLING],
      }),
    'POST /api/v1/toestemmingen/:id/_intrekken': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/toestemmingen/${made.toestemming}/_intrekken`, { door: 'leerling' }),
  },
  bodies: {
    'POST /api/v1/dossiers/:id/toestemmingen': {
      doel: 'plaatsing',
      categorieen: ['contact'],
      ontvangers: ['x'],
      geldigVanaf: '2026-01-12',
      geldigTot: '2026-06-30',
    },
    'POST /api/v1/toestemmingen/:id/_geven': { gevers: [ANNA] },
    'POST /api/v1/toestemmingen/:id/_weigeren': { geverId: '019bb138-1000-7000-8000-00000000000a' },
    'POST /api/v1/toestemmingen/:id/_verlengen': { geldigTot: '2026-09-30', gevers: [ANNA] },
    'POST /api/v1/toestemmingen/:id/_intrekken': { door: 'leerling' },
  },
};
