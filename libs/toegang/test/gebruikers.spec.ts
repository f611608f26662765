import { describe, expect, it } from '@jest/globals';
import { type ApiTenant, atOnce, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';

const api = await startApi();
const NIEUW = { naam: 'Nieuw Iemand', email: 'nieuw@elders.example', rollen: ['leerplicht'] };

/** @returns the new user's id. */
async function invite(gemeente: ApiTenant, about: object = NIEUW): Promise<string> {
  const { body } = await gemeente
    .as('beheer')
    .post<{ gebruiker: { id: string } }>('/gebruikers', about)
    .expect(201);
  return body.gebruiker.id;
}

describe('an account', () => {
  it('is listed with the others, by name, and the list is logged', async () => {
    const gemeente = await api.aTenant('regio');
    const id = await invite(gemeente, { ...NIEUW, rollen: ['coordinator'] });

    const { body } = await gemeente.as('beheer').get('/gebruikers').expect(200);

    const status = 'actief';
    const line = (rol: 'beheer' | 'coordinator' | 'doorzetter' | 'privacy') => {
      const { id, naam, email } = gemeente.user(rol);
      return { id, naam, email, rollen: [rol], status, laatstAangemeld: null };
    };
    const nieuw = {
      ...NIEUW,
      id,
      rollen: ['coordinator'],
      status: 'uitgenodigd',
      laatstAangemeld: null,
    };
    const items = [line('beheer'), line('coordinator'), line('doorzetter'), nieuw, line('privacy')];
    expect(body).toEqual({ items });
    expect((await gemeente.log()).at(-1)).toMatchObject({
      handeling: 'lijst',
      object_soort: 'gebruiker',
      object_id: null,
      betrokkenen: items.map(({ id }) => id),
      aantal: 5,
    });
  });

  it('is there once for an e-mail address, whatever its capitals', async () => {
    const gemeente = await api.aTenant();
    await invite(gemeente);
    const before = await gemeente.log();

    const { body, text } = await gemeente
      .as('beheer')
      .post('/gebruikers', { ...NIEUW, email: 'NIEUW@elders.example' })
      .expect(409);

    expect(body).toMatchObject({ code: 'gebruiker.bestaat' });
    expect(text).not.toContain('elders');
    expect(await gemeente.log()).toEqual(before);
  });

  it.each([
    ['a role of another kind of tenant', ['jeugdarts'], /bestaat niet bij uw organisatie: jeugdarts/],
    ['a role that does not exist', ['baas'], /Kies een van de toegestane waarden/],
    ['no role', [], /Kies er ten minste één/],
    ['one role twice', ['beheer', 'beheer'], /Noem elke waarde één keer/],
  ])('is refused with %s', async (_what, rollen, melding) => {
    const gemeente = await api.aTenant();
    const { id } = gemeente.user('leerplicht');

    for (const call of [
      gemeente.as('beheer').post('/gebruikers', { ...NIEUW, rollen }),
      gemeente.as('beheer').patch(`/gebruikers/${id}`, { rollen }),
    ]) {
      const { body } = await call.expect(400);
      expect(body.errors).toEqual([
        { veld: 'rollen', code: expect.any(String), melding: expect.stringMatching(melding) },
      ]);
    }
  });

  it.each([{ naam: null }, { rollen: null }])('can not lose what it must have: %j', async (about) => {
    const gemeente = await api.aTenant();

    const { body } = await gemeente
      .as('beheer')
      .patch(`/gebruikers/${gemeente.user('leerplicht').id}`, about)
      .expect(400);

    expect(body.errors).toMatchObject([{ veld: Object.keys(about)[0] }]);
  });

  it('changes its name, and leaves alone what was not named', async () => {
    const gemeente = await api.aTenant();
    const { id, email } = gemeente.user('leerplicht');

    const { body } = await gemeente.as('beheer').patch(`/gebruikers/${id}`, { naam: ' Anna ' }).expect(200);

    expect(body).toEqual({
      id,
      naam: 'Anna',
      email,
      rollen: ['leerplicht'],
      status: 'actief',
      laatstAangemeld: null,
    });
    expect(await gemeente.log()).toMatchObject([
      { handeling: 'wijzigen', object_soort: 'gebruiker', object_id: id, betrokkenen: [id] },
    ]);
  });

  it('that has ended stays ended', async () => {
    const gemeente = await api.aTenant();
    const { id } = gemeente.user('leerplicht');
    const beheer = gemeente.as('beheer');
    const { body } = await beheer.post(`/gebruikers/${id}/_beeindigen`).expect(200);
    expect(body).toMatchObject({ id, status: 'beeindigd' });
    expect(await gemeente.log()).toMatchObject([
      { handeling: 'beeindigen', object_id: id, betrokkenen: [id] },
    ]);

    for (const call of [
      beheer.patch(`/gebruikers/${id}`, { naam: 'Terug' }),
      beheer.post(`/gebruikers/${id}/_beeindigen`),
      beheer.post(`/gebruikers/${id}/_uitnodigen`),
    ]) {
      expect((await call.expect(409)).body).toMatchObject({ code: 'gebruiker.beeindigd' });
    }
    expect((await beheer.get('/behandelaars')).status).toBe(403);
  });
});

describe('the last beheerder', () => {
  it('stays, and nobody ends themselves', async () => {
    const gemeente = await api.aTenant();
    const { id } = gemeente.user('beheer');
    const beheer = gemeente.as('beheer');

    const { body } = await beheer.patch(`/gebruikers/${id}`, { rollen: ['privacy'] }).expect(409);
    expect(body).toMatchObject({ code: 'gebruiker.laatste-beheerder' });
    const own = await beheer.post(`/gebruikers/${id}/_beeindigen`).expect(409);
    expect(own.body).toMatchObject({ code: 'gebruiker.uzelf' });
  });

  it('is not replaced by someone who has yet to come', async () => {
    const gemeente = await api.aTenant();
    await invite(gemeente, { ...NIEUW, rollen: ['beheer'] });

    await gemeente
      .as('beheer')
      .patch(`/gebruikers/${gemeente.user('beheer').id}`, { rollen: ['privacy'] })
      .expect(409);
  });

  it('stays when two beheerders end each other at the same moment', async () => {
    const gemeente = await api.aTenant();
    const one = gemeente.user('beheer');
    const two = gemeente.user('leerplicht');
    await gemeente
      .as('beheer')
      .patch(`/gebruikers/${two.id}`, { rollen: ['beheer'] })
      .expect(200);

    const answers = await atOnce(api.database, gemeente, 'gebruikers', () => [
      gemeente.as('beheer').post(`/gebruikers/${two.id}/_beeindigen`),
      gemeente.as('leerplicht').post(`/gebruikers/${one.id}/_beeindigen`),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const left = await gemeente.rows(
      sql`select 1 from gebruikers where status = 'actief' and 'beheer' = any(rollen)`,
    );
    expect(left).toHaveLength(1);
  });
});

describe('the list of behandelaars', () => {
  it('holds those who can have a dossier', async () => {
    const gemeente = await api.aTenant();
    const line = ({ id, naam }: { id: string; naam: string }) => ({ id, naam });

    const { body } = await gemeente.as('leerplicht').get('/behandelaars').expect(200);

    expect(body).toEqual({ items: [line(gemeente.user('leerplicht')), line(gemeente.user('teamleider'))] });
  });
});
