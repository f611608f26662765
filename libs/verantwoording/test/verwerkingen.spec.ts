import { describe, expect, it } from '@jest/globals';
import type { Role } from '@zesweken/http';
import { startApi } from '@zesweken/testing';
import { SealLog } from '../src/seal-log.js';
import { act, acts, LEERLING } from './acts.js';

const api = await startApi();
const OTHER = '019a0000-0000-7000-8000-000000000002';

describe('GET /verwerkingen', () => {
  it('tells who did what with whose data, newest first', async () => {
    const gemeente = await api.aTenant();
    await act(api, gemeente);
    api.clock.advance({ seconds: 1 });
    await gemeente.as('beheer').get('/gebruikers').expect(200);
    await api.get(SealLog).run(gemeente.tenant);
    const { id } = gemeente.user('beheer');

    const { body, headers } = await gemeente.as('privacy').get('/verwerkingen').expect(200);

    expect(body.items).toEqual([
      {
        id: expect.any(String),
        moment: api.clock.now().toISOString(),
        actor: { id, naam: gemeente.user('beheer').naam, soort: 'gebruiker' },
        rol: 'beheer',
        handeling: 'lijst',
        activiteit: 'register/toegang-beheren/v1',
        doel: 'gebruikers toelaten en de toegang beveiligen',
        grondslag: 'wettelijke-plicht (AVG 5 lid 2, 32)',
        betrokkenen: expect.arrayContaining([id]),
        object: 'gebruiker',
        partij: null,
        aantal: 6,
        traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
        gezegeld: true,
      },
      expect.objectContaining({
        actor: { id: null, naam: 'Zesweken (automatisch)', soort: 'systeem' },
        rol: 'proef',
        betrokkenen: [LEERLING],
        gezegeld: true,
      }),
    ]);
    expect(headers.get('link')).toContain('rel="first"');
  });

  it('is itself in the log, with whom it was about', async () => {
    const gemeente = await api.aTenant();

    await gemeente.as('privacy').get('/verwerkingen').expect(200);
    await gemeente.as('privacy').get(`/verwerkingen?betrokkene=${LEERLING}`).expect(200);

    const actor = { actor_id: gemeente.user('privacy').id, rol: 'privacy', handeling: 'lijst' };
    const about = { object_soort: 'verwerking', activiteit: 'register/verantwoording/v1' };
    expect(await gemeente.log()).toMatchObject([
      { ...actor, ...about, betrokkenen: [], aantal: 0 },
      { ...actor, ...about, betrokkenen: [LEERLING], aantal: 1 },
    ]);
  });

  it('tells of one betrokkene only', async () => {
    const gemeente = await api.aTenant();
    await acts(api, gemeente, 2);
    await gemeente.as('beheer').get('/gebruikers').expect(200);

    const one = await gemeente.as('privacy').get(`/verwerkingen?betrokkene=${LEERLING}`).expect(200);
    const other = await gemeente.as('privacy').get(`/verwerkingen?betrokkene=${OTHER}`).expect(200);

    expect(one.body.items).toEqual([
      expect.objectContaining({ object: 'leerling' }),
      expect.objectContaining({ object: 'leerling' }),
    ]);
    expect(other.body).toEqual({ items: [] });
  });

  it('comes in pages, each with the way to the next', async () => {
    const gemeente = await api.aTenant();
    await acts(api, gemeente, 5);
    const seen: string[] = [];
    let path: string | undefined = '/verwerkingen?pageSize=2&betrokkene=' + LEERLING;
    for (let page = 0; path && page < 9; page += 1) {
      const { body, headers }: { body: { items: { id: string }[] }; headers: Headers } = await gemeente
        .as('privacy')
        .get<{ items: { id: string }[] }>(path)
        .expect(200);
      seen.push(...body.items.map(({ id }) => id));
      path = /<\/api\/v1([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
    }

    // Reading is about the betrokkene too, so each page read pushes what is older on to later pages.
    const written = (await gemeente.log()).filter(({ rol }) => rol === 'proef').map(({ id }) => id);
    expect(seen).toEqual(expect.arrayContaining(written));
  });

  it('shows the first hundred of a crowd, and its number', async () => {
    const gemeente = await api.aTenant();
    await api.database.owner.query(
      `insert into ${gemeente.tenant.schema}.verwerkingen
       select '019bb160-0000-7000-8000-000000000001', now(), 'a', 'b', 'systeem', null, 'proef', 'importeren', 'a', 'd', 'g', 'verzuimmelding', null, array_agg(gen_random_uuid()), 5000
       from generate_series(1, 5000)`,
    );

    const { body } = await gemeente.as('privacy').get('/verwerkingen').expect(200);

    expect(body.items[0]).toMatchObject({ handeling: 'importeren', aantal: 5_000 });
    expect(body.items[0].betrokkenen).toHaveLength(100);
  });

  it('refuses a betrokkene that is no id', async () => {
    const gemeente = await api.aTenant();

    const { body } = await gemeente.as('privacy').get('/verwerkingen?betrokkene=jan').expect(400);

    expect(body.errors).toEqual([{ veld: 'betrokkene', code: 'vorm', melding: 'Dit is geen geldig id.' }]);
  });

  it.each<Role>(['leerplicht', 'teamleider', 'beheer'])('is not for %s', async (rol) => {
    const gemeente = await api.aTenant();

    await gemeente.as(rol).get('/verwerkingen').expect(403);
    await gemeente.as(rol).get('/verwerkingen/toestand').expect(403);
  });
});

describe('GET /verwerkingen/toestand', () => {
  it('tells how far the log is sealed', async () => {
    const gemeente = await api.aTenant();
    const privacy = gemeente.as('privacy');
    expect((await privacy.get('/verwerkingen/toestand').expect(200)).body).toEqual({
      gezegeldTot: 0,
      laatsteZegel: null,
      nietGezegeld: 0,
      oudsteOngezegeld: null,
    });

    await acts(api, gemeente, 3);
    await api.get(SealLog).run(gemeente.tenant);
    const sealed = api.clock.now().toISOString();
    api.clock.advance({ seconds: 3 });
    const later = api.clock.now().toISOString();
    await acts(api, gemeente, 2);

    expect((await privacy.get('/verwerkingen/toestand').expect(200)).body).toEqual({
      gezegeldTot: 3,
      laatsteZegel: sealed,
      nietGezegeld: 2,
      oudsteOngezegeld: later,
    });
  });
});
