import { beforeEach, describe, expect, it } from '@jest/globals';
import { startApi, TEST_BSN as BSN } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { withLeerlingen } from './gezin-house.js';

const api = await startApi();
beforeEach(() => {
  api.clock.set('2026-01-12T09:00:00+01:00');
});

/** Sami and Nour, who turn out to be one child. */
async function two() {
  const house = await withLeerlingen(
    api,
    { meldingsnummer: 'A', bsn: BSN[0], begindatum: '2025-12-03' },
    {
      meldingsnummer: 'B',
      bsn: BSN[1],
      voornamen: 'Nour',
      achternaam: 'Azari',
      begindatum: '2025-09-01',
      einddatum: '2025-09-05',
    },
  );
  const een = await house.idOf('Sami');
  const ander = await house.idOf('Nour');
  const found = async (vraag: string): Promise<string[]> => {
    const { body } = await house.agent.post('/dossiers/_zoek', { vraag }).expect(200);
    const items = body.items as { leerling: { id: string } }[];
    return items.map(({ leerling }) => leerling.id);
  };
  const merge = () => house.agent.post(`/leerlingen/${een}/_samenvoegen`, { met: ander }).expect(200);
  const part = () => house.agent.post(`/leerlingen/${een}/_ontkoppelen`).expect(200);
  const sortNames = async (): Promise<string[]> => {
    const rows = await house.tenant.rows<{ naam: string }>(
      sql`select sorteernaam as naam from dossiers order by 1`,
    );
    return rows.map(({ naam }) => naam);
  };
  return { ...house, een, ander, found, merge, part, sortNames };
}

describe('a search', () => {
  it('finds a leerling by the name that a person corrected, and lists sort by it', async () => {
    const { agent, een, found, sortNames } = await two();

    await agent.patch(`/leerlingen/${een}`, { voornamen: 'Bo', achternaam: 'Zwart' }).expect(200);

    expect(await found('zwart')).toEqual([een]);
    expect(await found('sami')).toEqual([]);
    expect(await sortNames()).toEqual([expect.stringContaining('azari'), expect.stringContaining('zwart')]);
  });

  it('finds of two that became one the one that stayed, by either number; and both after they part', async () => {
    const { een, ander, found, merge, part, sortNames } = await two();
    expect(await found('azari')).toEqual([ander]);

    await merge();
    expect(await found('azari')).toEqual([]);
    expect(await found('proef')).toEqual([een]);
    expect(await found(BSN[1])).toEqual([een]);
    expect(await found('01-12-2011')).toEqual([een]);
    expect(new Set(await sortNames()).size).toBe(1);

    await part();
    expect(await found('azari')).toEqual([ander]);
    expect(await found(BSN[1])).toEqual([ander]);
    expect(await sortNames()).toEqual([expect.stringContaining('azari'), expect.stringContaining('proef')]);
  });
});

describe('what other features keep of a leerling', () => {
  it('follows when two become one, and comes back', async () => {
    const { agent, een, ander, merge, part, tenant, dossiers } = await two();
    await agent
      .post(`/leerlingen/${ander}/ziekmeldingen`, {
        begin: '2025-12-01',
        einde: '2025-12-05',
        bron: 'school',
      })
      .expect(201);
    await agent
      .post(`/leerlingen/${ander}/verkorte-roosters`, { urenPerWeek: 10, vanaf: '2025-12-01' })
      .expect(201);
    await agent
      .post('/signalen', {
        leerlingId: ander,
        doorgegevenDoor: 'ouder',
        watSpeelt: 'Slaapt slecht.',
        sinds: '2025-11-03',
      })
      .expect(201);
    const dossier = (await dossiers()).find(({ leerling }) => leerling.id === ander)!;
    await tenant.rows(sql`
      insert into afgewezen_voorstellen (id, leerling_id, dossier_id, regel, feiten, reden_versleuteld, afgewezen_op)
      values (gen_random_uuid(), ${ander}, ${dossier.id}, 'ziek', '{}', '', now())`);
    const holders = () =>
      tenant.rows<{ leerling: string }>(sql`
        select leerling_id as leerling from ziekmeldingen union all select leerling_id from verkorte_roosters
        union all select leerling_id from signalen union all select leerling_id from afgewezen_voorstellen`);

    await merge();
    expect((await holders()).map(({ leerling }) => leerling)).toEqual([een, een, een, een]);
    await part();
    expect((await holders()).map(({ leerling }) => leerling)).toEqual([ander, ander, ander, ander]);
  });

  it('tells of a zaak to nobody but the boa', async () => {
    const { agent, ander, merge, part, tenant, dossiers } = await two();
    const dossier = (await dossiers()).find(({ leerling }) => leerling.id === ander)!;
    const { body: zaak } = await tenant
      .as('boa')
      .post(`/dossiers/${dossier.id}/handhaving`, {
        grond: 'relatief',
        datum: '2026-01-05',
        toelichting: 'Verzuim zonder geldige reden.',
      })
      .expect(201);
    const answers = [(await merge()).body, (await agent.get(`/leerlingen/${ander}`).expect(200)).body];
    const moved = await tenant.as('boa').get(`/handhavingszaken/${zaak.id}`).expect(200);
    expect(moved.body.leerling.naam).toBe('Sami Proef');
    answers.push((await part()).body);
    expect(JSON.stringify(answers)).not.toContain(zaak.id);
  });
});
