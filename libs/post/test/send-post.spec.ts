import { describe, expect, it } from '@jest/globals';
import { deafServer, type TestTenant, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { TRIES, TRIES_WHEN_REFUSED } from '../src/send-again.js';
import { aLine, aRound, choose, put, storedPost } from './a-mail.js';
import { MONDAY, twoWorkers } from './two-workers.js';

const { server, kernel, other, mailOf } = await twoWorkers();

const berichten = (tenant: TestTenant) =>
  tenant.rows<{ soort: string; ontvanger: string }>(
    sql`select soort, ontvanger_id as ontvanger from berichten`,
  );

describe('mail', () => {
  it('leaves once, in plain words, and says nothing of a child', async () => {
    const tenant = await kernel.aTenant();
    const gegevens = {
      termijnsoort: 'convenant-6-weken',
      uiterlijk: '2026-01-19',
      moment: '2026-01-12',
      naam: 'Sami Proefpersoon',
      geboortedatum: '2012-05-03',
    };
    await put(kernel, tenant, aLine(kernel, tenant, { gegevens }));
    await aRound(kernel);
    await aRound(kernel);

    const [mail, ...more] = mailOf(tenant);
    expect(more).toEqual([]);
    const [post] = await storedPost(tenant);
    expect(post).toMatchObject({ status: 'verzonden', pogingen: 1, fout: null });
    expect(mail).toMatchObject({
      subject: 'Herinnering uit Zesweken',
      date: new Date(MONDAY),
      messageId: `<post.${post!.id}@zesweken.example>`,
      from: { text: '"Zesweken" <geen-antwoord@zesweken.example>' },
    });
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail!.text).toContain(
      'De termijn "zes weken (convenant)" loopt af op 19 januari 2026. Het gaat om dossier 2026-0001.',
    );
    expect(mail!.text).toContain('https://zesweken.example/dossiers/1');
    const all = `${mail!.subject} ${mail!.text} ${String(mail!.html)}`;
    expect(all).not.toMatch(/Sami|Proefpersoon|2012|mei/);
  });

  it('leaves once where two workers race', async () => {
    const tenants = [await kernel.aTenant(), await kernel.aTenant()];
    for (const tenant of tenants)
      await put(kernel, tenant, ...Array.from({ length: 25 }, () => aLine(kernel, tenant)));

    await Promise.all([aRound(kernel), aRound(other)]);
    await until('all to leave', async () => {
      await Promise.all([aRound(kernel), aRound(other)]);
      return tenants.every((tenant) => mailOf(tenant).length >= 25);
    });

    for (const tenant of tenants) {
      expect(new Set(mailOf(tenant).map(({ messageId }) => messageId)).size).toBe(25);
      expect(mailOf(tenant)).toHaveLength(25);
      expect((await storedPost(tenant)).every(({ status }) => status === 'verzonden')).toBe(true);
    }
  });

  it('is one line in the log that names its receivers', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant), aLine(kernel, tenant));
    await aRound(kernel);
    expect(await tenant.log()).toEqual([
      expect.objectContaining({
        handeling: 'exporteren',
        object_soort: 'post',
        rol: 'post.versturen',
        betrokkenen: [tenant.user('leerplicht').id],
      }),
    ]);
  });
});

