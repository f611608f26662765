import { beforeEach, describe, expect, it } from '@jest/globals';
import { aTeam, children, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aConvenant, sixWeeks } from './a-convenant.js';

const api = await startApi();
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

interface Rule {
  soort: string;
  versie: string;
  anders: boolean;
  lengte: number | null;
  eenheid: string;
}
interface Effect {
  open: number;
  later: number;
  grootste: number;
}
interface Refused {
  errors: { veld: string; code: string }[];
}

describe('convenanten', () => {
  it('show whom they bind, and the rules and ladder under them', async () => {
    const tenant = await api.aTenant();
    const other = await api.aTenant();
    await aConvenant('Samen', [tenant, other], { 'verwijzing-antwoord': { lengte: 10 } });
    const { body } = await tenant
      .as('leerplicht')
      .get<{ items: { naam: string; leden: { slug: string }[]; regels: Rule[]; ladder: object[] }[] }>(
        '/convenanten',
      )
      .expect(200);
    expect(body.items).toHaveLength(1);
    const [one] = body.items;
    expect(one!.leden.map(({ slug }) => slug).sort()).toEqual([tenant.slug, other.slug].sort());
    expect(one!.ladder).toHaveLength(6);
    expect(one!.regels.filter(({ anders }) => anders)).toMatchObject([
      { soort: 'verwijzing-antwoord', lengte: 10, eenheid: 'werkdagen', versie: '1-10-werkdagen' },
    ]);
  });

  it('tell what other rules would do to our open termijnen, and change nothing', async () => {
    const { tenant } = await aTeam(api, ...children('2026-01-05', '2026-01-07'));
    const id = await aConvenant('Proef', [tenant]);
    const beheer = tenant.as('beheer');
    await beheer.post('/schoolvakanties/_startset').expect(200);
    const before = await sixWeeks(tenant);
    const attempt = (rule: object) =>
      beheer.post<Effect & Refused>(`/convenanten/${id}/_proberen`, {
        regels: [{ soort: 'convenant-6-weken', ...rule }],
      });

    expect((await attempt({ eenheid: 'schoolweken' }).expect(200)).body).toEqual({
      open: 6,
      eerder: 0,
      later: 2,
      grootste: 9,
      wordtTeLaat: 0,
    });
    expect((await attempt({}).expect(200)).body).toMatchObject({ later: 0, grootste: 0 });
    expect(await sixWeeks(tenant)).toEqual(before);

    expect((await attempt({ eenheid: 'dagen' }).expect(400)).body.errors).toMatchObject([
      { veld: 'termijnen.convenant-6-weken.eenheid', code: 'eenheid' },
    ]);
    expect(
      (await attempt({ herinneren: { vooraf: [2, 7], daarnaElke: 0 } }).expect(400)).body.errors,
    ).toHaveLength(2);
    const twice = [{ soort: 'convenant-6-weken' }, { soort: 'convenant-6-weken' }];
    await beheer.post(`/convenanten/${id}/_proberen`, { regels: twice }).expect(400);
    await beheer.post(`/convenanten/${id}/_proberen`, { regels: [{ soort: 'actie' }] }).expect(400);
    await beheer.post(`/convenanten/${tenant.id}/_proberen`, { regels: [] }).expect(404);
    await tenant.as('leerplicht').post(`/convenanten/${id}/_proberen`, { regels: [] }).expect(403);
  });

  it('that end leave the dossiers that run under them their terms', async () => {
    const { tenant, send } = await aTeam(api, ...children('2026-01-05'));
    const id = await aConvenant('Oud', [tenant], { 'convenant-6-weken': { verschuiving: true } });
    await send(...children('2026-01-03'));
    expect(await sixWeeks(tenant)).toEqual([{ uiterlijk: '2026-02-16', regelversie: '1-verschuiving' }]);

    await tenant.rows(sql`update platform.convenanten set geldig_tot = '2026-01-10' where id = ${id}`);
    const next = await aConvenant('Nieuw', [tenant], {}, ['2026-01-11', null]);
    await send(...children('2026-01-03'));
    await tenant.as('beheer').post('/schoolvakanties/_startset').expect(200);
    expect(await sixWeeks(tenant)).toEqual([{ uiterlijk: '2026-02-16', regelversie: '1-verschuiving' }]);
    // Nor does a rule of the next one reach them.
    const { body } = await tenant
      .as('beheer')
      .post<Effect>(`/convenanten/${next}/_proberen`, {
        regels: [{ soort: 'convenant-6-weken', eenheid: 'schoolweken' }],
      })
      .expect(200);
    expect(body).toMatchObject({ open: 3, later: 0, grootste: 0 });
  });
});
