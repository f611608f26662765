import { describe, expect, it } from '@jest/globals';
import { TENANT_KINDS, Tenants } from '@zesweken/tenancy';
import { startKernel } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { Acting, type Actor, ACTIVITEITEN, Logboek, newTrace, registerOf, traceFrom } from '../src/index.js';

const kernel = await startKernel();
const [tenants, acting, logboek] = [kernel.get(Tenants), kernel.get(Acting), kernel.get(Logboek)];
const LEERLING = '019bb138-1000-7000-8000-00000000000a';
const DOSSIER = '019bb138-1000-7000-8000-00000000000d';
const READING = {
  handeling: 'lezen',
  activiteit: 'dossiers-behandelen',
  betrokkenen: [LEERLING],
  object: 'dossier',
  objectId: DOSSIER,
} as const;
const JOB: Actor = { soort: 'systeem', id: null, rol: 'termijnen-bewaken', trace: newTrace() };

describe('an act on someone’s data', () => {
  it('is logged with who, what, whose, why and on which ground', async () => {
    const gemeente = await kernel.aTenant();

    await acting.as(JOB, () => tenants.run(gemeente.tenant, async (db) => logboek.record(db, READING)));

    expect(await gemeente.log()).toEqual([
      {
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        moment: kernel.clock.now(),
        trace_id: JOB.trace.traceId,
        span_id: JOB.trace.spanId,
        actor_soort: 'systeem',
        actor_id: null,
        rol: 'termijnen-bewaken',
        handeling: 'lezen',
        activiteit: 'register/dossiers-behandelen/v1',
        doel: 'binnen zes weken een passende plek voor een kind dat thuiszit',
        grondslag: 'publieke-taak (Leerplichtwet 16, 21a; AVG 6 lid 1 e)',
        object_soort: 'dossier',
        object_id: DOSSIER,
        partij: null,
        betrokkenen: [LEERLING],
        aantal: 1,
        status: 'Ok',
      },
    ]);
  });

  it('is one line, however many people it is about', async () => {
    const gemeente = await kernel.aTenant();
    const betrokkenen = Array.from(
      { length: 100 },
      (_, n) => LEERLING.slice(0, -3) + String(n).padStart(3, '0'),
    );

    await acting.as(JOB, () =>
      tenants.run(gemeente.tenant, async (db) =>
        logboek.record(db, { ...READING, handeling: 'lijst', betrokkenen, objectId: undefined }),
      ),
    );

    expect(await gemeente.log()).toMatchObject([{ betrokkenen, aantal: 100, object_id: null }]);
  });

  it('is not there when the act is undone', async () => {
    const gemeente = await kernel.aTenant();

    const failing = acting.as(JOB, () =>
      tenants.run(gemeente.tenant, async (db) => {
        logboek.record(db, READING);
        throw new Error('undone');
      }),
    );

    await expect(failing).rejects.toThrow('undone');
    expect(await gemeente.log()).toEqual([]);
  });

  it('is undone when it can not be logged', async () => {
    const gemeente = await kernel.aTenant();
    const { schema } = gemeente.tenant;
    await kernel.database.owner.query(`revoke insert on ${schema}.verwerkingen from ${schema}`);

    const acted = acting.as(JOB, () =>
      tenants.run(gemeente.tenant, async (db) => {
        logboek.record(db, READING);
        await db.execute(sql`insert into tellers (naam, waarde) values ('x', 1)`);
        return 'the answer';
      }),
    );

    await expect(acted).rejects.toMatchObject({ code: '42501' });
    expect(await gemeente.rows(sql`select * from tellers where naam = 'x'`)).toEqual([]);
  });

  it('is refused when nobody acts', async () => {
    const gemeente = await kernel.aTenant();

    const anonymous = tenants.run(gemeente.tenant, async (db) => logboek.record(db, READING));

    await expect(anonymous).rejects.toThrow('Nobody acts here');
    expect(acting.maybe).toBeUndefined();
  });
});

describe('the actor', () => {
  it('is that of its own chain of calls, also when many act at once', async () => {
    const seen = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        acting.as({ ...JOB, rol: `job-${n}` }, async () => {
          await new Promise((done) => setImmediate(done));
          return acting.current.rol;
        }),
      ),
    );

    expect(seen).toEqual(seen.map((_, n) => `job-${n}`));
  });
});

describe('the register', () => {
  it.each(ACTIVITEITEN.flatMap((activiteit) => TENANT_KINDS.map((soort) => [activiteit, soort] as const)))(
    'gives a purpose and a ground: %s at a %s',
    (activiteit, soort) => {
      const { doel, grondslag } = registerOf(activiteit, soort);

      expect([doel, grondslag]).toEqual([
        expect.stringMatching(/^[a-z].{10,}/),
        expect.stringMatching(/^[a-z].{10,}/),
      ]);
    },
  );
});

describe('a trace', () => {
  const TRACE = '0af7651916cd43dd8448eb211c80319c';

  it('goes on where the caller’s left off, in a span of its own', () => {
    const { traceId, spanId } = traceFrom(`00-${TRACE}-b7ad6b7169203331-01`);

    expect(traceId).toBe(TRACE);
    expect(spanId).toMatch(/^(?!b7ad6b7169203331)[0-9a-f]{16}$/);
  });

  it.each([
    undefined,
    '',
    'zomaar',
    `00-${'0'.repeat(32)}-b7ad6b7169203331-01`,
    `00-${TRACE.toUpperCase()}-b7ad6b7169203331-01`,
    `01-${TRACE}-b7ad6b7169203331-01`,
    `00-${TRACE}-b7ad6b7169203331-01\n`,
    `00-${TRACE}'--b7ad6b7169203331-01`,
  ])('is new when the header is of no use: %j', (header) => {
    const { traceId } = traceFrom(header);

    expect(traceId).toMatch(/^[0-9a-f]{32}$/);
    expect([TRACE, '0'.repeat(32)]).not.toContain(traceId);
  });
});
