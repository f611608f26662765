import { describe, expect, it } from '@jest/globals';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { aBusyGemeente, aPgn, type ApiTenant, type Answer, startApi, TEST_PASSWORD } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { discoverRoutes, nameOf } from './discover-routes.js';

const api = await startApi({ imports: [DiscoveryModule] });

/** What a call needs to know of the tenant. */
interface Known {
  readonly gemeente: ApiTenant;
  readonly dossier: string;
  readonly absoluut: string;
  readonly leerling: string;
  readonly melding: string;
  readonly gebruiker: string;
  readonly sessie: string;
  readonly token: string;
}

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

/** Each route that touches data about people, with a question that it answers. */
const calls: Readonly<Record<string, (known: Known) => PromiseLike<Answer>>> = {
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
    api.visitor.post('/sessies', {
      tenant: gemeente.slug,
      email: gemeente.user('leerplicht').email,
      wachtwoord: TEST_PASSWORD,
    }),
  'POST /api/v1/uitnodigingen/_inwisselen': ({ gemeente, token }) =>
    api.visitor.post('/uitnodigingen/_inwisselen', {
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
};

/** Routes that need no line in the log, each with its reason. */
const UNLOGGED: Readonly<Record<string, string>> = {
  'GET /api/v1/behandelaars': 'names of colleagues, to choose one from',
  'GET /api/v1/ik': 'the user about themselves',
  'GET /api/v1/openapi.json': 'nobody’s data',
  'GET /api/v1/organisaties': 'no person’s data',
  'GET /api/v1/verwerkingen/toestand': 'counts of the log itself, nobody’s data',
  'GET /gezondheid/gereed': 'nobody’s data',
  'GET /gezondheid/leeft': 'nobody’s data',
};

/** Routes on which nobody is signed in yet, so that no tenant is open. */
const IN_PUBLIC = ['POST /api/v1/sessies', 'POST /api/v1/uitnodigingen/_inwisselen'];

async function know(gemeente: ApiTenant): Promise<Known> {
  const [dossier] = await gemeente.rows<{
    id: string;
    leerling: string;
    melding: string;
    absoluut: string;
  }>(sql`
    select d.id, d.leerling_id as leerling, m.id as melding,
           (select id from dossiers where status = 'te-verifieren') as absoluut
    from dossiers d join verzuimmeldingen m on m.dossier_id = d.id where d.status <> 'te-verifieren'`);
  const [gebruiker] = await gemeente.rows<{ id: string }>(
    sql`select id from gebruikers where status = 'uitgenodigd'`,
  );
  const { body } = await gemeente
    .as('beheer')
    .post<{ uitnodiging: { link: string } }>(`/gebruikers/${gebruiker!.id}/_uitnodigen`)
    .expect(200);
  return {
    gemeente,
    dossier: dossier!.id,
    absoluut: dossier!.absoluut,
    leerling: dossier!.leerling,
    melding: dossier!.melding,
    gebruiker: gebruiker!.id,
    sessie: gemeente.user('leerplicht').sessieId,
    token: body.uitnodiging.link.split('.').at(-1)!,
  };
}

/** A fingerprint of everything that the tenant has. */
async function everything(gemeente: ApiTenant): Promise<unknown> {
  const { schema } = gemeente.tenant;
  const { owner } = api.database;
  const tables = await owner.query<{ name: string }>(
    'select tablename as name from pg_tables where schemaname = $1 order by 1',
    [schema],
  );
  const parts = tables.rows.map(
    ({ name }) =>
      `select '${name}' as what, md5(string_agg(t::text, '|' order by t::text)) as all from ${schema}.${name} t`,
  );
  return (await owner.query(parts.join(' union all '))).rows;
}

describe('the list above', () => {
  it('knows every route', () => {
    const routes = discoverRoutes(api.get(DiscoveryService)).map(nameOf);

    expect(Object.keys({ ...calls, ...UNLOGGED }).sort()).toEqual(routes.sort());
  });
});

describe('without a log', () => {
  it.each(Object.entries(calls))('nothing is answered and nothing is stored: %s', async (name, call) => {
    const gemeente = await aBusyGemeente(api);
    const known = await know(gemeente);
    const { schema } = gemeente.tenant;
    await api.database.owner.query(`revoke insert on ${schema}.verwerkingen from ${schema}`);
    const before = await everything(gemeente);

    const { status, headers, body } = await call(known);

    expect(status).toBe(500);
    expect(Object.keys(body as object)).toEqual(['type', 'title', 'status', 'detail', 'code']);
    // Taking a cookie back is no harm; giving one would be.
    expect(headers.get('set-cookie') ?? '').not.toMatch(/zesweken=[^;]/);
    for (const name of ['location', 'etag', 'link']) expect(headers.has(name)).toBe(false);
    expect(await everything(gemeente)).toEqual(before);
    const told = JSON.parse(api.logged.lines.at(-1)!).message;
    expect(told).toMatchObject({ status: 500, message: expect.stringContaining('verwerkingen') });
    if (!IN_PUBLIC.includes(name)) expect(told.tenant).toBe(gemeente.id);

    // The same question, once the log is back: so it was the log, and nothing else.
    await api.database.owner.query(`grant insert on ${schema}.verwerkingen to ${schema}`);
    const lines = (await gemeente.log()).length;
    const again = await call(known);
    expect([200, 201, 204]).toContain(again.status);
    expect((await gemeente.log()).length).toBeGreaterThan(lines);
  });
});
