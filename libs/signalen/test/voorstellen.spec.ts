import { afterEach, describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { STANDAARDREGELS } from '../src/regels/signaalregels.js';
import { aGemeente, type Problem, zestien } from './signalen-house.js';

const api = await startApi();
const NOW = '2026-01-12T09:00:00+01:00';
api.clock.set(NOW);
afterEach(() => {
  api.clock.set(NOW);
});

describe('proposals', () => {
  it('say which rule, which facts, since when, and propose a first day; the list is one row in the log', async () => {
    const { send, voorstellen, tenant } = await aGemeente(api);
    await send(zestien(1, '2025-10-06'), zestien(1, '2025-12-15', '2025-12-16'), zestien(2, '2025-12-15'));

    const [found, ...others] = await voorstellen();

    expect(others).toEqual([]);
    expect(found).toEqual({
      id: found!.leerling.id,
      leerling: { id: found!.leerling.id, naam: 'Sami Proef1', geboortedatum: '2011-12-01' },
      dossier: {
        id: expect.any(String),
        kenmerk: 'ZW-2025-0002',
        eersteSignaaldag: '2025-12-15',
      },
      brin: '00XA',
      onderwijssoort: 'vo',
      bevindingen: [
        {
          regel: '16-uur-herhaald',
          versie: '1',
          bron: 'instelling van de organisatie',
          aantal: 2,
          sinds: '2025-12-15',
          feiten: [
            { id: expect.any(String), begin: '2025-10-06', einde: '2025-10-06' },
            { id: expect.any(String), begin: '2025-12-15', einde: '2025-12-16' },
          ],
        },
      ],
      eersteDag: '2025-12-15',
    });
    expect((await tenant.log()).at(-1)).toMatchObject({
      handeling: 'lijst',
      activiteit: 'register/vroeg-signaleren/v1',
      object_soort: 'voorstel',
      betrokkenen: [found!.leerling.id],
    });
  });

  it('come for one leerling too, and in pages', async () => {
    const { agent, send, voorstellen } = await aGemeente(api);
    await send(...[1, 2, 3].flatMap((n) => [zestien(n, '2025-10-06'), zestien(n, `2025-12-1${n}`)]));
    const all = await voorstellen();

    expect(all.map(({ leerling }) => leerling.naam)).toEqual(['Sami Proef3', 'Sami Proef2', 'Sami Proef1']);
    expect(await voorstellen(`?leerling=${all[1]!.id}`)).toEqual([all[1]]);
    expect(await voorstellen('?leerling=019bb138-1000-7000-8000-000000000000')).toEqual([]);
    const { body, headers } = await agent
      .get<{ items: object[] }>('/signalen/voorstellen?page=2&pageSize=2')
      .expect(200);
    expect(body.items).toEqual([all[2]]);
    expect(headers.get('link')).not.toContain('next');
  });

  it('make nothing active by themselves, and end where a person works on the leerling', async () => {
    const { agent, send, voorstellen, tenant } = await aGemeente(api);
    await send(zestien(1, '2025-10-06'), zestien(1, '2025-12-15'));
    await voorstellen();
    expect(await tenant.rows(sql`select distinct status, door_persoon from dossiers`)).toEqual([
      { status: 'signaal', door_persoon: false },
    ]);
    const [{ leerling } = { leerling: { id: '' } }] = await voorstellen();

    await agent
      .post('/dossiers', { leerlingId: leerling.id, soort: 'lrv', begindatum: '2026-01-07' })
      .expect(201);

    expect(await voorstellen()).toEqual([]);
  });

  it('do not count what was closed as unjustified, and need an open signal', async () => {
    const { agent, send, voorstellen, tenant } = await aGemeente(api);
    await send(
      zestien(1, '2025-10-06'),
      zestien(1, '2025-12-15'),
      zestien(2, '2025-10-06'),
      zestien(2, '2025-12-15'),
    );
    const dossiers = await tenant.rows<{ id: string; naam: string; dag: string }>(sql`
      select d.id, l.achternaam as naam, d.eerste_signaaldag::text as dag from dossiers d join leerlingen l on l.id = d.leerling_id`);
    const close = async (naam: string, dag: string, reden: string) => {
      const { id } = dossiers.find((one) => one.naam === naam && one.dag === dag)!;
      await agent.post(`/dossiers/${id}/_sluiten`, { reden, datum: '2026-01-12' }).expect(200);
    };

    await close('Proef1', '2025-10-06', 'onterecht');
    await close('Proef2', '2025-10-06', 'hervat');
    expect((await voorstellen()).map(({ leerling }) => leerling.naam)).toEqual(['Sami Proef2']);

    await close('Proef2', '2025-12-15', 'hervat');
    expect(await voorstellen()).toEqual([]);
  });
});

describe('saying no to a proposal', () => {
  it('needs a reason, holds on the same facts, and ends with a new one', async () => {
    const { agent, send, voorstellen, tenant } = await aGemeente(api);
    await send(zestien(1, '2025-10-06'), zestien(1, '2025-12-15'));
    const [voorstel] = await voorstellen();
    const reject = (body: object) =>
      agent.post<Problem>(`/signalen/voorstellen/${voorstel!.id}/_afwijzen`, body);

    const { body: wrong } = await reject({ reden: '  ' }).expect(400);
    expect(wrong.errors).toMatchObject([{ veld: 'reden', code: 'verplicht' }]);
    await reject({ reden: 'x'.repeat(1001) }).expect(400);
    const gezien = voorstel!.bevindingen.flatMap(({ feiten }) => feiten.map(({ id }) => id));
    const { body } = await reject({ reden: 'Al <b>besproken</b>', gezien }).expect(200);
    expect(body).toEqual({
      leerlingId: voorstel!.id,
      regels: ['16-uur-herhaald'],
      afgewezenOp: '2026-01-12T08:00:00.000Z',
    });
    expect(await voorstellen()).toEqual([]);
    await reject({ reden: 'Nog eens' }).expect(404);
    const [row] = await tenant.rows<{ reden: Buffer; dossier: string }>(
      sql`select reden_versleuteld as reden, dossier_id as dossier from afgewezen_voorstellen`,
    );
    expect(row!.reden.toString('latin1')).not.toContain('besproken');
    expect(row!.dossier).toBe(voorstel!.dossier!.id);

    await send(zestien(1, '2026-01-06'));
    expect(await voorstellen()).toMatchObject([{ bevindingen: [{ aantal: 3 }], eersteDag: '2026-01-06' }]);
  });

  it('is refused when something came that the person did not see', async () => {
    const { agent, send, voorstellen } = await aGemeente(api);
    await send(zestien(1, '2025-10-06'), zestien(1, '2025-12-15'));
    const [voorstel] = await voorstellen();
    const gezien = voorstel!.bevindingen.flatMap(({ feiten }) => feiten.map(({ id }) => id));
    await send(zestien(1, '2026-01-06'));

    const { body } = await agent
      .post<Problem>(`/signalen/voorstellen/${voorstel!.id}/_afwijzen`, { reden: 'Nee', gezien })
      .expect(409);

    expect(body.code).toBe('voorstel.gewijzigd');
    expect(await voorstellen()).toHaveLength(1);
  });
});

describe('the settings of the rules', () => {
  it('begin with the standard, are kept by version, and hold from then on', async () => {
    const { tenant, send, voorstellen } = await aGemeente(api);
    await send(zestien(1, '2025-10-06'), zestien(1, '2025-12-15'));
    const beheer = tenant.as('beheer');
    const path = '/instellingen/signaalregels';
    const { body, headers } = await beheer.get(path).expect(200);
    expect(body).toEqual({ regels: STANDAARDREGELS, standaard: STANDAARDREGELS, versie: 0 });
    expect(headers.get('etag')).toBe('"0"');
    const three = { ...STANDAARDREGELS, zestienUur: { aan: true, aantal: 3 } };
    const put = (version: number, regels: object) =>
      beheer.with({ 'if-match': `"${version}"` }).put<Problem>(path, regels);

    expect((await put(0, three).expect(200)).body).toMatchObject({ regels: three, versie: 1 });
    expect(await voorstellen()).toEqual([]);

    expect((await put(0, three).expect(412)).body.code).toBe('signaalregels.gewijzigd');
    expect((await put(2, three).expect(412)).body.code).toBe('signaalregels.gewijzigd');
    await beheer.put(path, three).expect(428);
    await put(1, STANDAARDREGELS).expect(200);
    expect(await voorstellen()).toHaveLength(1);
  });

  it.each([
    ['a rule left out', { luxe: undefined }, 'luxe'],
    ['a rule of null', { luxe: null }, 'luxe'],
    ['a count of 0', { luxe: { aan: true, aantal: 0 } }, 'luxe.aantal'],
    ['half a report', { luxe: { aan: true, aantal: 1.5 } }, 'luxe.aantal'],
    ['a field that is none', { luxe: { aan: true, aantal: 2, of: 3 } }, 'luxe.of'],
    ['a number left out', { ziekPo: { aan: true, meerDanDagen: 9 } }, 'ziekPo.meerDanMeldingen'],
    [
      'a week of 60 hours',
      { verkortRooster: { aan: true, weken: 6, minderDanUren: 60 } },
      'verkortRooster.minderDanUren',
    ],
  ])('refuse %s', async (_what, wrong, veld) => {
    const { tenant } = await aGemeente(api);
    const beheer = tenant.as('beheer').with({ 'if-match': '"0"' });

    const { body } = await beheer
      .put<Problem>('/instellingen/signaalregels', { ...STANDAARDREGELS, ...wrong })
      .expect(400);

    expect(body.errors.map((one) => one.veld)).toContain(veld);
  });

  it('can be tried without keeping them: only counts', async () => {
    const { tenant, send, voorstellen } = await aGemeente(api);
    await send(
      ...[1, 2].flatMap((n) => [zestien(n, '2025-10-06'), zestien(n, '2025-12-15')]),
      zestien(3, '2025-12-15'),
    );
    const beheer = tenant.as('beheer');

    const one = { ...STANDAARDREGELS, zestienUur: { aan: true, aantal: 1 } };
    const { body } = await beheer.post('/instellingen/signaalregels/_proef', one).expect(200);

    expect(body).toEqual({
      aantal: 3,
      meer: false,
      perRegel: [
        { regel: '16-uur-herhaald', aantal: 3 },
        { regel: 'luxe-herhaald', aantal: 0 },
        { regel: 'ziek-po', aantal: 0 },
        { regel: 'ziek-vo-vaak', aantal: 0 },
        { regel: 'ziek-vo-lang', aantal: 0 },
        { regel: 'verkort-rooster', aantal: 0 },
      ],
    });
    expect(await voorstellen()).toHaveLength(2);
    await tenant.as('leerplicht').post('/instellingen/signaalregels/_proef', one).expect(403);
  });
});
