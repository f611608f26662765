import { describe, expect, it } from '@jest/globals';
import { startApi, TEST_PASSWORD } from '@zesweken/testing';

const api = await startApi({ env: { ZESWEKEN_URL: 'https://zesweken.example' } });

describe('a site with TLS', () => {
  it('binds the session cookie to its host', async () => {
    const gemeente = await api.aTenant();
    const { email } = gemeente.user('beheer');

    const { headers } = await api.visitor
      .post('/sessies', { tenant: gemeente.slug, email, wachtwoord: TEST_PASSWORD })
      .expect(201);

    const cookie = headers.get('set-cookie')!;
    expect(cookie).toMatch(/^__Host-zesweken=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    await api.visitor
      .with({ cookie: cookie.split(';')[0] })
      .get('/ik')
      .expect(200);
  });

  // Any site under the same domain can set a plain cookie; one that begins with __Host- it can't.
  it('takes no session from a cookie of another name', async () => {
    const gemeente = await api.aTenant();
    const { token } = gemeente.as('beheer');

    await api.visitor
      .with({ cookie: `zesweken=${token}` })
      .get('/ik')
      .expect(401);
  });

  it('puts its own address into invitations', async () => {
    const gemeente = await api.aTenant();
    const about = { naam: 'Nieuw', email: 'nieuw@elders.example', rollen: ['leerplicht'] };

    const { body } = await gemeente.as('beheer').post('/gebruikers', about).expect(201);

    expect(body.uitnodiging.link).toMatch(
      new RegExp(`^https://zesweken\\.example/uitnodiging#${gemeente.slug}\\.[\\w-]{43}$`),
    );
  });
});
