import { bindPartner } from './een-partner.js';
import type { FeatureInTests, Known } from './feature.js';

const verwijzing = ({ made }: Pick<Known, 'made'>, categorieen = ['zorg']) => ({
  naar: made.partner,
  categorieen,
  grondslag: { soort: 'toestemming', toestemmingId: made.toestemming },
  vraag: 'Kunt u helpen?',
});
const VASTLEGGING = { tekst: 'x', grondslag: 'y', bewarenTot: '2030-01-01' };
const EMERGENCY = { soort: 'noodsituatie', reden: 'acuut gevaar' };

/** Verwijzingen to the partner of toestemmingen: a concept, and one that was sent. */
export const verwijzingen: FeatureInTests = {
  prepare: async (gemeente, known, api) => {
    const { tenant: partner, dossierId, bestandId } = await bindPartner(api, gemeente);
    const worker = partner.as('medewerker');
    const receive = async (accept: boolean): Promise<string> => {
      const made = await worker
        .post<{ id: string }>('/verwijzingen', {
          dossierId,
          naar: gemeente.slug,
          categorieen: [accept ? 'contact' : 'veiligheid'],
          grondslag: EMERGENCY,
          vraag: 'Kunt u komen?',
          bijlagen: [bestandId],
        })
        .expect(201);
      await worker.post(`/verwijzingen/${made.body.id}/_verzenden`).expect(200);
      if (accept)
        await gemeente.as('leerplicht').post(`/verwijzingen/${made.body.id}/_accepteren`, {}).expect(200);
      return made.body.id;
    };
    const agent = gemeente.as('leerplicht');
    const make = async (body: object): Promise<string> => {
      const made = await agent
        .post<{ id: string }>('/verwijzingen', { ...body, dossierId: known.dossier })
        .expect(201);
      return made.body.id;
    };
    const sent = await make(verwijzing(known));
    await agent.post(`/verwijzingen/${sent}/_verzenden`).expect(200);
    const concept = await make({ ...verwijzing(known, ['veiligheid']), grondslag: EMERGENCY });
    return {
      ...{ verwijzing: sent, concept },
      ontvangenVerwijzing: await receive(false),
      geaccepteerd: await receive(true),
      bijlage: bestandId,
    };
  },
  calls: {
    'POST /api/v1/verwijzingen/:id/_verbinden': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.geaccepteerd}/_verbinden`, {}),
    'POST /api/v1/verwijzingen': ({ gemeente, dossier, made }) =>
      gemeente.as('leerplicht').post('/verwijzingen', {
        ...verwijzing({ made }, ['contact']),
        grondslag: EMERGENCY,
        dossierId: dossier,
      }),
    'GET /api/v1/verwijzingen': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/verwijzingen?richting=verzonden'),
    'GET /api/v1/verwijzingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verwijzingen/${made.verwijzing}`),
    'PATCH /api/v1/verwijzingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').patch(`/verwijzingen/${made.concept}`, {
        ...verwijzing({ made }, ['veiligheid']),
        grondslag: EMERGENCY,
      }),
    'DELETE /api/v1/verwijzingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').delete(`/verwijzingen/${made.concept}`),
    'POST /api/v1/verwijzingen/:id/_verzenden': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.concept}/_verzenden`),
    'POST /api/v1/verwijzingen/:id/_intrekken': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.verwijzing}/_intrekken`, { reden: 'klaar' }),
    'GET /api/v1/verwijzingen/:id/inhoud': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verwijzingen/${made.verwijzing}/inhoud`),
    'GET /api/v1/verwijzingen/:id/berichten': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verwijzingen/${made.verwijzing}/berichten`),
    'POST /api/v1/verwijzingen/:id/berichten': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.verwijzing}/berichten`, { tekst: 'Hallo' }),
    'POST /api/v1/verwijzingen/:id/_accepteren': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.ontvangenVerwijzing}/_accepteren`, {}),
    'POST /api/v1/verwijzingen/:id/_afwijzen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.ontvangenVerwijzing}/_afwijzen`, { reden: 'vol' }),
    'POST /api/v1/verwijzingen/:id/_afronden': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.geaccepteerd}/_afronden`, { uitkomst: 'klaar' }),
    'GET /api/v1/verwijzingen/:id/bijlagen/:bijlage': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verwijzingen/${made.geaccepteerd}/bijlagen/${made.bijlage}`),
    'GET /api/v1/verwijzingen/:id/vastleggingen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verwijzingen/${made.geaccepteerd}/vastleggingen`),
    'POST /api/v1/verwijzingen/:id/vastleggingen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/verwijzingen/${made.geaccepteerd}/vastleggingen`, VASTLEGGING),
    'GET /api/v1/dossiers/:id/verwijzingen': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/verwijzingen`),
    'GET /api/v1/dossiers/:id/verwijsmogelijkheden': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/verwijsmogelijkheden`),
  },
  params: { 'GET /api/v1/verwijzingen/:id/bijlagen/:bijlage': { bijlage: 'bijlage' } },
  bodies: {
    'PATCH /api/v1/verwijzingen/:id': {
      naar: 'x',
      categorieen: ['contact'],
      grondslag: { soort: 'publieke-taak' },
      vraag: 'x',
    },
    'POST /api/v1/verwijzingen/:id/berichten': { tekst: 'Hallo' },
    'POST /api/v1/verwijzingen/:id/_afwijzen': { reden: 'x' },
    'POST /api/v1/verwijzingen/:id/_afronden': { uitkomst: 'x' },
    'POST /api/v1/verwijzingen/:id/vastleggingen': VASTLEGGING,
  },
};
