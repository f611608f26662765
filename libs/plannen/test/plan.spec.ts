import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { aDossier, NERGENS, type PlanBody, type Problem } from './plan-in-tests.js';

const api = await startApi();
api.clock.set('2026-01-12T09:00:00+01:00');

const errorsOf = ({ errors }: Problem) => [...new Set(errors.map(({ veld, code }) => `${veld} ${code}`))];

const WEEK = {
  vanaf: '2026-01-12',
  blokken: [
    { dagVanWeek: 'ma', dagdeel: 'ochtend', uren: 2, plek: 'school' },
    { dagVanWeek: 'wo', dagdeel: 'ochtend', uren: 1.5, plek: 'elders', waar: 'zorgboerderij' },
  ],
};

describe('a plan', () => {
  it('is empty at first, and puts the dossier in plan once it is saved', async () => {
    const { agent, id, plan, put } = await aDossier(api);
    expect(await plan()).toMatchObject({
      versie: 0,
      versieId: null,
      stemOuders: '',
      doelen: [],
      gezagdragers: [],
    });

    const { body, headers } = await put({
      stemOuders: 'Wij willen rust.',
      doelen: [{ tekst: 'Weer naar school', bereiktAls: '12 uur per week' }],
      rooster: [WEEK],
    }).expect(200);

    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({
      versie: 1,
      stemOuders: 'Wij willen rust.',
      doelen: [{ tekst: 'Weer naar school', bereiktAls: '12 uur per week', status: 'open' }],
      weekuren: [{ vanaf: '2026-01-12', perWeek: 3.5, opSchool: 2 }],
      moetGehoord: true,
      bevoegd: ['gezagdrager', 'voogd', 'gecertificeerde-instelling', 'rechter'],
    });
    const dossier = await agent.get<{ status: string }>(`/dossiers/${id}`).expect(200);
    expect(dossier.body.status).toBe('in-plan');
  });

  it('keeps what a PUT leaves out, takes its own answer back, and makes no version where nothing changed', async () => {
    const { put } = await aDossier(api);
    await put({
      stemOuders: 'Ouders',
      stemLeerling: 'Leerling',
      arrangement: { urenSchool: 4, urenZorg: 6, van: '2026-01-12' },
    });
    const { body } = await put({ stemLeerling: 'Anders' }, 1).expect(200);

    expect(body).toMatchObject({ versie: 2, stemOuders: 'Ouders', stemLeerling: 'Anders' });
    const again = await put(body, 2).expect(200);
    expect(again.body).toEqual(body);

    const without = await put({ arrangement: null }, 2).expect(200);
    expect(without.body).toMatchObject({ versie: 3, arrangement: null, stemOuders: 'Ouders' });
  });

  it('keeps every version, with who made it and what changed', async () => {
    const { agent, tenant, id, put } = await aDossier(api);
    const first = await put({ stemOuders: 'Eerst' }).expect(200);
    api.clock.advance({ minutes: 5 });
    await put({ stemOuders: 'Toen', doelen: [{ tekst: 'Rust' }] }, 1, 'teamleider').expect(200);

    const { body } = await agent.get(`/dossiers/${id}/plan/versies`).expect(200);
    expect(body.items).toMatchObject([
      {
        versie: 2,
        door: { naam: tenant.user('teamleider').naam },
        onderdelen: ['stemOuders', 'doelen'],
        vastgesteld: null,
      },
      { versie: 1, door: { naam: tenant.user('leerplicht').naam }, onderdelen: ['stemOuders'] },
    ]);
    const page = await agent.get(`/dossiers/${id}/plan/versies?pageSize=1`).expect(200);
    expect(page.body.items).toHaveLength(1);
    expect(page.headers.get('link')).toContain('rel="next"');
    const old = await agent.get<PlanBody>(`/planversies/${first.body.versieId}`).expect(200);
    expect(old.body).toMatchObject({ versie: 1, stemOuders: 'Eerst', doelen: [] });
    await agent.get(`/planversies/${NERGENS}`).expect(404);
    api.clock.set('2026-01-12T09:00:00+01:00');
  });

  it('is not changed by who saw an older version, or none', async () => {
    const { put, plan } = await aDossier(api);
    await put({ stemOuders: 'A' }, 0).expect(200);

    expect((await put<Problem>({ stemOuders: 'B' }).expect(428)).body.code).toBe('plan.versie-ontbreekt');
    expect((await put<Problem>({ stemOuders: 'B' }, 0).expect(412)).body.code).toBe('plan.gewijzigd');
    await put({ stemOuders: 'B' }, 1).expect(200);
    expect((await put<Problem>({ stemOuders: 'C' }, 1).expect(412)).body.code).toBe('plan.gewijzigd');
    await put({ stemOuders: 'D' }, '*').expect(200);
    expect(await plan()).toMatchObject({ versie: 3, stemOuders: 'D' });
  });

  it('that two save at once is saved once', async () => {
    const { put, plan } = await aDossier(api);
    await put({ stemOuders: 'A' }).expect(200);

    const answers = await Promise.all([
      put({ stemOuders: 'B' }, 1),
      put({ stemOuders: 'C' }, 1, 'teamleider'),
    ]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await plan()).versie).toBe(2);
  });

  it('refuses a broken If-Match, an empty plan and an unknown dossier', async () => {
    const { agent, id, put } = await aDossier(api);
    const broken = await agent
      .with({ 'if-match': 'W/1' })
      .put<Problem>(`/dossiers/${id}/plan`, { stemOuders: 'A' })
      .expect(400);
    expect(errorsOf(broken.body)).toEqual(['If-Match vorm']);
    expect(errorsOf((await put<Problem>({}).expect(400)).body)).toEqual(['plan verplicht']);
    expect((await put<Problem>({ stemOuders: 'A' }, '*').expect(412)).body.code).toBe('plan.gewijzigd');
    await agent.put(`/dossiers/${NERGENS}/plan`, { stemOuders: 'A' }).expect(404);
  });

  it.each([
    ['null where there must be text', { stemOuders: null }, ['stemOuders vorm', 'stemOuders te-lang']],
    ['null for a list', { doelen: null }, ['doelen te-veel', 'doelen vorm']],
    ['a list for a part', { gehoord: [] }, ['gehoord vorm']],
    ['null in a list', { doelen: [null] }, ['doelen.0 vorm']],
    ['a text for a list', { doelen: 'x' }, ['doelen te-veel', 'doelen vorm']],
    ['a goal without words', { doelen: [{ tekst: '' }] }, ['doelen.0.tekst verplicht']],
    ['an unknown field', { kleur: 'rood' }, ['kleur onbekend']],
    ['an unknown field in a part', { doelen: [{ tekst: 'x', kleur: 'rood' }] }, ['doelen.0.kleur onbekend']],
    ['an impossible date', { rooster: [{ vanaf: '2026-02-30', blokken: [] }] }, ['rooster.0.vanaf datum']],
    [
      'a week before the dossier',
      { rooster: [{ vanaf: '2025-12-02', blokken: [] }] },
      ['rooster.0.vanaf volgorde'],
    ],
    [
      'weeks out of order',
      {
        rooster: [
          { ...WEEK, vanaf: '2026-01-21' },
          { ...WEEK, vanaf: '2026-01-19' },
        ],
      },
      ['rooster.1.vanaf volgorde'],
    ],
    [
      'more than 40 hours',
      {
        rooster: [
          {
            vanaf: '2026-01-12',
            blokken: ['ma', 'di', 'wo', 'do', 'vr'].flatMap((dagVanWeek) => [
              { dagVanWeek, dagdeel: 'ochtend', uren: 4, plek: 'school' },
              { dagVanWeek, dagdeel: 'middag', uren: 4.05, plek: 'school' },
            ]),
          },
        ],
      },
      ['rooster.0.blokken maximum'],
    ],
    [
      'a part of a day twice',
      { rooster: [{ ...WEEK, blokken: [WEEK.blokken[0], WEEK.blokken[0]] }] },
      ['rooster.0.blokken dubbel'],
    ],
    [
      'an arrangement that ends before it begins',
      { arrangement: { urenSchool: 20, urenZorg: 21, van: '2026-02-01', tot: '2026-01-31' } },
      ['arrangement.tot volgorde', 'arrangement.urenZorg maximum'],
    ],
    [
      'an evaluatie in the future that was held',
      { evaluaties: [{ gepland: '2026-02-01', gehouden: '2026-01-13' }] },
      ['evaluaties.0.gehouden volgorde'],
    ],
    [
      'findings without a day',
      { evaluaties: [{ gepland: '2026-02-01', bevindingen: 'Gaat goed' }] },
      ['evaluaties.0.gehouden verplicht'],
    ],
    [
      'a leerling who was heard tomorrow',
      { gehoord: { datum: '2026-01-13', hoe: 'thuis', door: 'mij' }, nietGehoordReden: 'wilde niet' },
      ['nietGehoordReden keuze', 'gehoord.datum volgorde'],
    ],
    ['too much text', { stemOuders: 'x'.repeat(10_001) }, ['stemOuders te-lang']],
    ['too many goals', { doelen: Array.from({ length: 51 }, () => ({ tekst: 'x' })) }, ['doelen te-veel']],
  ])('refuses %s', async (_what, body, errors) => {
    const { put, plan } = await aDossier(api);

    expect(errorsOf((await put<Problem>(body).expect(400)).body).sort()).toEqual([...errors].sort());
    expect((await plan()).versie).toBe(0);
  });

  it('refuses a line that stands there twice', async () => {
    const { put } = await aDossier(api);
    const { body } = await put({ doelen: [{ tekst: 'Rust' }] }).expect(200);

    const twice = await put<Problem>({ doelen: [body.doelen[0], body.doelen[0]] }, 1).expect(400);

    expect(errorsOf(twice.body)).toEqual(['doelen dubbel']);
  });

  it('keeps markup as text, stores nothing readable, and refuses a megabyte', async () => {
    const { tenant, put, plan } = await aDossier(api);
    const stemOuders = '<script>alert(1)</script> & "Geheimwoord"';
    await put({ stemOuders }).expect(200);

    expect((await plan()).stemOuders).toBe(stemOuders);
    const [stored] = await tenant.rows<{ text: string }>(
      sql`select encode(inhoud_versleuteld, 'escape') as text from planversies`,
    );
    expect(stored!.text).not.toContain('Geheimwoord');
    expect([400, 413]).toContain((await put({ stemOuders: 'x'.repeat(1_048_576) }, 1)).status);
    expect((await plan()).versie).toBe(1);
  });

  it('is not changed in a closed dossier, and can still be read', async () => {
    const { agent, id, put, plan } = await aDossier(api);
    await put({ stemOuders: 'A' }).expect(200);
    await agent.post(`/dossiers/${id}/_sluiten`, { reden: 'verhuisd', datum: '2026-01-12' }).expect(200);

    expect((await put<Problem>({ stemOuders: 'B' }, 1).expect(409)).body.code).toBe('dossier.gesloten');
    expect((await plan()).stemOuders).toBe('A');
  });

  it('of another gemeente is not found', async () => {
    const { id } = await aDossier(api);
    const other = await api.aTenant();
    await other.as('leerplicht').get(`/dossiers/${id}/plan`).expect(404);
    await other.as('leerplicht').put(`/dossiers/${id}/plan`, { stemOuders: 'A' }).expect(404);
  });

  it('reads each act into the log', async () => {
    const { tenant, leerlingId, put } = await aDossier(api);
    await put({ stemOuders: 'A' }).expect(200);

    expect((await tenant.log()).slice(-2)).toMatchObject([
      { handeling: 'aanmaken', object_soort: 'plan', betrokkenen: [leerlingId] },
      { handeling: 'lezen', object_soort: 'plan', betrokkenen: [leerlingId] },
    ]);
  });
});

