import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aPgn, type Body, csvOf, type MeldingRow, startApi } from '@zesweken/testing';
import sql, { raw } from 'sql-template-tag';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

interface Found {
  begrepen: { namen: string[]; teKort: boolean; onbekendGetal: boolean; nummer: boolean };
  items: {
    leerling: { id: string; naam: string; geboortedatum: string };
    dossier: { id: string; kenmerk: string; status: string } | null;
    gevondenOp: string[];
  }[];
  meer: boolean;
}

/** A gemeente with one child for each row. */
async function withChildren(...rows: MeldingRow[]) {
  const gemeente = await api.aTenant();
  const agent = gemeente.as('leerplicht');
  const full = rows.map((row, at) => ({ meldingsnummer: `M${at}`, bsn: aPgn(at + 1), ...row }));
  await agent.csv('/verzuimmeldingen/_importeren', csvOf(...full)).expect(200);
  const ask = (body: Body) => agent.post<Found>('/dossiers/_zoek', body);
  const search = async (vraag: string) => (await ask({ vraag }).expect(200)).body;
  const names = async (vraag: string) => (await search(vraag)).items.map(({ leerling }) => leerling.naam);
  return { gemeente, agent, ask, search, names };
}

const CLASS: MeldingRow[] = [
  { voornamen: 'Jan', achternaam: 'Jansen', geboortedatum: '2011-03-14' },
  { voornamen: 'Zoë', voorvoegsel: 'van der', achternaam: 'Berg', geboortedatum: '2012-05-06', brin: '00AA' },
  { voornamen: 'Anne-Marie', achternaam: 'El Idrissi', geboortedatum: '2012-05-06' },
  { voornamen: 'Søren', achternaam: 'Dijkstra', geboortedatum: '2013-07-08' },
];

