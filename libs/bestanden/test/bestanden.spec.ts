import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier, aFile, form } from './a-dossier.js';
import { pdf, png } from './voorbeelden.js';

const api = await startApi();

describe('attaching a file', () => {
  it('keeps it, and gives it back byte for byte', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const bytes = Buffer.concat([pdf(), Buffer.alloc(2_500_000, 7)]);

    const made = await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/bestanden`, form(bytes, 'Verslag é.pdf', ' Van de jeugdarts '))
      .expect(201);

    expect(made.headers.get('location')).toBe(`/api/v1/bestanden/${made.body.id}`);
    expect(made.headers.get('etag')).toBe('"1"');
    expect(made.body).toEqual({
      id: made.body.id,
      dossierId: dossier,
      naam: 'Verslag é.pdf',
      omschrijving: 'Van de jeugdarts',
      soort: 'pdf',
      grootte: bytes.length,
      virusscan: 'niet-gescand',
      toegevoegdDoor: gemeente.user('leerplicht').naam,
      toegevoegdOp: api.clock.now().toISOString(),
      verwijderd: null,
      versie: 1,
    });
    const back = await gemeente.as('teamleider').get(`/bestanden/${made.body.id}/inhoud`).expect(200);
    expect(back.bytes.equals(bytes)).toBe(true);
    expect(Object.fromEntries(back.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Verslag e.pdf"; filename*=UTF-8''Verslag%20%C3%A9.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect((await gemeente.log()).slice(-3)).toMatchObject([
      { handeling: 'aanmaken', object_soort: 'bestand', object_id: made.body.id, aantal: 1 },
      { handeling: 'lezen', object_soort: 'bestand', object_id: made.body.id },
      { handeling: 'lezen', object_soort: 'bestand', object_id: made.body.id, rol: 'teamleider' },
    ]);
  });

  it('stores nothing that can be read', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const text = 'Noor heeft buikpijn';
    await gemeente
      .as('leerplicht')
      .post(
        `/dossiers/${dossier}/bestanden`,
        form(Buffer.from(text.repeat(100)), 'Noor Jansen.txt', 'over Noor'),
      )
      .expect(201);

    const [row] = await gemeente.rows<{ bestand: string; deel: Buffer }>(
      sql`select b::text as bestand, d.inhoud_versleuteld as deel from bestanden b join bestandsdelen d on d.bestand_id = b.id`,
    );
    for (const word of ['Noor', 'Jansen', 'buikpijn']) {
      expect(row!.bestand).not.toContain(Buffer.from(word).toString('hex'));
      expect(row!.deel.includes(word)).toBe(false);
    }
  });

  it('tells the timeline what came and went', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const id = await aFile(gemeente, dossier);
    api.clock.advance({ seconds: 5 });
    await gemeente
      .as('leerplicht')
      .post(`/bestanden/${id}/_verwijderen`, { reden: 'Verkeerd kind' })
      .expect(200);

    const { body } = await gemeente
      .as('leerplicht')
      .get(`/dossiers/${dossier}/tijdlijn?groep=bestand`)
      .expect(200);

    expect(body.items).toMatchObject([
      {
        soort: 'bestand-verwijderd',
        gegevens: { naam: 'verslag.pdf', soort: 'pdf' },
        tekst: 'Verkeerd kind',
      },
      { soort: 'bestand-toegevoegd', gegevens: { naam: 'verslag.pdf', soort: 'pdf' }, tekst: null },
    ]);
  });

  it('takes two at once, and neither is lost', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);

    await Promise.all(['een.png', 'twee.png'].map((naam) => aFile(gemeente, dossier, png(), naam)));

    const { body } = await gemeente
      .as('leerplicht')
      .get<{ items: { naam: string }[] }>(`/dossiers/${dossier}/bestanden`)
      .expect(200);
    expect(body.items.map(({ naam }) => naam).sort()).toEqual(['een.png', 'twee.png']);
  });

  it.each([
    ['../../../etc/cron.d/x.pdf', 'x.pdf'],
    ['een "naam" met\r\nregels.pdf', 'een -naam- metregels.pdf'],
    ['fdp.\u202Efdp.pdf', 'fdp.fdp.pdf'],
    [`${'n'.repeat(300)}.pdf`, `${'n'.repeat(146)}.pdf`],
  ])('takes the name %j as a plain one', async (sent, kept) => {
    const gemeente = await api.aTenant();
    const id = await aFile(gemeente, await aDossier(gemeente), pdf(), sent);

    const { body } = await gemeente.as('leerplicht').get(`/bestanden/${id}`).expect(200);

    expect(body.naam).toBe(kept);
  });
});

describe('a file that is there', () => {
  it('is described anew by its version, and keeps what a change leaves out', async () => {
    const gemeente = await api.aTenant();
    const id = await aFile(gemeente, await aDossier(gemeente));
    const patch = (versie: string, body: object) =>
      gemeente.as('leerplicht').with({ 'if-match': versie }).patch(`/bestanden/${id}`, body);

    const { body } = await patch('"1"', { omschrijving: '<script>alert(1)</script>' }).expect(200);
    expect(body).toMatchObject({ omschrijving: '<script>alert(1)</script>', versie: 2 });
    expect((await patch('"1"', { omschrijving: 'te laat' }).expect(412)).body.code).toBe('bestand.gewijzigd');
    expect((await patch('"2"', {}).expect(200)).body).toMatchObject({
      omschrijving: '<script>alert(1)</script>',
    });
    await patch('"2"', { omschrijving: null }).expect(400);
    await patch('"2"', { naam: 'anders.pdf' }).expect(400);
    await patch('x', { omschrijving: 'x' }).expect(400);
    expect((await patch('"2"', { omschrijving: ' ' }).expect(200)).body).toMatchObject({
      omschrijving: null,
    });
  });

  it('is destroyed for good, while the fact stays', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const id = await aFile(gemeente, dossier);
    const remove = (body: object) => gemeente.as('leerplicht').post(`/bestanden/${id}/_verwijderen`, body);
    await remove({}).expect(400);
    await remove({ reden: 'x'.repeat(501) }).expect(400);

    const { body } = await remove({ reden: 'Hoort bij een ander kind' }).expect(200);

    expect(body).toMatchObject({
      naam: 'verslag.pdf',
      omschrijving: null,
      verwijderd: { door: gemeente.user('leerplicht').naam, reden: 'Hoort bij een ander kind' },
    });
    expect(await gemeente.rows(sql`select 1 from bestandsdelen`)).toEqual([]);
    expect((await gemeente.as('leerplicht').get(`/bestanden/${id}/inhoud`).expect(404)).body.code).toBe(
      'bestand.verwijderd',
    );
    expect((await remove({ reden: 'nog eens' }).expect(409)).body.code).toBe('bestand.verwijderd');
    await gemeente.as('leerplicht').patch(`/bestanden/${id}`, { omschrijving: 'x' }).expect(409);
    const { body: list } = await gemeente.as('leerplicht').get(`/dossiers/${dossier}/bestanden`).expect(200);
    expect(list.items).toHaveLength(1);
  });

  it('can be destroyed in a closed dossier too', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    const id = await aFile(gemeente, dossier);
    await gemeente
      .as('leerplicht')
      .post(`/dossiers/${dossier}/_sluiten`, { reden: 'onterecht', datum: '2026-01-12' })
      .expect(200);

    await gemeente.as('leerplicht').post(`/bestanden/${id}/_verwijderen`, { reden: 'Fout' }).expect(200);
  });

  it('is not given when a part of it was changed or taken away', async () => {
    const gemeente = await api.aTenant();
    const id = await aFile(
      gemeente,
      await aDossier(gemeente),
      Buffer.concat([pdf(), Buffer.alloc(2_000_000, 1)]),
    );
    const swap = sql`update bestandsdelen set inhoud_versleuteld = (select inhoud_versleuteld from bestandsdelen where volgnummer = 1) where volgnummer = 0`;
    await gemeente.rows(swap);

    await gemeente.as('leerplicht').get(`/bestanden/${id}/inhoud`).expect(500);
    await gemeente.rows(sql`delete from bestandsdelen where volgnummer = 0`);
    await gemeente.as('leerplicht').get(`/bestanden/${id}/inhoud`).expect(500);
  });

  it('is read page by page', async () => {
    const gemeente = await api.aTenant();
    const dossier = await aDossier(gemeente);
    await aFile(gemeente, dossier, png(), 'oud.png');
    api.clock.advance({ seconds: 5 });
    await aFile(gemeente, dossier, png(), 'nieuw.png');

    const { body, headers } = await gemeente
      .as('leerplicht')
      .get(`/dossiers/${dossier}/bestanden?pageSize=1`)
      .expect(200);

    expect(body.items).toMatchObject([{ naam: 'nieuw.png' }]);
    expect(headers.get('link')).toContain('rel="next"');
  });
});
