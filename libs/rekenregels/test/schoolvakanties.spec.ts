import { beforeEach, describe, expect, it } from '@jest/globals';
import { type ApiTenant, aTeam, children, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aConvenant, moves, sixWeeks } from './a-convenant.js';

const api = await startApi();
beforeEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const YEAR = `naam;begin;einde
Herfstvakantie;2025-10-18;2025-10-26
Kerstvakantie;2025-12-20;2026-01-04
Voorjaarsvakantie;2026-02-14;2026-02-22
Meivakantie;2026-04-25;2026-05-03
Zomervakantie;2026-07-18;2026-08-30
`;
const IMPORT = '/schoolvakanties/_importeren';

interface Change {
  schooljaren: string[];
  toegevoegd: { naam: string }[];
  verwijderd: { naam: string }[];
  gelijk: number;
  gaten: { schooljaar: string; vakantie: string }[];
  termijnen: { open: number; eerder: number; later: number; grootste: number; wordtTeLaat: number };
}
interface Refused {
  code: string;
  detail: string;
  errors?: { veld: string; code: string; melding: string }[];
}

const send = (tenant: ApiTenant, text: string, query = '') =>
  tenant.as('beheer').csv<Change & Refused>(`${IMPORT}${query}`, text);
const refused = async (text: string, query = ''): Promise<string[]> => {
  const tenant = await api.aTenant();
  const { body } = await send(tenant, text, query).expect(400);
  expect(await tenant.rows(sql`select 1 from schoolvakanties`)).toEqual([]);
  return body.errors?.map(({ veld, code }) => `${veld} ${code}`) ?? [body.code];
};
/** A gemeente that counts in schoolweken, with two children at home since 5 January, of whom the second has a place. */
const aSchoolTeam = async () => {
  const team = await aTeam(api, ...children('2026-01-05', '2026-01-05'));
  await aConvenant('Proef', [team.tenant], { 'convenant-6-weken': { eenheid: 'schoolweken' } });
  await team.send(...children('2026-01-06', '2026-01-06'));
  const place = { soort: 'eigen-school', ingangsdatum: '2026-01-12', omvang: 'volledig' };
  await team.officer.post(`/dossiers/${team.ids[1]}/plaatsingen`, place).expect(201);
  return team;
};

