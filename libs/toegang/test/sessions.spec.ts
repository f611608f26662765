import { describe, expect, it } from '@jest/globals';
import { type Agent, type ApiTenant, startApi, TEST_PASSWORD } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();

/** Another browser of the same user. */
async function elsewhere(gemeente: ApiTenant, userAgent: string): Promise<Agent> {
  const { headers } = await api.visitor
    .with({ 'user-agent': userAgent })
    .post('/sessies', {
      tenant: gemeente.slug,
      email: gemeente.user('leerplicht').email,
      wachtwoord: TEST_PASSWORD,
    })
    .expect(201);
  return api.visitor.withToken(/^[^=]+=([^;]+)/.exec(headers.get('set-cookie')!)![1]);
}

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:130.0) Gecko/20100101 Firefox/130.0';

describe('a session', () => {
  it('goes on while it is used, and ends after an hour of silence', async () => {
    const agent = (await api.aTenant()).as('leerplicht');

    for (let n = 0; n < 3; n += 1) {
      api.clock.advance({ minutes: 59 });
      await agent.get('/ik').expect(200);
    }
    api.clock.advance({ minutes: 60 });

    await agent.get('/ik').expect(401);
  });

  it('ends twelve hours after signing in, however busy', async () => {
    const agent = (await api.aTenant()).as('leerplicht');
    const { body } = await agent.get<{ sessie: { verlooptOp: string } }>('/ik').expect(200);
    const end = new Date(body.sessie.verlooptOp);

    while (api.clock.now().getTime() < end.getTime() - 30 * 60_000) {
      api.clock.advance({ minutes: 30 });
      await agent.get('/ik').expect(200);
    }
    api.clock.set(end);

    await agent.get('/ik').expect(401);
  });

  it('notes its last use once a minute, not at each call', async () => {
    const gemeente = await api.aTenant();
    const agent = gemeente.as('leerplicht');
    const { sessieId } = gemeente.user('leerplicht');
    const seen = () => gemeente.rows(sql`select laatst_gezien_op as op from sessies where id = ${sessieId}`);
    const begun = api.clock.now();

    api.clock.advance({ seconds: 60 });
    await agent.get('/ik').expect(200);
    expect(await seen()).toEqual([{ op: begun }]);

    api.clock.advance({ seconds: 1 });
    await agent.get('/ik').expect(200);
    expect(await seen()).toEqual([{ op: api.clock.now() }]);
  });

  it('can be seen and ended by its user, at once', async () => {
    const gemeente = await api.aTenant();
    const here = gemeente.as('leerplicht');
    api.clock.advance({ minutes: 1 });
    const there = await elsewhere(gemeente, FIREFOX);

    const { body } = await here.get('/sessies').expect(200);
    const begonnen = api.clock.now().toISOString();
    expect(body.items).toEqual([
      {
        id: expect.any(String),
        begonnen,
        laatstGezien: begonnen,
        apparaat: 'Firefox op Windows',
        huidige: false,
      },
      expect.objectContaining({ apparaat: 'Test', huidige: true }),
    ]);
    await here.delete(`/sessies/${body.items[0].id}`).expect(204);

    await there.get('/ik').expect(401);
    await here.get('/ik').expect(200);
    await here.delete(`/sessies/${body.items[0].id}`).expect(404);
    const { id } = gemeente.user('leerplicht');
    expect((await gemeente.log()).slice(1)).toMatchObject([
      { handeling: 'lijst', object_soort: 'sessie', object_id: null, betrokkenen: [id] },
      { handeling: 'afmelden', object_soort: 'sessie', object_id: body.items[0].id, betrokkenen: [id] },
    ]);
  });

  it('of a colleague can not be ended with one’s own right', async () => {
    const gemeente = await api.aTenant();

    await gemeente
      .as('leerplicht')
      .delete(`/sessies/${gemeente.user('teamleider').sessieId}`)
      .expect(404);

    await gemeente.as('teamleider').get('/ik').expect(200);
  });

  it('can be seen and ended by the beheerder, at once', async () => {
    const gemeente = await api.aTenant();
    const { id } = gemeente.user('leerplicht');
    const beheer = gemeente.as('beheer');

    const { body } = await beheer.get(`/gebruikers/${id}/sessies`).expect(200);
    expect(body.items).toMatchObject([{ id: gemeente.user('leerplicht').sessieId, huidige: false }]);
    await beheer.delete(`/gebruikers/${id}/sessies`).expect(204);

    await gemeente.as('leerplicht').get('/ik').expect(401);
    expect((await beheer.get(`/gebruikers/${id}/sessies`).expect(200)).body).toEqual({ items: [] });
    const { id: actor } = gemeente.user('beheer');
    expect((await gemeente.log()).slice(0, 2)).toMatchObject([
      { handeling: 'lijst', object_soort: 'sessie', betrokkenen: [id], actor_id: actor, rol: 'beheer' },
      { handeling: 'afmelden', object_soort: 'sessie', betrokkenen: [id], actor_id: actor, rol: 'beheer' },
    ]);
  });

  it('feels a change of role at the next call', async () => {
    const gemeente = await api.aTenant();
    const { id } = gemeente.user('leerplicht');
    await gemeente.as('leerplicht').get('/behandelaars').expect(200);

    await gemeente
      .as('beheer')
      .patch(`/gebruikers/${id}`, { rollen: ['privacy'] })
      .expect(200);

    await gemeente.as('leerplicht').get('/behandelaars').expect(403);
    expect((await gemeente.as('leerplicht').get('/ik').expect(200)).body.rollen).toEqual(['privacy']);
  });

  it('ends with the account', async () => {
    const gemeente = await api.aTenant();
    const { id } = gemeente.user('leerplicht');

    await gemeente.as('beheer').post(`/gebruikers/${id}/_beeindigen`).expect(200);

    await gemeente.as('leerplicht').get('/ik').expect(401);
  });
});

describe('a cookie that is not ours', () => {
  it.each<[string, (own: { id: string; secret: string }, other: { id: string; secret: string }) => string]>([
    ['of another tenant', (own, other) => `${other.id}.${own.secret}`],
    ['of no tenant', (own) => `019bb138-1000-7000-8000-000000000000.${own.secret}`],
    ['with another secret', (own) => `${own.id}.${own.secret.slice(0, -2)}xx`],
    ['with more behind it', (own) => `${own.id}.${own.secret}x`],
    ['without a secret', (own) => `${own.id}.`],
    ['without a tenant', (own) => `.${own.secret}`],
    ['without a dot', (own) => own.secret],
    ['with SQL in it', (own) => `${own.id}.' or true --`],
    ['with another schema in it', (own, other) => `${own.id}"; set role ${other.id}.${own.secret}`],
    ['that is empty', () => ''],
    ['that is very long', (own) => `${own.id}.${'x'.repeat(4_000)}`],
    ['with a NUL', (own) => `${own.id}.%00`],
  ])('is no session: %s', async (_what, forge) => {
    const [gemeente, other] = [await api.aTenant(), await api.aTenant()];
    const of = (tenant: ApiTenant) => ({ id: tenant.id, secret: tenant.user('beheer').secret });

    const { body } = await api.visitor
      .withToken(forge(of(gemeente), of(other)))
      .get('/ik')
      .expect(401);

    expect(body).toEqual({
      type: 'urn:zesweken:probleem:sessie.geen',
      title: 'Niet aangemeld',
      status: 401,
      detail: 'U bent niet aangemeld of uw sessie is verlopen. Meld u opnieuw aan.',
      code: 'sessie.geen',
    });
  });
});
