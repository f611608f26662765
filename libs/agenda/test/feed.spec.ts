import { beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, TEST_PASSWORD } from '@zesweken/testing';
import { randomBytes } from 'node:crypto';
import ICAL from 'ical.js';
import sql from 'sql-template-tag';
import { aLink, aTeam, aTermijn, eventsOf, moves } from './an-agenda.js';

const api = await startApi();
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const feed = async (link: string): Promise<string> => (await api.visitor.get(link).expect(200)).text;
const told = (file: string): string[] =>
  eventsOf(file).map(({ startDate, summary }) => `${startDate.toString()} ${summary}`);

async function anAgenda() {
  const team = await aTeam(api, '2025-12-03');
  await team.give(team.ids[0]!, team.mine);
  return { ...team, dossier: team.ids[0]!, kenmerk: team.items[0]!.kenmerk, link: await aLink(team.officer) };
}

describe('the file of an agenda', () => {
  it('holds all-day events that another program reads, with kenmerk, kind and the way to the dossier', async () => {
    const { dossier, kenmerk, link } = await anAgenda();
    const { text, headers } = await api.visitor.get(link).expect(200);

    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(told(text)).toEqual([
      `2025-12-31 ${kenmerk}: vier weken thuis`,
      `2026-01-14 ${kenmerk}: zes weken (convenant)`,
      `2026-03-03 ${kenmerk}: drie maanden (Thuiszitterspact)`,
    ]);
    for (const { startDate, endDate, component } of eventsOf(text)) {
      expect([startDate.isDate, endDate.subtractDate(startDate).toSeconds()]).toEqual([true, 86_400]);
      expect(component.getFirstPropertyValue('url')).toBe(`${api.url}/dossiers/${dossier}`);
      expect(component.getAllSubcomponents('valarm')).toEqual([]);
    }
    const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Zesweken');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
    expect(calendar.getFirstPropertyValue('method')).toBeNull();
  });

  it('ends its lines and folds them as the standard asks', async () => {
    const { link } = await anAgenda();
    const text = await feed(link);

    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\r\n]/.test(line))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });

  it('names no child, whatever it is called', async () => {
    const { items, link, tenant, dossier, officer } = await anAgenda();
    await officer.patch(`/leerlingen/${items[0]!.leerling.id}`, {
      voornamen: 'Quirijn Ümit',
      achternaam: 'Xerxes-Vermeulen',
    });
    await aTermijn(tenant, { dossier, soort: 'evaluatie', uiterlijk: '2026-02-01' });
    const text = (await feed(link)).replace(/\r\n[ \t]/g, '');

    expect(text).toContain('evaluatie van een plan');
    for (const part of [
      'Kind1',
      'Quirijn',
      'Ümit',
      'Xerxes',
      'Vermeulen',
      '111222333',
      items[0]!.leerling.id,
    ])
      expect(text).not.toContain(part);
  });

  it('says the same twice, moves what was moved, and lets go of what is done', async () => {
    const { tenant, dossier, mine, link } = await anAgenda();
    const bron = await aTermijn(tenant, { dossier, soort: 'actie', uiterlijk: '2026-01-20', voor: mine });
    const find = (file: string) => eventsOf(file).find(({ summary }) => summary.includes('actie'))!;
    const first = await feed(link);
    api.clock.advance({ hours: 1 });
    expect(await feed(link)).toBe(first);

    await moves(tenant, bron, '2026-01-27', '2026-01-12T11:00:00+01:00');
    const moved = find(await feed(link));
    expect(moved.startDate.toString()).toBe('2026-01-27');
    expect(moved.uid).toBe(find(first).uid);
    expect([find(first).sequence, moved.sequence]).toEqual([0, 1]);
    const stamps = [find(first), moved].map(({ component }) =>
      String(component.getFirstPropertyValue('dtstamp')),
    );
    expect(stamps).toEqual(['2026-01-12T08:00:00Z', '2026-01-12T10:00:00Z']);

    await tenant.rows(
      sql`update termijnen set uitkomst = 'gehaald', uitkomst_op = '2026-01-12', klaar_op = '2026-01-12' where bron_id = ${bron}`,
    );
    expect(find(await feed(link))).toBeUndefined();
  });

  it('keeps to sixty days back and four hundred ahead', async () => {
    const { tenant, dossier, mine, link } = await anAgenda();
    for (const uiterlijk of ['2025-11-12', '2025-11-13', '2027-02-16', '2027-02-17'])
      await aTermijn(tenant, { dossier, soort: 'actie', uiterlijk, voor: mine });

    const days = told(await feed(link)).filter((line) => line.includes('actie'));
    expect(days.map((line) => line.slice(0, 10))).toEqual(['2025-11-13', '2027-02-16']);
  });

  it('is in the log as an act of its user on all children in it, or it is not given', async () => {
    const { tenant, items, mine, link } = await anAgenda();
    await feed(link);
    const [last] = (await tenant.log()).slice(-1);
    expect(last).toMatchObject({
      handeling: 'exporteren',
      object_soort: 'agenda',
      actor_soort: 'gebruiker',
      actor_id: mine,
      rol: 'leerplicht',
      betrokkenen: [items[0]!.leerling.id],
    });

    const { owner } = api.database;
    const { schema } = tenant.tenant;
    await owner.query(`revoke insert on ${schema}.verwerkingen from ${schema}`);
    const { text } = await api.visitor.get(link).expect(500);
    await owner.query(`grant insert on ${schema}.verwerkingen to ${schema}`);
    expect(text).not.toContain('VEVENT');
  });
});

