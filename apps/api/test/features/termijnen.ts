import sql from 'sql-template-tag';
import type { FeatureInTests, Known } from './feature.js';

const AANMELDING = { brin: '00AA', ontvangen: '2026-01-05' };
const STIL = { van: '2026-01-12', reden: 'op-verzoek', toelichting: 'Opname' };
const LANGER = { dagen: 7, reden: 'ingewikkeld' };

const act = ({ gemeente, dossier, made }: Known, termijn: string, name: string, body: object) =>
  gemeente.as('leerplicht').post(`/dossiers/${dossier}/termijnen/${made[termijn]}/${name}`, body);

/** Termijnen of a dossier, what people do to them, and aanmeldingen. */
export const termijnen: FeatureInTests = {
  prepare: async (gemeente, { dossier, leerling }) => {
    const officer = gemeente.as('leerplicht');
    const { body: aanmelding } = await officer
      .post<{ id: string }>('/aanmeldingen', { leerlingId: leerling, ...AANMELDING })
      .expect(201);
    const rows = await gemeente.rows<{ id: string; soort: string }>(
      sql`select id, soort from termijnen where dossier_id = ${dossier}`,
    );
    const of = (soort: string) => rows.find((row) => row.soort === soort)!.id;
    // Stands still already, so that it can be let run again and taken back.
    const { body } = await officer
      .post<{ items: { ingrepen: { id: string }[] }[] }>(
        `/dossiers/${dossier}/termijnen/${of('pact-3-maanden')}/_opschorten`,
        STIL,
      )
      .expect(200);
    return {
      aanmelding: aanmelding.id,
      termijn: of('convenant-6-weken'),
      stil: of('pact-3-maanden'),
      zorgplicht: of('zorgplicht-6-weken'),
      ingreep: body.items.flatMap(({ ingrepen }) => ingrepen)[0]!.id,
    };
  },
  calls: {
    'GET /api/v1/aanmeldingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/aanmeldingen/${made.aanmelding}`),
    'GET /api/v1/dossiers/:id/termijnen': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/termijnen`),
    'GET /api/v1/leerlingen/:id/aanmeldingen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/aanmeldingen`),
    'PATCH /api/v1/aanmeldingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').patch(`/aanmeldingen/${made.aanmelding}`, { besluit: '2026-01-12' }),
    'POST /api/v1/aanmeldingen': ({ gemeente, leerling }) =>
      gemeente
        .as('leerplicht')
        .post('/aanmeldingen', { leerlingId: leerling, ...AANMELDING, ontvangen: '2026-01-06' }),
    'POST /api/v1/dossiers/:id/termijnen/:tid/_hervatten': (known) =>
      act(known, 'stil', '_hervatten', { tot: '2026-01-12' }),
    'POST /api/v1/dossiers/:id/termijnen/:tid/_intrekken': (known) =>
      act(known, 'stil', '_intrekken', { ingreepId: known.made.ingreep }),
    'POST /api/v1/dossiers/:id/termijnen/:tid/_opschorten': (known) =>
      act(known, 'termijn', '_opschorten', STIL),
    'POST /api/v1/dossiers/:id/termijnen/:tid/_verlengen': (known) =>
      act(known, 'zorgplicht', '_verlengen', LANGER),
  },
  params: {
    'POST /api/v1/dossiers/:id/termijnen/:tid/_hervatten': { tid: 'stil' },
    'POST /api/v1/dossiers/:id/termijnen/:tid/_intrekken': { tid: 'stil' },
    'POST /api/v1/dossiers/:id/termijnen/:tid/_opschorten': { tid: 'termijn' },
    'POST /api/v1/dossiers/:id/termijnen/:tid/_verlengen': { tid: 'zorgplicht' },
  },
  bodies: {
    'PATCH /api/v1/aanmeldingen/:id': { besluit: '2026-01-12' },
    'POST /api/v1/dossiers/:id/termijnen/:tid/_hervatten': { tot: '2026-01-12' },
    'POST /api/v1/dossiers/:id/termijnen/:tid/_intrekken': {
      ingreepId: '01890000-0000-7000-8000-000000000000',
    },
    'POST /api/v1/dossiers/:id/termijnen/:tid/_opschorten': STIL,
    'POST /api/v1/dossiers/:id/termijnen/:tid/_verlengen': LANGER,
  },
};