describe('taking in a school calendar', () => {
  it('tells first what would change, and then changes that: open termijnen alone, and why', async () => {
    const { tenant, officer, ids } = await aSchoolTeam();
    const before = await sixWeeks(tenant);
    expect(before).toEqual([
      { uiterlijk: '2026-02-17', regelversie: '1-schoolweken' },
      { uiterlijk: '2026-02-17', regelversie: '1-schoolweken' },
    ]);

    const { body: trial } = await send(tenant, YEAR, '?proef=true').expect(200);
    expect(trial).toMatchObject({ schooljaren: ['2025-2026'], verwijderd: [], gelijk: 0, gaten: [] });
    expect(trial.toegevoegd).toHaveLength(5);
    expect(trial.termijnen).toEqual({ open: 3, eerder: 0, later: 1, grootste: 9, wordtTeLaat: 0 });
    expect(await sixWeeks(tenant)).toEqual(before);
    expect(await tenant.rows(sql`select 1 from schoolvakanties`)).toEqual([]);

    const { body: done } = await send(tenant, YEAR).expect(200);
    expect(done).toEqual(trial);
    expect((await sixWeeks(tenant)).map(({ uiterlijk }) => uiterlijk)).toEqual(['2026-02-26', '2026-02-17']);
    expect((await moves(tenant)).filter(({ reden }) => reden === 'kalender')).toEqual([
      { van: '2026-02-17', naar: '2026-02-26', reden: 'kalender' },
    ]);
    // Its moments begin anew, and the dossier knows its last day.
    const [armed] = await tenant.rows<{ moment: string }>(sql`
      select volgende_moment::text as moment from termijnen where dossier_id = ${ids[0]} and soort = 'convenant-6-weken'`);
    expect(armed).toEqual({ moment: '2026-02-12' });
    // What is done stays, also when somebody touches the dossier later.
    await officer.patch(`/dossiers/${ids[1]}`, { behandelaarId: null }).expect(200);
    await officer
      .post(`/dossiers/${ids[1]}/plaatsingen`, {
        soort: 'andere-school',
        ingangsdatum: '2026-01-13',
        omvang: 'volledig',
      })
      .expect(201);
    expect((await sixWeeks(tenant))[1]).toMatchObject({ uiterlijk: '2026-02-17' });

    const { body: again } = await send(tenant, YEAR).expect(200);
    expect(again).toMatchObject({
      toegevoegd: [],
      verwijderd: [],
      gelijk: 5,
      termijnen: { later: 0, eerder: 0 },
    });
  });

  it('replaces the school years of the file, of that school alone', async () => {
    const tenant = await api.aTenant();
    await send(tenant, YEAR).expect(200);
    const own = YEAR.replace('2026-02-14;2026-02-22', '2026-02-21;2026-03-01');
    await send(tenant, own, '?brin=00AA').expect(200);
    const { body } = await send(tenant, own.replace('Voorjaars', 'Krokus'), '?brin=00AA').expect(200);
    expect(body.toegevoegd.map(({ naam }) => naam)).toEqual(['Krokusvakantie']);
    expect(body.verwijderd.map(({ naam }) => naam)).toEqual(['Voorjaarsvakantie']);

    const list = async (query: string) =>
      (
        await tenant
          .as('leerplicht')
          .get<{ items: { brin: string | null; naam: string; begin: string; bron: string }[] }>(
            `/schoolvakanties${query}`,
          )
          .expect(200)
      ).body.items;
    expect((await list('')).filter(({ naam }) => /Krokus|Voorjaars/.test(naam))).toMatchObject([
      { brin: null, begin: '2026-02-14', bron: 'ingelezen op 2026-01-12' },
      { brin: '00AA', begin: '2026-02-21' },
    ]);
    expect(await list('?brin=00AA')).toHaveLength(5);
    expect(await list('?schooljaar=2026-2027')).toEqual([]);
  });

  it('counts by the calendar of the region in school years of which a school has none', async () => {
    const { tenant } = await aSchoolTeam();
    await send(tenant, YEAR).expect(200);
    const later = YEAR.replaceAll(/202([56])/g, (_, year: string) => `202${Number(year) + 1}`);
    const { body } = await send(tenant, later, '?brin=00AA').expect(200);
    expect(body.termijnen).toMatchObject({ eerder: 0, later: 0 });
  });

  it('reads iCalendar', async () => {
    const tenant = await api.aTenant();
    const event = (summary: string, from: string, after: string): string =>
      `BEGIN:VEVENT\r\nUID:${from}\r\nDTSTAMP:20250101T000000Z\r\nSUMMARY:${summary}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${after}\r\nEND:VEVENT\r\n`;
    const file = (...events: string[]): string =>
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//proef//NL\r\n${events.join('')}END:VCALENDAR\r\n`;
    const agent = tenant.as('beheer').with({ 'content-type': 'text/calendar; charset=utf-8' });

    await agent
      .post(`${IMPORT}?toch=true`, file(event('Herfstvakantie', '20251018', '20251027')))
      .expect(200);
    expect(await tenant.rows(sql`select naam, begin::text, einde::text from schoolvakanties`)).toEqual([
      { naam: 'Herfstvakantie', begin: '2025-10-18', einde: '2025-10-26' },
    ]);

    const backwards = await agent
      .post<Refused>(`${IMPORT}?toch=true`, file(event('Kerst', '20251220', '20251201')))
      .expect(400);
    expect(backwards.body.errors).toMatchObject([{ veld: 'regels.4', code: 'volgorde' }]);
    const timed = event('Kerst', '20251220', '20260105')
      .replace('DTSTART;VALUE=DATE:20251220', 'DTSTART:20251220T090000')
      .replace('DTEND;VALUE=DATE:20260105', 'DTEND:20260105T090000');
    expect((await agent.post<Refused>(IMPORT, file(timed)).expect(400)).body.code).toBe('bestand.afspraak');
    const wrong = file(event('Kerst', '2025-99-99', 'morgen'));
    expect((await agent.post<Refused>(IMPORT, wrong).expect(400)).body.code).toMatch(/bestand\.ics|invoer/);
    expect((await agent.post<Refused>(IMPORT, 'geen agenda').expect(400)).body.code).toBe('bestand.ics');
  });

  it('refuses what contradicts, with line and sentence, and changes nothing', async () => {
    const header = 'naam;begin;einde';
    expect(await refused(`${header}\nHerfst;2025-10-26;2025-10-18\n`)).toEqual(['regels.2 volgorde']);
    expect(await refused(`${header}\nHerfst;2025-10-18;2025-10-26\nToets;2025-10-26;2025-10-30\n`)).toEqual([
      'regels.3 overlap',
    ]);
    expect(await refused(`${header}\nHerfst;2025-10-18;2025-10-26\nherfst;2025-11-18;2025-11-26\n`)).toEqual([
      'regels.3 dubbel',
    ]);
    expect(await refused(`${header}\nMei;2026-02-30;2026-03-03\n;2026-04-30;2026-05-03\n`)).toEqual([
      'regels.2 datum',
      'regels.3 naam',
    ]);
    expect(await refused(`${header};brin\nMei;2026-04-30;2026-05-03;school\n`)).toEqual(['regels.2 brin']);
    expect(await refused(`${header}\nMei;2025-04-30;2026-05-03\n`)).toEqual(['regels.2 lang']);
    expect(await refused('van;tot\n2026-04-30;2026-05-03\n')).toEqual(['bestand.kolommen']);
    expect(await refused('')).toEqual(['bestand.leeg']);
    expect(await refused(header)).toEqual(['bestand.leeg']);
    const many = Array.from({ length: 501 }, (_, at) => `V${at};2026-04-30;2026-05-03`).join('\n');
    expect(await refused(`${header}\n${many}`)).toEqual(['bestand.te-veel-regels']);
    expect(await refused(`${header}\n"Mei;2026-04-30;2026-05-03\n`)).toEqual(['bestand.csv']);
  });

  it('refuses overlap with a school year that stays', async () => {
    const tenant = await api.aTenant();
    await send(tenant, YEAR).expect(200);
    const { body } = await send(
      tenant,
      'naam;begin;einde\nStart;2026-08-25;2026-09-02\n',
      '?toch=true',
    ).expect(400);
    expect(body.errors).toEqual([
      {
        veld: 'regels.2',
        code: 'overlap',
        melding:
          "Regel 2: 'Start' (2026-08-25 tot en met 2026-09-02) valt samen met 'Zomervakantie' (2026-07-18 tot en met 2026-08-30) die er al is, in de kalender van de regio.",
      },
    ]);
  });

  it('takes a calendar with gaps only from who says that it is meant so', async () => {
    const tenant = await api.aTenant();
    const gaps = YEAR.split('\n')
      .filter((line) => !/^(Kerst|Mei)/.test(line))
      .join('\n');
    const { body } = await send(tenant, gaps).expect(409);
    expect(body).toMatchObject({ code: 'kalender.gaten' });
    expect(body.detail).toContain('Schooljaar 2025-2026 heeft geen kerstvakantie');
    expect((await send(tenant, gaps, '?proef=true').expect(200)).body.gaten).toMatchObject([
      { schooljaar: '2025-2026', vakantie: 'kerstvakantie' },
      { schooljaar: '2025-2026', vakantie: 'meivakantie' },
    ]);
    await send(tenant, gaps, '?toch=true').expect(200);
  });

  it('is for the beheerder; others read', async () => {
    const tenant = await api.aTenant();
    await tenant.as('leerplicht').csv(IMPORT, YEAR).expect(403);
    await tenant.as('leerplicht').get('/schoolvakanties').expect(200);
    await tenant.as('privacy').get('/schoolvakanties').expect(403);
  });

  it('offers a start set for regio Midden, marked as such', async () => {
    const tenant = await api.aTenant();
    const beheer = tenant.as('beheer');
    const { body } = await beheer.post<Change>('/schoolvakanties/_startset?proef=true').expect(200);
    expect(body).toMatchObject({ schooljaren: ['2025-2026', '2026-2027'], gaten: [] });
    expect(body.toegevoegd).toHaveLength(10);
    await beheer.post('/schoolvakanties/_startset').expect(200);
    expect(await tenant.rows(sql`select distinct bron from schoolvakanties`)).toEqual([
      { bron: 'startset Midden, controleer' },
    ]);
  });
});

describe('days put on a par with holidays', () => {
  it('move the end of a termijn that shifts', async () => {
    const { tenant, officer } = await aTeam(api, ...children('2026-01-05'));
    const [leerling] = await tenant.rows<{ id: string }>(sql`select id from leerlingen`);
    api.clock.set('2026-04-07T09:00:00+02:00');
    await tenant.rows(
      sql`update sessies set laatst_gezien_op = ${api.clock.now()}, verloopt_op = '2030-01-01'`,
    );
    // Six weeks after 3 April is the Friday after Ascension Day.
    await officer
      .post('/aanmeldingen', { leerlingId: leerling!.id, brin: '00AA', ontvangen: '2026-04-03' })
      .expect(201);
    expect(
      await tenant.rows(sql`select uiterlijk::text from termijnen where soort = 'zorgplicht-6-weken'`),
    ).toEqual([{ uiterlijk: '2026-05-18' }]);
  });
});