describe('an address that is refused', () => {
  it('is tried a few times, then given up; the teamleider is told once, and others have their mail', async () => {
    const tenant = await kernel.aTenant();
    const lead = tenant.user('teamleider').id;
    server.refused.set(tenant.user('leerplicht').email, 550);
    await put(
      kernel,
      tenant,
      aLine(kernel, tenant),
      aLine(kernel, tenant),
      aLine(kernel, tenant, { ontvangerId: lead }),
    );
    for (let round = 0; round < TRIES_WHEN_REFUSED; round += 1) {
      expect(await berichten(tenant)).toEqual([]);
      await aRound(kernel);
      kernel.clock.advance({ minutes: 30 });
    }

    expect(mailOf(tenant, 'teamleider')).toHaveLength(1);
    const failed = { status: 'mislukt', fout: 'geweigerd 550', pogingen: TRIES_WHEN_REFUSED };
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining(failed),
      expect.objectContaining(failed),
      expect.objectContaining({ status: 'verzonden' }),
    ]);
    expect(await berichten(tenant)).toEqual([{ soort: 'post-mislukt', ontvanger: lead }]);
    expect(await aRound(kernel)).toBe(0);
  });

  it('for now is tried for a day and a half', async () => {
    const tenant = await kernel.aTenant();
    server.refused.set(tenant.user('leerplicht').email, 451);
    await choose(tenant, 'elk');
    await tenant.rows(sql`update postvoorkeuren set stil_van = stil_tot`);
    await put(kernel, tenant, aLine(kernel, tenant));
    const start = kernel.clock.now().getTime();
    let last = start;
    for (let round = 0; round < TRIES; round += 1) {
      const [post] = await storedPost(tenant);
      expect(post).toMatchObject({ status: 'wacht', pogingen: round });
      last = post!.vanaf.getTime();
      kernel.clock.set(post!.vanaf);
      await aRound(kernel);
    }
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ status: 'mislukt', fout: 'uitgesteld 451', pogingen: TRIES }),
    ]);
    expect((last - start) / 3_600_000).toBeGreaterThan(27);
    expect((last - start) / 3_600_000).toBeLessThan(45);
  });

  it.each([
    ['of a user who left', sql`update gebruikers set status = 'beeindigd'`, 'ontvanger-niet-actief'],
    ['that is none', sql`update gebruikers set email = 'x y@zes, <weken>'`, 'adres-onbruikbaar'],
  ])('here already: %s', async (_who, change, fout) => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    await tenant.rows(sql`${change} where id = ${tenant.user('leerplicht').id}`);
    await aRound(kernel);
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ status: 'mislukt', fout, pogingen: 0 }),
    ]);
    expect((await berichten(tenant)).map(({ soort }) => soort)).toEqual(['post-mislukt']);
  });
});

describe('a mail server', () => {
  it('that was away has all of it once it is back', async () => {
    const tenants = [await kernel.aTenant(), await kernel.aTenant()];
    for (const tenant of tenants)
      await put(kernel, tenant, ...Array.from({ length: 12 }, () => aLine(kernel, tenant)));
    await server.close();
    await aRound(kernel);
    for (const tenant of tenants) {
      expect(new Set((await storedPost(tenant)).map(({ status, fout }) => `${status} ${fout}`))).toEqual(
        new Set(['wacht geen-verbinding']),
      );
    }
    await server.open();
    kernel.clock.advance({ minutes: 2 });
    await aRound(kernel);
    for (const tenant of tenants) expect(mailOf(tenant)).toHaveLength(12);
  });

  it('that never says a word is left alone in time, and has the mail when it speaks', async () => {
    const tenant = await kernel.aTenant();
    await put(kernel, tenant, aLine(kernel, tenant));
    await server.close();
    const deaf = await deafServer(server.port);
    const began = performance.now();
    await aRound(kernel);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(await storedPost(tenant)).toEqual([
      expect.objectContaining({ status: 'wacht', fout: 'geen-antwoord' }),
    ]);
    await deaf.close();
    await server.open();
    kernel.clock.advance({ minutes: 2 });
    await aRound(kernel);
    expect(mailOf(tenant)).toHaveLength(1);
  });

  it('that is silent about one address does not keep the mail of others', async () => {
    const [slow, quick] = [await kernel.aTenant(), await kernel.aTenant()];
    server.silent.add(slow.user('leerplicht').email);
    await put(
      kernel,
      slow,
      ...Array.from({ length: 8 }, () => aLine(kernel, slow)),
      aLine(kernel, slow, { ontvangerId: slow.user('teamleider').id }),
    );
    await put(kernel, quick, ...Array.from({ length: 5 }, () => aLine(kernel, quick)));
    await aRound(kernel);
    expect(mailOf(slow, 'teamleider')).toHaveLength(1);
    expect(mailOf(quick)).toHaveLength(5);
    expect((await storedPost(slow)).filter(({ fout }) => fout === 'geen-antwoord')).toHaveLength(8);
  });
});
