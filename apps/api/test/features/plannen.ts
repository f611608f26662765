import type { FeatureInTests, Known } from './feature.js';

const ACTIE = { omschrijving: 'Bel de school', wie: 'moeder', uiterlijk: '2026-02-01' };
const VASTSTELLEN = {
  datum: '2026-01-12',
  ondertekenaars: [{ hoedanigheid: 'gezagdrager', naam: 'Moeder' }],
};

/** The officer who saw the version of now, whichever that is. */
const officer = ({ gemeente }: Known) => gemeente.as('leerplicht').with({ 'if-match': '*' });

/** The plan van aanpak, its versions, and the acties. */
export const plannen: FeatureInTests = {
  prepare: async (gemeente, { dossier }) => {
    const agent = gemeente.as('leerplicht');
    const plan = await agent
      .put<{ versieId: string }>(`/dossiers/${dossier}/plan`, {
        stemOuders: 'Wij willen rust.',
        nietGehoordReden: 'Wilde nu niet praten',
      })
      .expect(200);
    const actie = await agent.post<{ id: string }>(`/dossiers/${dossier}/acties`, ACTIE).expect(201);
    return { planversie: plan.body.versieId, actie: actie.body.id };
  },
  calls: {
    'GET /api/v1/acties/:id': (known) => officer(known).get(`/acties/${known.made.actie}`),
    'GET /api/v1/dossiers/:id/acties': (known) => officer(known).get(`/dossiers/${known.dossier}/acties`),
    'GET /api/v1/dossiers/:id/plan': (known) => officer(known).get(`/dossiers/${known.dossier}/plan`),
    'GET /api/v1/dossiers/:id/plan/pdf': (known) => officer(known).get(`/dossiers/${known.dossier}/plan/pdf`),
    'GET /api/v1/dossiers/:id/plan/versies': (known) =>
      officer(known).get(`/dossiers/${known.dossier}/plan/versies`),
    'GET /api/v1/planversies/:id': (known) => officer(known).get(`/planversies/${known.made.planversie}`),
    'PATCH /api/v1/acties/:id': (known) =>
      officer(known).patch(`/acties/${known.made.actie}`, { status: 'gedaan' }),
    'POST /api/v1/dossiers/:id/acties': (known) =>
      officer(known).post(`/dossiers/${known.dossier}/acties`, ACTIE),
    'POST /api/v1/dossiers/:id/plan/_vaststellen': (known) =>
      officer(known).post(`/dossiers/${known.dossier}/plan/_vaststellen`, VASTSTELLEN),
    'PUT /api/v1/dossiers/:id/plan': (known) =>
      officer(known).put(`/dossiers/${known.dossier}/plan`, { stemOuders: 'Nog iets.' }),
  },
  bodies: {
    'PATCH /api/v1/acties/:id': { status: 'gedaan' },
    'POST /api/v1/dossiers/:id/acties': ACTIE,
    'POST /api/v1/dossiers/:id/plan/_vaststellen': VASTSTELLEN,
    'PUT /api/v1/dossiers/:id/plan': { stemOuders: 'Van ons' },
  },
};