describe('plans of dossiers that were joined', () => {
  it('are one: the newest is the plan of now, and none is lost', async () => {
    const { agent, id, send } = await aDossier(api, { begindatum: '2025-10-06', einddatum: '2025-10-17' });
    await send({ meldingsnummer: 'M2', begindatum: '2025-12-03' });
    const { body } = await agent.get<{ items: { id: string }[] }>('/dossiers?sort=kenmerk').expect(200);
    const later = body.items.find((each) => each.id !== id)!.id;
    await agent.put(`/dossiers/${id}/plan`, { stemOuders: 'Eerste dossier' }).expect(200);
    await agent.put(`/dossiers/${later}/plan`, { stemOuders: 'Tweede dossier' }).expect(200);

    await send({ meldingsnummer: 'M3', begindatum: '2025-10-15', einddatum: '2025-12-05' });

    for (const asked of [id, later]) {
      const plan = await agent.get<PlanBody>(`/dossiers/${asked}/plan`).expect(200);
      expect(plan.body).toMatchObject({ versie: 2, stemOuders: 'Tweede dossier', dossierId: id });
    }
    const versions = await agent
      .get<{ items: { versieId: string }[] }>(`/dossiers/${id}/plan/versies`)
      .expect(200);
    expect(versions.body.items).toHaveLength(2);
    const first = await agent.get<PlanBody>(`/planversies/${versions.body.items[1]!.versieId}`).expect(200);
    expect(first.body).toMatchObject({ versie: 1, stemOuders: 'Eerste dossier' });
  });
});
