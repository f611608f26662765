import { describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { startKernel } from '@zesweken/testing';
import { LogSigner } from '../src/log-signer.js';
import { SealLog } from '../src/seal-log.js';
import { VerantwoordingModule } from '../src/verantwoording.module.js';
import { verifyLog } from '../src/verify-log.js';
import { act, acts, exported, LEERLING } from './acts.js';
import { parse } from './log-of-paper.js';

const kernel = await startKernel({ imports: [VerantwoordingModule] });
const { publicKey } = kernel.get(LogSigner);

describe('an export', () => {
  it('holds every row, those without a seal too, and is itself in the log', async () => {
    const tenant = await kernel.aTenant();
    await acts(kernel, tenant, 3);
    await kernel.get(SealLog).run(tenant.tenant);
    await acts(kernel, tenant, 2);

    const lines = await exported(kernel, tenant);

    expect(await verifyLog(lines, { publicKey })).toMatchObject({
      ok: true,
      tenant: { id: tenant.id, slug: tenant.slug },
      sealed: 3,
      unsealed: 3,
      signature: 'given-key',
    });
    expect((await tenant.log()).at(-1)).toMatchObject({
      handeling: 'exporteren',
      object_soort: 'verwerking',
      actor_soort: 'operator',
      rol: 'operator',
    });
    expect(parse(lines[1]).regel).toEqual({
      id: expect.any(String),
      moment: '2026-01-12T08:00:00.000000Z',
      traceId: expect.stringMatching(/^[0-9a-f]{32}$/),
      spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
      actorSoort: 'systeem',
      rol: 'proef',
      handeling: 'lezen',
      activiteit: 'register/dossiers-behandelen/v1',
      doel: 'binnen zes weken een passende plek voor een kind dat thuiszit',
      grondslag: 'publieke-taak (Leerplichtwet 16, 21a; AVG 6 lid 1 e)',
      objectSoort: 'leerling',
      objectId: LEERLING,
      betrokkenen: [LEERLING],
      aantal: 1,
      status: 'Ok',
    });
  });

  it('of a log that grows and is sealed meanwhile is whole, and misses no row that was there', async () => {
    const tenant = await kernel.aTenant();
    await acts(kernel, tenant, 50);
    const before = await tenant.rows<{ id: string }>(sql`select id from verwerkingen`);
    const reading = new AbortController();
    const busy = (async () => {
      while (!reading.signal.aborted) {
        await act(kernel, tenant);
        await kernel.get(SealLog).run(tenant.tenant);
      }
    })();

    const lines = await exported(kernel, tenant);
    reading.abort();
    await busy;

    expect(await verifyLog(lines, { publicKey })).toMatchObject({ ok: true });
    const ids = lines.map((line) => (parse(line).regel as { id?: string } | undefined)?.id);
    expect(ids).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
  });

  it.each([
    [
      'altered',
      sql`update verwerkingen set rol = 'een ander' where id = (select verwerking_id from zegels where volgnummer = 2)`,
      3,
    ],
    [
      'removed',
      sql`delete from verwerkingen where id = (select verwerking_id from zegels where volgnummer = 2)`,
      3,
    ],
  ])('shows what was %s in the database itself, past all rights', async (kind, tampering, line) => {
    const tenant = await kernel.aTenant();
    await acts(kernel, tenant, 4);
    await kernel.get(SealLog).run(tenant.tenant);

    await tenant.rows(tampering);

    const { faults } = await verifyLog(await exported(kernel, tenant), { publicKey });
    expect(faults).toMatchObject([{ kind, line, volgnummer: 2 }]);
  });

  it('of a tenant without a log is whole', async () => {
    const tenant = await kernel.aTenant('regio');

    expect(await verifyLog(await exported(kernel, tenant), { publicKey })).toMatchObject({
      ok: true,
      sealed: 0,
      unsealed: 1,
    });
  });
});
