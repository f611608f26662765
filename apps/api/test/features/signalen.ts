import type { FeatureInTests } from './feature.js';

const KIND = {
  voornamen: 'Vroeg',
  achternaam: 'Gezien',
  geboortedatum: '2012-05-06',
  gemeentecode: 'GM0356',
};
const SIGNAAL = { doorgegevenDoor: 'ouder', watSpeelt: 'Komt vaak te laat', sinds: '2026-01-05' };
const ANTWOORD = { dagen: [], status: 'ontvangen' };
const REGELS = {
  zestienUur: { aan: true, aantal: 2 },
  luxe: { aan: true, aantal: 2 },
  ziekPo: { aan: true, meerDanMeldingen: 4, meerDanDagen: 9 },
  ziekVo: { aan: true, meldingen: 4, schoolweken: 12, aaneengesloten: 7 },
  verkortRooster: { aan: true, weken: 6, minderDanUren: 13 },
};
const FIRST = { 'if-match': '"1"' };
const NONE = { 'if-match': '"0"' };

/** Early signals, what the rules propose, dossiers opened by hand and the college's answers. */
export const signalen: FeatureInTests = {
  prepare: async (gemeente) => {
    const agent = gemeente.as('leerplicht');
    const id = async (path: string, body: object) =>
      (await agent.post<{ id: string }>(path, body).expect(201)).body.id;
    const kind = await id('/leerlingen', KIND);
    const signaal = await agent
      .post<{ id: string; meldingId: string }>('/signalen', { ...SIGNAAL, leerlingId: kind })
      .expect(201);
    const rooster = { urenPerWeek: 10, vanaf: '2025-11-03' };
    return {
      signaalKind: kind,
      vroegSignaal: signaal.body.id,
      eigenMelding: signaal.body.meldingId,
      ziekmelding: await id(`/leerlingen/${kind}/ziekmeldingen`, { begin: '2026-01-05', bron: 'school' }),
      rooster: await id(`/leerlingen/${kind}/verkorte-roosters`, rooster),
    };
  },
  calls: {
    'GET /api/v1/dossiers/:id/signalen': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}/signalen`),
    'GET /api/v1/leerlingen/:id/verkorte-roosters': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/verkorte-roosters`),
    'GET /api/v1/leerlingen/:id/ziekmeldingen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}/ziekmeldingen`),
    'GET /api/v1/signalen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/signalen/${made.vroegSignaal}`),
    'GET /api/v1/signalen/voorstellen': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/signalen/voorstellen'),
    'GET /api/v1/verkorte-roosters/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/verkorte-roosters/${made.rooster}`),
    'GET /api/v1/verzuimmeldingen/:id/antwoord': ({ gemeente, melding }) =>
      gemeente.as('leerplicht').get(`/verzuimmeldingen/${melding}/antwoord`),
    'GET /api/v1/verzuimmeldingen/antwoorden': ({ gemeente }) =>
      gemeente.as('leerplicht').get('/verzuimmeldingen/antwoorden?vanaf=2026-01-01&totEnMet=2026-01-31'),
    'GET /api/v1/ziekmeldingen/:id': ({ gemeente, made }) =>
      gemeente.as('leerplicht').get(`/ziekmeldingen/${made.ziekmelding}`),
    'PATCH /api/v1/verkorte-roosters/:id': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .with(FIRST)
        .patch(`/verkorte-roosters/${made.rooster}`, { tot: '2026-01-30' }),
    'PATCH /api/v1/ziekmeldingen/:id': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .with(FIRST)
        .patch(`/ziekmeldingen/${made.ziekmelding}`, { einde: '2026-01-06' }),
    'POST /api/v1/dossiers': ({ gemeente, leerling }) =>
      gemeente
        .as('leerplicht')
        .post('/dossiers', { leerlingId: leerling, soort: 'ziek', begindatum: '2026-01-05' }),
    'POST /api/v1/leerlingen/:id/verkorte-roosters': ({ gemeente, leerling }) =>
      gemeente
        .as('leerplicht')
        .post(`/leerlingen/${leerling}/verkorte-roosters`, { urenPerWeek: 12, vanaf: '2026-01-05' }),
    'POST /api/v1/leerlingen/:id/ziekmeldingen': ({ gemeente, leerling }) =>
      gemeente
        .as('leerplicht')
        .post(`/leerlingen/${leerling}/ziekmeldingen`, { begin: '2026-01-05', bron: 'jgz' }),
    'POST /api/v1/signalen': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').post('/signalen', { ...SIGNAAL, leerlingId: leerling }),
    'POST /api/v1/signalen/voorstellen/:id/_afwijzen': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/signalen/voorstellen/${made.signaalKind}/_afwijzen`, { reden: 'Al besproken' }),
    'POST /api/v1/verzuimmeldingen/:id/_beeindigen': ({ gemeente, made }) =>
      gemeente
        .as('leerplicht')
        .post(`/verzuimmeldingen/${made.eigenMelding}/_beeindigen`, { einddatum: '2026-01-09' }),
    'PUT /api/v1/verzuimmeldingen/:id/antwoord': ({ gemeente, melding }) =>
      gemeente.as('leerplicht').with(NONE).put(`/verzuimmeldingen/${melding}/antwoord`, ANTWOORD),
  },
  unlogged: {
    'GET /api/v1/instellingen/signaalregels': 'settings, nobody’s data',
    'POST /api/v1/instellingen/signaalregels/_proef': 'counts alone, for who may not see a child',
    'PUT /api/v1/instellingen/signaalregels': 'settings, nobody’s data; the row itself keeps who and when',
  },
  bodies: {
    'POST /api/v1/leerlingen/:id/verkorte-roosters': { urenPerWeek: 12, vanaf: '2026-01-05' },
    'POST /api/v1/leerlingen/:id/ziekmeldingen': { begin: '2026-01-05', bron: 'jgz' },
    'POST /api/v1/signalen/voorstellen/:id/_afwijzen': { reden: 'Al besproken' },
    'POST /api/v1/verzuimmeldingen/:id/_beeindigen': { einddatum: '2026-01-09' },
    'PUT /api/v1/verzuimmeldingen/:id/antwoord': ANTWOORD,
    'PUT /api/v1/instellingen/signaalregels': REGELS,
  },
};