describe('a search by name', () => {
  it('finds a child by any of its words, in any order, unfinished, with an error, without accents', async () => {
    const { names } = await withChildren(...CLASS);
    for (const vraag of [
      'jan jansen',
      'Jansen, Jan',
      'JANS',
      'jan ja',
      'jansem',
      'jnasen',
      'jan janzen',
      'jam janzen',
    ]) {
      expect([vraag, await names(vraag)]).toEqual([vraag, ['Jan Jansen']]);
    }
    for (const vraag of ['zoe', 'ZOË', 'berg', 'van der berg', 'zoe van den berg', 'berg zoe', 'zoé bergg']) {
      expect([vraag, await names(vraag)]).toEqual([vraag, ['Zoë van der Berg']]);
    }
    for (const vraag of [
      'anne',
      'annemarie',
      'marie idrissi',
      'idrisi anne',
      'anne marie el',
      'idrissi annemarie',
    ]) {
      expect([vraag, await names(vraag)]).toEqual([vraag, ['Anne-Marie El Idrissi']]);
    }
    for (const vraag of ['soren', 'dykstra', 'dijkstr', 'soren dykstra', 'dijckstra']) {
      expect([vraag, await names(vraag)]).toEqual([vraag, ['Søren Dijkstra']]);
    }
    expect(await names('piet')).toEqual([]);
  });

  it('finds two words together among many who share one, and says when there are more', async () => {
    const many = Array.from({ length: 150 }, (_, n) => ({
      voornamen: `Kind${String.fromCharCode(97 + (n % 26))}${String.fromCharCode(97 + Math.floor(n / 26))}`,
      achternaam: 'Jansen',
    }));
    const { names, search } = await withChildren(...many, { voornamen: 'Zwaan', achternaam: 'Jansen' });

    const all = await search('jansen');
    expect(all.items).toHaveLength(20);
    expect(all.meer).toBe(true);
    expect(await names('jansen zwaan')).toEqual(['Zwaan Jansen']);
    expect(await names('zwaan jansen')).toEqual(['Zwaan Jansen']);
    expect(await names('jans zwa')).toEqual(['Zwaan Jansen']);
    expect(await names('jansen zwaam')).toEqual(['Zwaan Jansen']);
  });

  it('puts what was typed before what looks like it, and a running dossier before a closed one', async () => {
    const { agent, search } = await withChildren(
      { voornamen: 'Bo', achternaam: 'Vos' },
      { voornamen: 'Cas', achternaam: 'Bos' },
      { voornamen: 'Dan', achternaam: 'Bos' },
    );
    const cas = (await search('cas')).items[0]!.dossier!.id;
    await agent.post(`/dossiers/${cas}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-10' }).expect(200);

    const { items } = await search('bos');

    expect(
      items.map(({ leerling, dossier, gevondenOp }) => [leerling.naam, dossier?.status, gevondenOp]),
    ).toEqual([
      ['Dan Bos', 'actief', ['naam']],
      ['Cas Bos', 'gesloten', ['naam']],
      ['Bo Vos', 'actief', ['naam-ongeveer']],
    ]);
  });

  it('finds a child without a dossier, and one whose name was corrected only by the new name', async () => {
    const { agent, search, names } = await withChildren({ voornamen: 'Oud', achternaam: 'Fout' });
    await agent
      .post('/leerlingen', {
        voornamen: 'Nieuw',
        achternaam: 'Kind',
        geboortedatum: '2013-04-05',
        gemeentecode: 'GM0356',
      })
      .expect(201);
    expect((await search('nieuw kind')).items).toMatchObject([
      { leerling: { naam: 'Nieuw Kind' }, dossier: null },
    ]);

    const corrected = csvOf({ meldingsnummer: 'M0', bsn: aPgn(1), voornamen: 'Juist', achternaam: 'Goed' });
    await agent.csv('/verzuimmeldingen/_importeren', corrected).expect(200);

    expect(await names('juist goed')).toEqual(['Juist Goed']);
    expect(await names('oud fout')).toEqual([]);
  });
});

describe('a search by something else', () => {
  it('finds by birth date as people write it, and words narrow', async () => {
    const { names, search } = await withChildren(...CLASS);
    for (const vraag of ['2011-03-14', '14-03-2011', '14 mrt 2011', '14/3/11', '14032011']) {
      expect([vraag, await names(vraag)]).toEqual([vraag, ['Jan Jansen']]);
    }
    expect((await search('06-05-2012')).items).toHaveLength(2);
    expect((await search('06-05-2012 berg')).items).toMatchObject([
      { leerling: { naam: 'Zoë van der Berg' }, gevondenOp: ['geboortedatum', 'naam'] },
    ]);
    expect(await names('jan 06-05-2012')).toEqual([]);
  });

  it('finds by number, which does not come back, and says when it is none', async () => {
    const { search } = await withChildren(...CLASS);
    const found = await search(aPgn(2));
    expect(found).toMatchObject({
      begrepen: { nummer: true, namen: [] },
      items: [{ leerling: { naam: 'Zoë van der Berg' }, gevondenOp: ['nummer'] }],
    });
    expect(JSON.stringify(found)).not.toContain(aPgn(2));
    expect(await search(aPgn(9))).toMatchObject({ begrepen: { nummer: true }, items: [] });
    expect(await search('123456789')).toMatchObject({ begrepen: { onbekendGetal: true }, items: [] });
  });

  it('finds by kenmerk or a part of it, and by that of a joined dossier', async () => {
    const { agent, search } = await withChildren(
      { begindatum: '2025-12-01', einddatum: '2025-12-05' },
      { bsn: aPgn(1), begindatum: '2026-01-08' },
      { bsn: aPgn(2), voornamen: 'Ander', begindatum: '2025-12-01' },
    );
    const kenmerken = async (vraag: string) =>
      (await search(vraag)).items.map(({ dossier }) => dossier?.kenmerk);
    for (const vraag of ['ZW-2026-0001', 'zw 2026 1', '2026-1', 'zw-2026', '2026']) {
      expect([vraag, await kenmerken(vraag)]).toEqual([vraag, ['ZW-2026-0001']]);
    }
    expect(await kenmerken('0001')).toEqual(['ZW-2026-0001', 'ZW-2025-0001']);
    expect(await kenmerken('zw')).toEqual(['ZW-2026-0001', 'ZW-2025-0002', 'ZW-2025-0001']);
    expect(await kenmerken('0002 ander')).toEqual(['ZW-2025-0002']);
    expect(await kenmerken('0002 sami')).toEqual([]);

    const bridge = { meldingsnummer: 'B', bsn: aPgn(1), begindatum: '2025-12-05', einddatum: '2026-01-09' };
    await agent.csv('/verzuimmeldingen/_importeren', csvOf(bridge)).expect(200);
    expect(await kenmerken('ZW-2026-0001')).toEqual(['ZW-2025-0001']);
  });

  it('finds the open dossiers at a school, and words narrow', async () => {
    const { search, names } = await withChildren(...CLASS);
    expect((await search('00aa')).items).toMatchObject([
      { leerling: { naam: 'Zoë van der Berg' }, gevondenOp: ['school'] },
    ]);
    expect(await names('00xa jansen')).toEqual(['Jan Jansen']);
    expect(await names('00zz')).toEqual([]);
  });
});

describe('a search', () => {
  it('sees the own organisation only, and is one row in the log that names who was found', async () => {
    const { gemeente, search } = await withChildren(...CLASS);
    const { search: elsewhere } = await withChildren({ voornamen: 'Zus', achternaam: 'Elders' });

    const { items } = await search('06-05-2012');

    expect((await gemeente.log()).at(-1)).toMatchObject({
      handeling: 'zoeken',
      object_soort: 'dossier',
      aantal: 2,
      betrokkenen: expect.arrayContaining(items.map(({ leerling }) => leerling.id)),
    });
    for (const vraag of ['jansen', 'jansem', '14-03-2011', aPgn(2), '00aa']) {
      expect([vraag, (await elsewhere(vraag)).items]).toEqual([vraag, []]);
    }
  });

  it('that finds nobody is logged too', async () => {
    const { gemeente, search } = await withChildren(...CLASS);
    expect(await search('niemand zo')).toMatchObject({ items: [], meer: false });
    expect((await gemeente.log()).at(-1)).toMatchObject({ handeling: 'zoeken', betrokkenen: [], aantal: 0 });
  });

  it('takes whatever people type as text', async () => {
    const { search } = await withChildren(...CLASS);
    for (const vraag of ['%', '_', '%%', 'j', '-', '\\', '*']) {
      expect([vraag, await search(vraag)]).toMatchObject([vraag, { begrepen: { teKort: true }, items: [] }]);
    }
    for (const vraag of [
      'jan%',
      'j_nsen',
      "jansen' or '1'='1",
      '<script>alert(1)</script>',
      '🙂🙂',
      'Юрий',
      'a'.repeat(100),
    ]) {
      expect(Array.isArray((await search(vraag)).items)).toBe(true);
    }
    expect((await search("jansen' or")).items).toEqual([]);
    expect((await search('ja%en')).items).toEqual([]);
  });

  it.each([
    [{}],
    [{ vraag: '' }],
    [{ vraag: '   ' }],
    [{ vraag: null }],
    [{ vraag: 7 }],
    [{ vraag: 'a'.repeat(101) }],
    [{ vraag: 'jan', en: 'meer' }],
  ])('refuses %j', async (body) => {
    const { ask } = await withChildren(...CLASS);
    await ask(body).expect(400);
  });

  it('never reads what is not for searching', async () => {
    const { agent, gemeente } = await withChildren(...CLASS);
    await gemeente.as('privacy').post('/dossiers/_zoek', { vraag: 'jansen' }).expect(403);
    await agent.withToken(undefined).post('/dossiers/_zoek', { vraag: 'jansen' }).expect(401);
  });
});

describe('the keys of names', () => {
  it('that the migration made for known leerlingen are those that are kept', async () => {
    const { gemeente } = await withChildren(
      ...CLASS,
      { voornamen: 'De', achternaam: 'De' },
      { voornamen: 'A B C D E F G', achternaam: 'H' },
    );
    const keys = () => gemeente.rows(sql`select woord, leerling_id from zoekwoorden order by 1, 2`);
    const kept = await keys();
    expect(kept.length).toBeGreaterThan(12);

    const folder = join(import.meta.dirname, '../../../db/tenant');
    const text = readFileSync(
      join(
        folder,
        readdirSync(folder).find((file) => file.endsWith('_zoeken.sql'))!,
      ),
      'utf8',
    );
    const [fill = ''] = /^with woorden as[^;]*;/m.exec(text) ?? [];
    await gemeente.rows(sql`delete from zoekwoorden`);
    await gemeente.rows(raw(fill));

    expect(await keys()).toEqual(kept);
  });
});
