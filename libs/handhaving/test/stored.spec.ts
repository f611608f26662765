import { describe, expect, it } from '@jest/globals';
import { csvOf, startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aZaak as aZaakOf, PARENTS, START } from './a-zaak.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');
const aZaak = (geboortedatum?: string, start?: object) => aZaakOf(api, geboortedatum, start);

describe('what is stored', () => {
  it('is encrypted, bound to its own place, and shown as text', async () => {
    const { tenant, all, id, boa } = await aZaak('2011-03-14', { ...START, toelichting: '<b>Recherche</b>' });
    await all({ ...PARENTS, tekst: '<script>Pannenkoek</script>' });

    const rows = await tenant.rows<{ all: string }>(
      sql`select z::text as all from handhavingszaken z union all select s::text from handhavingsstappen s`,
    );
    expect(rows.map((row) => row.all).join()).not.toMatch(/Recherche|Pannenkoek|relatief/);
    const { body } = await boa.get(`/handhavingszaken/${id}`).expect(200);
    expect([body.toelichting, body.stappen[0].tekst]).toEqual([
      '<b>Recherche</b>',
      '<script>Pannenkoek</script>',
    ]);
    // A value that is moved to another row can't be read there.
    await tenant.rows(
      sql`update handhavingszaken set inhoud_versleuteld = (select inhoud_versleuteld from handhavingsstappen limit 1)`,
    );
    await boa.get(`/handhavingszaken/${id}`).expect(500);
  });

  it('is limited, and leaves a line in the log that tells no more than that it was used', async () => {
    const { tenant, refused, step, id } = await aZaak();
    expect(await refused({ ...PARENTS, tekst: 'x'.repeat(8_001) })).toBe('400 tekst te-lang');
    expect((await step({ ...PARENTS, tekst: 'x'.repeat(1_000_000) })).status).toBeGreaterThanOrEqual(400);
    await step(PARENTS).expect(201);

    const lines = (await tenant.log()).filter(({ activiteit }) => activiteit.includes('handhaven'));

    expect(
      new Set(lines.map(({ object_soort, object_id, rol }) => `${object_soort} ${object_id} ${rol}`)),
    ).toEqual(new Set([`handhaving ${id} boa`]));
  });

  it('lets reports remove and join dossiers as if there were no zaak', async () => {
    const { tenant, boa, id, dossier } = await aZaak();
    const officer = tenant.as('leerplicht');
    // The only report turns out to be about another child: the untouched dossier goes.
    await officer
      .csv(
        '/verzuimmeldingen/_importeren',
        csvOf({ bsn: '999990342', achternaam: 'Ander', geboortedatum: '2012-01-01' }),
      )
      .expect(200);
    await officer.get(`/dossiers/${dossier}`).expect(404);

    expect((await boa.get(`/handhavingszaken/${id}`).expect(200)).body.dossierId).toBe(dossier);
    await boa.post(`/handhavingszaken/${id}/stappen`, PARENTS).expect(201);
  });
});
