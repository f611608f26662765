import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type ApiTenant, atEnd, aTeam, children, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { ConvenantRegelCommand } from '../src/commands/convenant.commands.js';

const api = await startApi();
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

let said = '';
const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});
afterEach(() => {
  said = '';
});
atEnd('stdout', async () => stdout.mockRestore());

type Options = Parameters<ConvenantRegelCommand['run']>[1];
const rule = (which: string, options: Options): Promise<void> =>
  new ConvenantRegelCommand(api.database.settings()).run([which], options);

/** Binds tenants by a convenant. @returns its id */
const aConvenant = async (naam: string, tenants: readonly [ApiTenant, ApiTenant]): Promise<string> => {
  const [first] = tenants;
  await first.rows(sql`
    insert into platform.convenanten (id, naam, geldig_vanaf, doelen, termen) values (${first.id}, ${naam}, '2020-08-01', '{plaatsing}', '{}')`);
  for (const { id } of tenants)
    await first.rows(
      sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${first.id}, ${id}, '2020-08-01')`,
    );
  return first.id;
};
const sixWeeks = (tenant: ApiTenant): Promise<object[]> =>
  tenant.rows(
    sql`select uiterlijk::text, regelversie from termijnen where soort = 'convenant-6-weken' order by dossier_id`,
  );
const moves = (tenant: ApiTenant): Promise<object[]> =>
  tenant.rows(
    sql`select van::text, naar::text, reden from termijnwijzigingen where soort = 'convenant-6-weken' order by moment, id`,
  );

/** Two gemeenten under one convenant, each with a child whose six weeks end on Saturday 14 February. */
const two = async (naam: string) => {
  const [a, b] = [await aTeam(api, ...children('2026-01-03')), await aTeam(api, ...children('2026-01-03'))];
  const id = await aConvenant(naam, [a.tenant, b.tenant]);
  return { a: a.tenant, b: b.tenant, id };
};
const SHIFT = { soort: 'convenant-6-weken', verschuiving: true } as const;
const SATURDAY = [{ uiterlijk: '2026-02-14', regelversie: '1' }];
const MONDAY = [{ uiterlijk: '2026-02-16', regelversie: '1-verschuiving' }];

describe('beheer convenant regel', () => {
  it('tells what would move, and then moves it for every member', async () => {
    const { a, b, id } = await two('Lekproef');
    await rule('Lekproef', { ...SHIFT, proef: true });
    expect(said).toContain('Nothing is changed.');
    expect(said).toContain(
      `${a.slug.padEnd(24)} 3 open, 0 earlier, 1 later, by 2 days at most, 0 late at once`,
    );
    expect(said).toContain(b.slug);
    expect(await sixWeeks(a)).toEqual(SATURDAY);

    await rule(id, SHIFT);
    for (const tenant of [a, b]) {
      expect(await sixWeeks(tenant)).toEqual(MONDAY);
      expect(await moves(tenant)).toEqual([{ van: '2026-02-14', naar: '2026-02-16', reden: 'regel' }]);
    }
    // What the convenant sets besides stays, and the way back is as sure.
    await rule(id, { soort: 'verwijzing-antwoord', lengte: 10 });
    expect(await sixWeeks(a)).toEqual(MONDAY);
    await rule(id, { soort: 'convenant-6-weken', standaard: true });
    expect(await sixWeeks(a)).toEqual(SATURDAY);
    const [kept] = await a.rows<{ termen: object }>(
      sql`select termen from platform.convenanten where id = ${id}`,
    );
    expect(kept).toEqual({ termen: { termijnen: { 'verwijzing-antwoord': { lengte: 10 } } } });
  });

  it('arms reminders anew by the new list, where the last day stays', async () => {
    const { a, id } = await two('Herinnerproef');
    const next = () =>
      a.rows(
        sql`select volgende_moment::text as dag, uiterlijk::text from termijnen where soort = 'convenant-6-weken'`,
      );
    expect(await next()).toEqual([{ dag: '2026-01-31', uiterlijk: '2026-02-14' }]);
    await rule(id, { soort: 'convenant-6-weken', herinneren: [21, 3], daarna: null });
    expect(await next()).toEqual([{ dag: '2026-01-24', uiterlijk: '2026-02-14' }]);
    expect(await moves(a)).toEqual([]);
  });

  it('goes on past a member that fails, and finishes when it is run again', async () => {
    const { a, b, id } = await two('Pechproef');
    await a.rows(sql`alter table termijnwijzigingen rename to even_weg`);
    await expect(rule(id, SHIFT)).rejects.toThrow(`1 of 2 members failed: ${a.slug}.`);
    expect(await sixWeeks(a)).toEqual(SATURDAY);
    expect(await sixWeeks(b)).toEqual(MONDAY);

    await a.rows(sql`alter table even_weg rename to termijnwijzigingen`);
    await rule(id, SHIFT);
    expect(await sixWeeks(a)).toEqual(MONDAY);
    expect(await moves(b)).toHaveLength(1);
  });

  it('refuses rules that contradict, and a convenant that is not there', async () => {
    const { a, id } = await two('Strijdproef');
    await expect(rule(id, { soort: 'verwijzing-antwoord', lengte: 0 })).rejects.toThrow('0 werkdagen');
    await expect(rule(id, { soort: 'verwijzing-antwoord', verschuiving: true })).rejects.toThrow('werkdag');
    await expect(rule(id, { soort: 'convenant-6-weken', eenheid: 'maanden' })).rejects.toThrow("'maanden'");
    await expect(rule(id, { soort: 'convenant-6-weken', herinneren: [2, 7] })).rejects.toThrow('vooraf');
    await expect(rule(id, { soort: 'convenant-6-weken', daarna: 0 })).rejects.toThrow('om de 0 dagen');
    await expect(rule('Nergens', SHIFT)).rejects.toThrow('There is no convenant "Nergens".');
    expect(await sixWeeks(a)).toEqual(SATURDAY);
  });
});
