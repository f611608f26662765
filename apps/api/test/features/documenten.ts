import type { FeatureInTests } from './feature.js';

const BRIEF = { soort: 'kennisgeving-ouders', aan: 'ouders' };
/** One that has gezagdragers is written to one of them. */
const briefAan = (gezagdragerId?: string) => ({ ...BRIEF, aan: 'gezagdrager', gezagdragerId });
const VERZONDEN = { datum: '2026-01-12', wijze: 'post' };
const REDEN = { reden: 'Hoort hier niet' };

export function eenBestand(): FormData {
  const form = new FormData();
  form.set('bestand', new Blob(['Gespreksverslag']), 'verslag.txt');
  return form;
}

/** Files and letters. */
export const documenten: FeatureInTests = {
  prepare: async (gemeente, { dossier }) => {
    const agent = gemeente.as('leerplicht');
    const bestand = await agent
      .post<{ id: string }>(`/dossiers/${dossier}/bestanden`, eenBestand())
      .expect(201);
    const brief = await agent.post<{ id: string }>(`/dossiers/${dossier}/brieven`, BRIEF).expect(201);
    return { bestand: bestand.body.id, brief: brief.body.id };
  },
  calls: {
    'GET /api/v1/bestanden/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/bestanden/${made.bestand}`),
    'GET /api/v1/bestanden/:id/inhoud': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/bestanden/${made.bestand}/inhoud`),
    'GET /api/v1/brieven/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/brieven/${made.brief}`),
    'GET /api/v1/brieven/:id/pdf': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/brieven/${made.brief}/pdf`),
    'GET /api/v1/dossiers/:id/bestanden': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/bestanden`),
    'GET /api/v1/dossiers/:id/briefontvangers': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/briefontvangers`),
    'GET /api/v1/dossiers/:id/brieven': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/brieven`),
    'PATCH /api/v1/bestanden/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').patch(`/bestanden/${made.bestand}`, { omschrijving: 'Anders' }),
    'POST /api/v1/bestanden/:id/_verwijderen': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/bestanden/${made.bestand}/_verwijderen`, REDEN),
    'POST /api/v1/brieven/:id/_verzonden': ({ gemeente, made }) =>
      gemeente.as('leerplicht').post(`/brieven/${made.brief}/_verzonden`, VERZONDEN),
    'POST /api/v1/dossiers/:id/bestanden': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/bestanden`, eenBestand()),
    'POST /api/v1/dossiers/:id/brieven': ({ gemeente, dossier, made }) =>
      gemeente.as('leerplicht').post(`/dossiers/${dossier}/brieven`, briefAan(made['gezagdrager'])),
    'POST /api/v1/dossiers/:id/brieven/_voorbeeld': ({ gemeente, dossier, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/dossiers/${dossier}/brieven/_voorbeeld`, briefAan(made['gezagdrager'])),
  },
  unlogged: {
    'GET /api/v1/briefsjablonen': 'texts of letters, nobody’s data',
    'GET /api/v1/briefsjablonen/:soort': 'texts of letters, nobody’s data',
    'PUT /api/v1/briefsjablonen/:soort': 'texts of letters, nobody’s data; who wrote them stands with them',
  },
  bodies: {
    'PATCH /api/v1/bestanden/:id': { omschrijving: 'Anders' },
    'POST /api/v1/bestanden/:id/_verwijderen': REDEN,
    'POST /api/v1/brieven/:id/_verzonden': VERZONDEN,
    'POST /api/v1/dossiers/:id/bestanden': eenBestand(),
    'POST /api/v1/dossiers/:id/brieven': BRIEF,
    'POST /api/v1/dossiers/:id/brieven/_voorbeeld': BRIEF,
  },
};
