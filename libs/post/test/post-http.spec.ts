import { describe, expect, it } from '@jest/globals';
import { type ApiTenant, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aLine, aRound, put, storedPost } from './a-mail.js';

const api = await startApi();

const STANDAARD = { wijze: 'elk', overzichtOm: '08:00', stilVan: '20:00', stilTot: '07:00' };

interface Item {
  readonly id: string;
  readonly status: string;
}
const listOf = async (tenant: ApiTenant, rol: 'teamleider' | 'beheer', query = '') =>
  (await tenant.as(rol).get<{ items: Item[] }>(`/post${query}`).expect(200)).body.items;

describe('what a user wants of mail', () => {
  it('is the standard until chosen, each for oneself, and in the log', async () => {
    const tenant = await api.aTenant();
    const [officer, admin] = [tenant.as('leerplicht'), tenant.as('beheer')];
    expect((await officer.get('/postvoorkeuren').expect(200)).body).toEqual(STANDAARD);
    const mine = { wijze: 'dagelijks', overzichtOm: '09:15', stilVan: '18:00', stilTot: '08:00' };
    expect((await officer.put('/postvoorkeuren', mine).expect(200)).body).toEqual(mine);
    expect((await officer.get('/postvoorkeuren').expect(200)).body).toEqual(mine);
    expect((await admin.get('/postvoorkeuren').expect(200)).body).toEqual(STANDAARD);
    expect(await tenant.log()).toEqual([
      expect.objectContaining({
        handeling: 'wijzigen',
        object_soort: 'postvoorkeur',
        betrokkenen: [tenant.user('leerplicht').id],
      }),
    ]);
  });

  it.each([
    ['a way that is none', { wijze: 'soms' }, 'wijze'],
    ['a time that no clock shows', { stilVan: '24:00' }, 'stilVan'],
    ['a daily mail in the quiet hours', { wijze: 'dagelijks', overzichtOm: '06:00' }, 'overzichtOm'],
  ])('is refused with %s', async (_what, wrong, veld) => {
    const tenant = await api.aTenant();
    const { body } = await tenant
      .as('leerplicht')
      .put<{ errors: { veld: string }[] }>('/postvoorkeuren', { ...STANDAARD, ...wrong })
      .expect(400);
    expect(body.errors.map((error) => error.veld)).toEqual([veld]);
  });

  it('throws away what waits when it becomes none, and sends it when it becomes each', async () => {
    const tenant = await api.aTenant();
    const officer = tenant.as('leerplicht');
    const daily = { ...STANDAARD, wijze: 'dagelijks' };
    await officer.put('/postvoorkeuren', daily).expect(200);
    await put(api, tenant, aLine(api, tenant));
    await officer.put('/postvoorkeuren', { ...STANDAARD, wijze: 'geen' }).expect(200);
    expect(await tenant.rows(sql`select 1 from postregels`)).toEqual([]);

    await officer.put('/postvoorkeuren', daily).expect(200);
    await put(api, tenant, aLine(api, tenant));
    await officer.put('/postvoorkeuren', STANDAARD).expect(200);
    await aRound(api);
    expect(await storedPost(tenant)).toEqual([expect.objectContaining({ status: 'verzonden' })]);
  });
});

describe('the list of mail', () => {
  it('shows teamleider and beheer what left and what did not, and lets them try again', async () => {
    const tenant = await api.aTenant();
    await put(api, tenant, aLine(api, tenant), aLine(api, tenant));
    const [first] = await storedPost(tenant);
    await tenant.rows(
      sql`update post set status = 'mislukt', fout = 'geweigerd 550', pogingen = 4 where id = ${first!.id}`,
    );
    await aRound(api);

    expect(await listOf(tenant, 'beheer', '?status=verzonden,wacht')).toHaveLength(1);
    const [failed, ...more] = await listOf(tenant, 'teamleider', '?status=mislukt');
    expect(more).toEqual([]);
    expect(failed).toEqual({
      id: first!.id,
      soort: 'enkel',
      status: 'mislukt',
      ontvanger: { id: tenant.user('leerplicht').id, naam: tenant.user('leerplicht').naam },
      regels: 1,
      pogingen: 4,
      reden: 'geweigerd',
      antwoord: 550,
      vanaf: '2026-01-12T08:00:00.000Z',
      gemaaktOp: '2026-01-12T08:00:00.000Z',
      verzondenOp: null,
    });
    const again = tenant.as('teamleider').post<Item>(`/post/${first!.id}/_opnieuw`);
    expect((await again.expect(200)).body.status).toBe('wacht');
    await tenant.as('teamleider').post(`/post/${first!.id}/_opnieuw`).expect(409);
    await aRound(api);
    expect((await listOf(tenant, 'beheer')).map(({ status }) => status)).toEqual(['verzonden', 'verzonden']);
    await tenant.as('leerplicht').get('/post').expect(403);
    const stranger = (await api.aTenant()).as('teamleider');
    await stranger.post(`/post/${first!.id}/_opnieuw`).expect(404);
  });
});

describe('the mailbox without a mail server', () => {
  it('holds what would have been sent, for beheer alone', async () => {
    const tenant = await api.aTenant();
    await put(api, tenant, aLine(api, tenant));
    await aRound(api);
    const admin = tenant.as('beheer');
    const { body } = await admin.get<{ items: { id: string }[] }>('/gevangenpost').expect(200);
    const mail = {
      id: body.items[0]!.id,
      aan: tenant.user('leerplicht').email,
      onderwerp: 'Herinnering uit Zesweken',
      tekst: expect.stringContaining('loopt af op 19 januari 2026'),
      ontvangenOp: '2026-01-12T08:00:00.000Z',
    };
    expect(body.items).toEqual([mail]);
    expect((await admin.get(`/gevangenpost/${mail.id}`).expect(200)).body).toEqual(mail);
    await tenant.as('teamleider').get('/gevangenpost').expect(403);
    await (await api.aTenant()).as('beheer').get(`/gevangenpost/${mail.id}`).expect(404);
  });
});
