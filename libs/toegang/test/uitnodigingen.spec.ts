import { describe, expect, it } from '@jest/globals';
import { type ApiTenant, atOnce, startApi, TEST_PASSWORD } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();
const NIEUW = { naam: 'Nieuw Iemand', email: 'nieuw@elders.example', rollen: ['leerplicht'] };
const GOOD = 'vier losse woorden samen';

interface Invited {
  readonly gebruiker: { readonly id: string };
  readonly uitnodiging: { readonly link: string; readonly geldigTot: string };
}

async function invite(gemeente: ApiTenant, about: object = NIEUW): Promise<Invited> {
  return (await gemeente.as('beheer').post<Invited>('/gebruikers', about).expect(201)).body;
}

/** What the web client takes from the link's part behind #. */
function accept(link: string, wachtwoord: string) {
  const [tenant, token] = new URL(link).hash.slice(1).split('.');
  return api.visitor.post('/uitnodigingen/_inwisselen', { tenant, token, wachtwoord });
}

function signIn(gemeente: ApiTenant, email: string, wachtwoord: string) {
  return api.visitor.post('/sessies', { tenant: gemeente.slug, email, wachtwoord });
}

describe('an invitation', () => {
  it('makes an account whose owner alone knows the password', async () => {
    const gemeente = await api.aTenant();

    const { headers, body } = await gemeente.as('beheer').post<Invited>('/gebruikers', NIEUW).expect(201);

    const { id } = body.gebruiker;
    expect(body).toEqual({
      gebruiker: { id: expect.any(String), ...NIEUW, status: 'uitgenodigd', laatstAangemeld: null },
      uitnodiging: { link: expect.any(String), geldigTot: '2026-01-15T08:00:00.000Z' },
    });
    expect(body.uitnodiging.link).toMatch(
      new RegExp(`^${api.url}/uitnodiging#${gemeente.slug}\\.[\\w-]{43}$`),
    );
    expect(headers.get('location')).toBe(`/api/v1/gebruikers/${id}`);
    await accept(body.uitnodiging.link, GOOD).expect(204);
    const { body: ik } = await signIn(gemeente, NIEUW.email, GOOD).expect(201);
    expect(ik).toMatchObject({ id, rollen: ['leerplicht'] });
    const beheer = gemeente.user('beheer').id;
    expect(await gemeente.log()).toMatchObject([
      { handeling: 'aanmaken', object_soort: 'gebruiker', object_id: id, actor_id: beheer, rol: 'beheer' },
      { handeling: 'wijzigen', object_soort: 'gebruiker', object_id: id, actor_id: id, rol: 'leerplicht' },
      { handeling: 'aanmelden', object_soort: 'sessie', object_id: ik.sessie.id, actor_id: id },
    ]);
  });

  it('works once', async () => {
    const gemeente = await api.aTenant();
    const { uitnodiging } = await invite(gemeente);
    await accept(uitnodiging.link, GOOD).expect(204);

    const { body } = await accept(uitnodiging.link, 'een heel ander wachtwoord').expect(400);

    expect(body).toMatchObject({
      code: 'uitnodiging.ongeldig',
      detail: 'Deze link werkt niet (meer). Vraag uw beheerder om een nieuwe uitnodiging.',
    });
    await signIn(gemeente, NIEUW.email, GOOD).expect(201);
  });

  it('works once, also when two use it at the same time', async () => {
    const gemeente = await api.aTenant();
    const { uitnodiging } = await invite(gemeente);

    const answers = await atOnce(api.database, gemeente, 'uitnodigingen', () => [
      accept(uitnodiging.link, `${GOOD} 1`),
      accept(uitnodiging.link, `${GOOD} 2`),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
  });

  it('ends after three days', async () => {
    const gemeente = await api.aTenant();
    const [one, other] = [
      await invite(gemeente),
      await invite(gemeente, { ...NIEUW, email: 'ander@elders.example' }),
    ];
    const before = api.clock.now();

    api.clock.advance({ hours: 72, seconds: -1 });
    await accept(one.uitnodiging.link, GOOD).expect(204);
    api.clock.advance({ seconds: 1 });
    await accept(other.uitnodiging.link, GOOD).expect(400);
    api.clock.set(before);
  });

  it('is replaced by a newer one', async () => {
    const gemeente = await api.aTenant();
    const first = await invite(gemeente);

    const path = `/gebruikers/${first.gebruiker.id}/_uitnodigen`;
    const { body: second } = await gemeente.as('beheer').post<Invited>(path).expect(200);

    await accept(first.uitnodiging.link, GOOD).expect(400);
    await accept(second.uitnodiging.link, GOOD).expect(204);
  });

  it('goes with the account', async () => {
    const gemeente = await api.aTenant();
    const { gebruiker, uitnodiging } = await invite(gemeente);

    await gemeente.as('beheer').post(`/gebruikers/${gebruiker.id}/_beeindigen`).expect(200);

    await accept(uitnodiging.link, GOOD).expect(400);
  });

  it.each([
    ['too short', 'kort', 'lengte'],
    ['one sign over and over', 'aaaaaaaaaaaaaaaa', 'te-makkelijk'],
    ['the user’s own name', 'nieuw iemand 2026', 'te-makkelijk'],
    ['the user’s own address', 'nieuw-nieuw-nieuw', 'te-makkelijk'],
  ])('refuses a password that is %s, and stays usable', async (_what, wachtwoord, code) => {
    const gemeente = await api.aTenant();
    const { uitnodiging } = await invite(gemeente);

    const { body } = await accept(uitnodiging.link, wachtwoord).expect(400);

    expect(body.errors).toEqual([{ veld: 'wachtwoord', code, melding: expect.stringMatching(/\.$/) }]);
    await accept(uitnodiging.link, GOOD).expect(204);
  });

  it('of one tenant opens nothing in another', async () => {
    const [gemeente, other] = [await api.aTenant(), await api.aTenant()];
    const { uitnodiging } = await invite(gemeente);

    await accept(uitnodiging.link.replace(`#${gemeente.slug}.`, `#${other.slug}.`), GOOD).expect(400);
    await accept(uitnodiging.link.replace(`#${gemeente.slug}.`, '#nergens.'), GOOD).expect(400);
  });

  it('also sets a forgotten password anew, and ends what ran on the old one', async () => {
    const gemeente = await api.aTenant();
    const { id, email } = gemeente.user('leerplicht');
    const { body } = await gemeente.as('beheer').post<Invited>(`/gebruikers/${id}/_uitnodigen`).expect(200);
    await gemeente.as('leerplicht').get('/ik').expect(200);

    await accept(body.uitnodiging.link, GOOD).expect(204);

    await gemeente.as('leerplicht').get('/ik').expect(401);
    await signIn(gemeente, email, TEST_PASSWORD).expect(401);
    await signIn(gemeente, email, GOOD).expect(201);
  });

  it('is kept as a hash only', async () => {
    const gemeente = await api.aTenant();
    const { uitnodiging } = await invite(gemeente);
    const token = uitnodiging.link.split('.').at(-1)!;

    const [row] = await gemeente.rows<{ line: string }>(sql`select u::text as line from uitnodigingen u`);

    expect(row!.line).not.toContain(token);
    expect(api.logged.lines.join()).not.toContain(token);
  });
});
