import { afterEach, describe, expect, it } from '@jest/globals';
import { type ApiTenant, atOnce, startApi, until } from '@zesweken/testing';

import { aSharedDossier, type InhoudVanVerwijzing, type Refusal } from './a-verwijzing.js';

const api = await startApi();
afterEach(() => api.clock.set('2026-01-12T09:00:00+01:00'));

const read = (tenant: ApiTenant, rol: 'medewerker' | 'trajectbegeleider', id: string) =>
  tenant.as(rol).get<InhoudVanVerwijzing & Refusal>(`/verwijzingen/${id}/inhoud`);
const lines = async (tenant: ApiTenant) =>
  (await tenant.log()).filter(({ object_soort }) => object_soort === 'verwijzing-inhoud');
const withdraw = (officer: ReturnType<ApiTenant['as']>, id: string, ...ontvangers: string[]) =>
  officer.post(`/toestemmingen/${id}/_intrekken`, { door: 'gezagdrager', ontvangers });

describe('withdrawal racing with readings', () => {
  it('finds each reading either logged before it or refused', async () => {
    const { jeugdhulp, officer, toestemmingId, send, gemeente } = await aSharedDossier(api);
    const id = await send(jeugdhulp);

    const answers = await Promise.all([
      ...Array.from({ length: 12 }, async () => read(jeugdhulp, 'medewerker', id)),
      withdraw(officer, toestemmingId),
      ...Array.from({ length: 12 }, async () => read(jeugdhulp, 'medewerker', id)),
    ]);

    const reads = answers.filter((_, at) => at !== 12);
    const good = reads.filter(({ status }) => status === 200).length;
    expect(reads.filter(({ status }) => ![200, 403].includes(status))).toEqual([]);
    expect([(await lines(jeugdhulp)).length, (await lines(gemeente)).length]).toEqual([good, good]);
    await read(jeugdhulp, 'medewerker', id).expect(403);
  });

  it('waits for a reading that has begun, and a reading that comes after it is refused', async () => {
    const { jeugdhulp, officer, toestemmingId, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const { owner } = api.database;
    // Held as a reading holds it.
    await owner.query('begin');
    await owner.query('select 1 from uitwisseling.verwijzingen where id = $1 for share', [id]);
    const going = Promise.resolve(withdraw(officer, toestemmingId));
    await until('the withdrawal to wait', async () => {
      const { rows } = await owner.query<{ n: number }>(
        `select count(*)::int as n from pg_locks where not granted`,
      );
      return (rows[0]?.n ?? 0) > 0;
    });
    await owner.query('commit');

    expect((await going).status).toBe(200);
    await read(jeugdhulp, 'medewerker', id).expect(403);
  });
});

describe('a log that can’t be written', () => {
  it.each(['receiver', 'sender'] as const)(
    'at the %s stops disclosure, and nothing is stored on the other side',
    async (side) => {
      const { jeugdhulp, gemeente, send } = await aSharedDossier(api);
      const id = await send(jeugdhulp);
      const broken = side === 'receiver' ? jeugdhulp : gemeente;
      const { schema } = broken.tenant;
      const before = [(await jeugdhulp.log()).length, (await gemeente.log()).length];
      await api.database.owner.query(`revoke insert on ${schema}.verwerkingen from ${schema}`);
      try {
        for (const path of ['inhoud', 'berichten']) {
          const { status, text } = await jeugdhulp.as('medewerker').get(`/verwijzingen/${id}/${path}`);
          expect([path, status]).toEqual([path, 500]);
          expect(text).not.toMatch(/Sami|Slaapt/);
        }
      } finally {
        await api.database.owner.query(`grant insert on ${schema}.verwerkingen to ${schema}`);
      }
      expect([(await jeugdhulp.log()).length, (await gemeente.log()).length]).toEqual(before);
    },
  );
});

describe('two at once', () => {
  it('accept a verwijzing: one does, the other hears that it was done', async () => {
    const { jeugdhulp, send } = await aSharedDossier(api);
    const id = await send(jeugdhulp);
    const accept = () => jeugdhulp.as('medewerker').post(`/verwijzingen/${id}/_accepteren`, {});

    const answers = await Promise.all([accept(), accept(), accept()]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  });

  it('send a concept: it goes once', async () => {
    const { jeugdhulp, make, officer, gemeente } = await aSharedDossier(api);
    const { body } = await make(jeugdhulp).expect(201);
    const answers = await atOnce(api.database, gemeente, 'verwijzingen', () => [
      officer.post(`/verwijzingen/${body.id}/_verzenden`),
      officer.post(`/verwijzingen/${body.id}/_verzenden`),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

it('of another child of the same family opens nothing: a toestemming is of its dossier', async () => {
  const { jeugdhulp, make, toestemmingId } = await aSharedDossier(api);
  const other = await aSharedDossier(api);
  await make(jeugdhulp).expect(201);

  const { body } = await other
    .make(other.jeugdhulp, { grondslag: { soort: 'toestemming', toestemmingId } })
    .expect(400);

  expect(body.errors).toMatchObject([{ code: 'toestemming.geen' }]);
});

it('of a dossier that another tenant has can’t be made', async () => {
  const { swv, jeugdhulp, dossierId } = await aSharedDossier(api);
  await swv
    .as('trajectbegeleider')
    .post('/verwijzingen', {
      dossierId,
      naar: jeugdhulp.slug,
      categorieen: ['contact'],
      grondslag: { soort: 'publieke-taak' },
      vraag: 'x',
    })
    .expect(404);
});
