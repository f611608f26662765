import { describe, expect, it } from '@jest/globals';
import { type ApiTenant, startApi, TEST_PASSWORD } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();

function signIn(tenant: string, email: string, wachtwoord = TEST_PASSWORD) {
  return api.visitor.post('/sessies', { tenant, email, wachtwoord });
}

/** The token that a sign-in put into the cookie. */
function tokenOf(headers: Headers): string {
  return /^[^=]+=([^;]+)/.exec(headers.get('set-cookie') ?? '')![1]!;
}

describe('signing in', () => {
  it('opens a session that lasts until it is ended', async () => {
    const gemeente = await api.aTenant();
    const user = gemeente.user('leerplicht');

    const { headers, body } = await signIn(gemeente.slug, user.email).expect(201);

    const ik = {
      id: user.id,
      naam: user.naam,
      email: user.email,
      rollen: ['leerplicht'],
      tenant: { slug: gemeente.slug, naam: `Test ${gemeente.slug}`, soort: 'gemeente' },
      sessie: {
        id: expect.any(String),
        begonnen: '2026-01-12T08:00:00.000Z',
        verlooptOp: '2026-01-12T20:00:00.000Z',
      },
      vandaag: '2026-01-12',
    };
    expect(body).toEqual(ik);
    expect(headers.get('location')).toBe('/api/v1/ik');
    const agent = api.visitor.withToken(tokenOf(headers));
    expect((await agent.get('/ik').expect(200)).body).toEqual(body);

    const out = await agent.delete('/sessies/huidige').expect(204);

    expect(out.headers.get('set-cookie')).toMatch(/zesweken=;/);
    expect((await agent.get('/ik').expect(401)).body).toMatchObject({ code: 'sessie.geen' });
  });

  it('takes the e-mail address as people type it', async () => {
    const gemeente = await api.aTenant();

    await signIn(gemeente.slug, ` ${gemeente.user('leerplicht').email.toUpperCase()} `).expect(201);
  });

  it('keeps the secret from scripts, and from the database', async () => {
    const gemeente = await api.aTenant();

    const { headers } = await signIn(gemeente.slug, gemeente.user('leerplicht').email).expect(201);

    expect(headers.get('set-cookie')).toMatch(/^zesweken=[^;]+; Path=\/; HttpOnly; SameSite=Lax$/);
    const secret = tokenOf(headers).split('.')[1]!;
    const [found] = await gemeente.rows<{ found: boolean }>(
      sql`select bool_or(s::text like ${`%${secret}%`}) as found from sessies s`,
    );
    expect([secret.length, found]).toEqual([43, { found: false }]);
  });

  it('says what is missing', async () => {
    const { body } = await api.visitor.post('/sessies', { tenant: 'x', email: 5 }).expect(400);

    expect(body.errors).toEqual([
      { veld: 'email', code: 'te-lang', melding: 'Gebruik ten hoogste 254 tekens.', grens: 254 },
      { veld: 'email', code: 'vorm', melding: 'Vul hier tekst in.' },
      { veld: 'wachtwoord', code: 'verplicht', melding: 'Vul dit veld in.' },
    ]);
  });

  it('writes who signed in and out to the log', async () => {
    const gemeente = await api.aTenant();
    const user = gemeente.user('leerplicht');
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { headers, body } = await api.visitor
      .with({ traceparent })
      .post('/sessies', { tenant: gemeente.slug, email: user.email, wachtwoord: TEST_PASSWORD })
      .expect(201);

    await api.visitor.withToken(tokenOf(headers)).delete('/sessies/huidige').expect(204);

    const row = {
      id: expect.any(String),
      moment: new Date('2026-01-12T08:00:00Z'),
      trace_id: '0af7651916cd43dd8448eb211c80319c',
      span_id: expect.stringMatching(/^[0-9a-f]{16}$/),
      actor_soort: 'gebruiker',
      actor_id: user.id,
      rol: 'leerplicht',
      handeling: 'aanmelden',
      activiteit: 'register/toegang-beheren/v1',
      doel: 'gebruikers toelaten en de toegang beveiligen',
      grondslag: 'wettelijke-plicht (AVG 5 lid 2, 32)',
      object_soort: 'sessie',
      partij: null,
      object_id: body.sessie.id,
      betrokkenen: [user.id],
      aantal: 1,
      status: 'Ok',
    };
    expect(await gemeente.log()).toEqual([
      row,
      { ...row, trace_id: expect.stringMatching(/^[0-9a-f]{32}$/), handeling: 'afmelden' },
    ]);
  });
});

describe('a sign-in that fails', () => {
  const wrong: [
    string,
    (gemeente: ApiTenant) => Promise<[tenant: string, email: string, wachtwoord: string]>,
  ][] = [
    ['password', async (g) => [g.slug, g.user('leerplicht').email, 'een ander wachtwoord']],
    ['account', async (g) => [g.slug, 'niemand@elders.example', TEST_PASSWORD]],
    ['organisation', async (g) => ['nergens', g.user('leerplicht').email, TEST_PASSWORD]],
    [
      'tenant for this account',
      async (g) => [g.slug, (await api.aTenant()).user('leerplicht').email, TEST_PASSWORD],
    ],
    [
      'moment: the account has ended',
      async (g) => {
        const { id, email } = g.user('leerplicht');
        await g.as('beheer').post(`/gebruikers/${id}/_beeindigen`).expect(200);
        return [g.slug, email, TEST_PASSWORD];
      },
    ],
    [
      'moment: the invitation was not used yet',
      async (g) => {
        const about = { naam: 'Nieuw', email: 'nieuw@elders.example', rollen: ['leerplicht'] };
        await g.as('beheer').post('/gebruikers', about).expect(201);
        return [g.slug, about.email, TEST_PASSWORD];
      },
    ],
  ];

  it.each(wrong)('tells nothing: wrong %s', async (_what, prepare) => {
    const gemeente = await api.aTenant();
    const [tenant, email, wachtwoord] = await prepare(gemeente);

    const { headers, body } = await signIn(tenant, email, wachtwoord).expect(401);

    expect(body).toEqual({
      type: 'urn:zesweken:probleem:aanmelden.mislukt',
      title: 'Niet aangemeld',
      status: 401,
      detail:
        'Aanmelden is niet gelukt. Controleer uw organisatie, e-mailadres en wachtwoord en probeer het opnieuw.',
      code: 'aanmelden.mislukt',
    });
    expect(headers.has('set-cookie')).toBe(false);
  });

  // A hash takes 20 ms; without it an unknown account would answer in 2.
  it('takes as long for an account that does not exist', async () => {
    const gemeente = await api.aTenant();
    const timed = async (email: string): Promise<number> => {
      const start = performance.now();
      await signIn(gemeente.slug, email, 'fout fout fout').expect(401);
      return performance.now() - start;
    };
    const unknown = [];
    const known = [];
    for (const rol of gemeente.rollen.slice(0, 3)) {
      known.push(await timed(gemeente.user(rol).email));
      unknown.push(await timed(`${rol}@nergens.example`));
    }

    expect(Math.min(...unknown)).toBeGreaterThan(Math.min(...known) / 3);
  });

  it('survives characters that the database can not hold', async () => {
    const gemeente = await api.aTenant();

    await signIn(gemeente.slug, 'a\u0000b').expect(400);
  });
});