describe('the link of an agenda', () => {
  it('is shown once, tells when it was used, and stops when it is taken back', async () => {
    const { officer, link } = await anAgenda();
    const state = async (): Promise<object> => (await officer.get<object>('/agendalink').expect(200)).body;
    expect(await state()).toMatchObject({ bestaat: true, gebruiktOp: null });
    await feed(link);
    expect(await state()).toMatchObject({ bestaat: true, gebruiktOp: '2026-01-12T08:00:00.000Z' });

    await officer.delete('/agendalink').expect(204);
    await api.visitor.get(link).expect(404);
    expect(await state()).toEqual({ bestaat: false, gemaaktOp: null, gebruiktOp: null });
  });

  it('is one for each person: a new one ends the old, also of two made at once', async () => {
    const { tenant, officer, lead, link } = await anAgenda();
    const both = await Promise.all([aLink(officer), aLink(officer)]);
    await aLink(lead);

    await api.visitor.get(link).expect(404);
    const answers = await Promise.all(both.map(async (one) => (await api.visitor.get(one)).status));
    expect(answers.sort()).toEqual([200, 404]);
    const [kept] = await tenant.rows<{ whole: string }>(
      sql`select string_agg(a::text, ' ') as whole from agendalinks a`,
    );
    expect(kept!.whole).not.toContain(both[0].split('.')[1]);
  });

  it('gives each person only the own agenda', async () => {
    const { lead } = await anAgenda();
    expect(told(await feed(await aLink(lead)))).toEqual([]);
  });

  it('opens no other tenant, and nothing by guessing', async () => {
    const { tenant, link } = await anAgenda();
    const other = await api.aTenant();
    const secret = link.split('.')[1]!;
    const guesses = [
      `/agenda/${other.id}.${secret}.ics`,
      `/agenda/${tenant.id}.${'A'.repeat(43)}.ics`,
      `/agenda/${secret}.ics`,
      `/agenda/${tenant.id}.ics`,
      `/agenda/.ics`,
      `/agenda/nergens.${secret}.ics`,
    ];
    const before = await tenant.log();
    const answers = [];
    for (const guess of guesses) answers.push(await api.visitor.get(guess));

    expect(answers.map(({ status }) => status)).toEqual(guesses.map(() => 404));
    expect(new Set(answers.slice(0, 2).map(({ text }) => text)).size).toBe(1);
    expect(await tenant.log()).toEqual(before);
    await feed(link);
  });

  it('slows down who keeps trying one that does not work, and nobody else', async () => {
    const { officer, link } = await anAgenda();
    const works = await aLink(officer);
    const answers: number[] = [];
    for (let at = 0; at < 7; at += 1) answers.push((await api.visitor.get(link)).status);

    expect(answers).toEqual([404, 404, 404, 404, 404, 429, 429]);
    await feed(works);
  });

  it('keeps nobody from signing in, however many wrong links come from the same address', async () => {
    const { tenant, link } = await anAgenda();
    const guess = () => `/agenda/${tenant.id}.${randomBytes(32).toString('base64url')}.ics`;
    const answers = await Promise.all(
      Array.from({ length: 110 }, async () => (await api.visitor.get(guess())).status),
    );

    expect(answers.filter((status) => status === 404).length).toBeLessThanOrEqual(100);
    expect(answers).toContain(429);
    const { email } = tenant.user('leerplicht');
    await api.visitor
      .post('/sessies', { tenant: tenant.tenant.slug, email, wachtwoord: TEST_PASSWORD })
      .expect(201);
    api.clock.advance({ minutes: 16 });
    await feed(link);
  });

  it('ends with the account, and with the right to see dossiers', async () => {
    const { tenant, mine, link } = await anAgenda();
    await feed(link);
    await tenant.rows(sql`update gebruikers set rollen = '{beheer}' where id = ${mine}`);
    await api.visitor.get(link).expect(404);

    const second = await anAgenda();
    await second.tenant.as('beheer').post(`/gebruikers/${second.mine}/_beeindigen`).expect(200);
    await api.visitor.get(second.link).expect(404);
  });
});
