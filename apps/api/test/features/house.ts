import { aPgn, TEST_PASSWORD } from '@zesweken/testing';
import type { FeatureInTests } from './feature.js';

const LEERLING = {
  voornamen: 'Nieuw',
  achternaam: 'Kind',
  geboortedatum: '2013-04-05',
  gemeentecode: 'GM0356',
  bsn: aPgn(3),
};
const MELDING = {
  ...LEERLING,
  meldingsnummer: 'M-3',
  brin: '00AA',
  onderwijssoort: 'vo',
  verzuimsoort: '16-uur',
  begindatum: '2026-01-05',
};

/** The house before the features that keep a list of their own: accounts, meldingen, leerlingen and dossiers. */
export const house: FeatureInTests = {
  calls: {
    'DELETE /api/v1/gebruikers/:id/sessies': ({ gemeente, gebruiker }) =>
      gemeente.as('beheer').delete(`/gebruikers/${gebruiker}/sessies`),
    'DELETE /api/v1/sessies/:id': ({ gemeente, sessie }) =>
      gemeente.as('leerplicht').delete(`/sessies/${sessie}`),
    'DELETE /api/v1/sessies/huidige': ({ gemeente }) => gemeente.as('leerplicht').delete('/sessies/huidige'),
    'GET /api/v1/dossiers': ({ gemeente }) => gemeente.as('leerplicht').get('/dossiers'),
    'GET /api/v1/dossiers/:id': ({ gemeente, dossier }) =>
      gemeente.as('leerplicht').get(`/dossiers/${dossier}`),
    'GET /api/v1/gebruikers': ({ gemeente }) => gemeente.as('beheer').get('/gebruikers'),
    'GET /api/v1/gebruikers/:id/sessies': ({ gemeente, gebruiker }) =>
      gemeente.as('beheer').get(`/gebruikers/${gebruiker}/sessies`),
    'GET /api/v1/leerlingen/:id': ({ gemeente, leerling }) =>
      gemeente.as('leerplicht').get(`/leerlingen/${leerling}`),
    'GET /api/v1/sessies': ({ gemeente }) => gemeente.as('leerplicht').get('/sessies'),
    'GET /api/v1/verwerkingen': ({ gemeente }) => gemeente.as('privacy').get('/verwerkingen'),
    'GET /api/v1/verzuimmeldingen': ({ gemeente }) => gemeente.as('leerplicht').get('/verzuimmeldingen'),
    'GET /api/v1/verzuimmeldingen/:id': ({ gemeente, melding }) =>
      gemeente.as('leerplicht').get(`/verzuimmeldingen/${melding}`),
    'PATCH /api/v1/dossiers/:id': ({ gemeente, dossier }) =>
      gemeente
        .as('leerplicht')
        .patch(`/dossiers/${dossier}`, { behandelaarId: gemeente.user('teamleider').id }),
    'PATCH /api/v1/gebruikers/:id': ({ gemeente, gebruiker }) =>
      gemeente.as('beheer').patch(`/gebruikers/${gebruiker}`, { naam: 'Anders' }),
    'POST /api/v1/dossiers/:id/_bevestigen': ({ gemeente, absoluut }) =>
      gemeente.as('leerplicht').post(`/dossiers/${absoluut}/_bevestigen`, {}),
    'POST /api/v1/dossiers/:id/_sluiten': ({ gemeente, dossier }) =>
      gemeente
        .as('leerplicht')
        .post(`/dossiers/${dossier}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' }),
    'POST /api/v1/gebruikers': ({ gemeente }) =>
      gemeente
        .as('beheer')
        .post('/gebruikers', { naam: 'Nog een', email: 'nogeen@elders.example', rollen: ['teamleider'] }),
    'POST /api/v1/gebruikers/:id/_beeindigen': ({ gemeente, gebruiker }) =>
      gemeente.as('beheer').post(`/gebruikers/${gebruiker}/_beeindigen`),
    'POST /api/v1/gebruikers/:id/_uitnodigen': ({ gemeente, gebruiker }) =>
      gemeente.as('beheer').post(`/gebruikers/${gebruiker}/_uitnodigen`),
    'POST /api/v1/leerlingen': ({ gemeente }) => gemeente.as('leerplicht').post('/leerlingen', LEERLING),
    'POST /api/v1/leerlingen/_zoek': ({ gemeente }) =>
      gemeente.as('leerplicht').post('/leerlingen/_zoek', { naam: 'Leerling' }),
    'POST /api/v1/sessies': ({ gemeente }) =>
      gemeente
        .as('leerplicht')
        .withToken(undefined)
        .post('/sessies', {
          tenant: gemeente.slug,
          email: gemeente.user('leerplicht').email,
          wachtwoord: TEST_PASSWORD,
        }),
    'POST /api/v1/uitnodigingen/_inwisselen': ({ gemeente, token }) =>
      gemeente.as('leerplicht').withToken(undefined).post('/uitnodigingen/_inwisselen', {
        tenant: gemeente.slug,
        token,
        wachtwoord: 'vier losse woorden samen',
      }),
    'POST /api/v1/verzuimmeldingen': ({ gemeente }) =>
      gemeente.as('leerplicht').post('/verzuimmeldingen', MELDING),
    'POST /api/v1/verzuimmeldingen/_importeren': ({ gemeente }) =>
      gemeente
        .as('leerplicht')
        .csv(
          '/verzuimmeldingen/_importeren',
          `${Object.keys(MELDING).join(';')}\n${Object.values(MELDING).join(';')}\n`,
        ),
  },
  unlogged: {
    'GET /api/v1/behandelaars': 'names of colleagues, to choose one from',
    'GET /api/v1/ik': 'the user about themselves',
    'GET /api/v1/openapi.json': 'nobody’s data',
    'GET /api/v1/organisaties': 'no person’s data',
    'GET /api/v1/verwerkingen/toestand': 'counts of the log itself, nobody’s data',
    'GET /gezondheid/gereed': 'nobody’s data',
    'GET /gezondheid/leeft': 'nobody’s data',
  },
  bodies: {
    'PATCH /api/v1/gebruikers/:id': { naam: 'Van ons' },
    'PATCH /api/v1/dossiers/:id': { behandelaarId: null },
    'POST /api/v1/dossiers/:id/_sluiten': { reden: 'onterecht', datum: '2026-01-12' },
  },
};
