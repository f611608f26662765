import { describe, expect, it } from '@jest/globals';
import { Tenants } from '@zesweken/tenancy';
import { startKernel } from '@zesweken/testing';
import { type Ronde, Rondes } from '../src/rondes.js';

const kernel = await startKernel();
const rondes = kernel.get(Rondes);

async function last(soort: string): Promise<Ronde | undefined> {
  return (await rondes.last()).find((ronde) => ronde.soort === soort);
}

describe('a round', () => {
  it('is kept with what it did and how long it took', async () => {
    await rondes.run('proef.goed', async () => {
      kernel.clock.advance({ seconds: 3 });
      return { verzonden: 12 };
    });

    expect(await last('proef.goed')).toEqual({
      soort: 'proef.goed',
      begonnenOp: new Date('2026-01-12T08:00:00Z'),
      klaarOp: new Date('2026-01-12T08:00:03Z'),
      misluktOp: null,
      fout: null,
      gedaan: { verzonden: 12, duurMs: expect.any(Number) },
    });
  });

  it('that fails tells so, and leaves standing when one last ended well', async () => {
    await rondes.run('proef.mis', () => Promise.resolve({ verzonden: 1 }));
    const { klaarOp } = (await last('proef.mis'))!;
    kernel.clock.advance({ minutes: 1 });
    await expect(rondes.run('proef.mis', () => Promise.reject(new Error('x'.repeat(1_000))))).rejects.toThrow(
      'xxx',
    );

    expect(await last('proef.mis')).toMatchObject({
      klaarOp,
      misluktOp: kernel.clock.now(),
      fout: 'x'.repeat(300),
      gedaan: { verzonden: 1 },
    });

    await rondes.run('proef.mis', () => Promise.resolve({}));
    expect(await last('proef.mis')).toMatchObject({
      klaarOp: kernel.clock.now(),
      misluktOp: null,
      fout: null,
    });
  });

  it('is for all tenants together: inside the door of one it is refused', async () => {
    const { tenant } = await kernel.aTenant();

    await expect(
      kernel.get(Tenants).run(tenant, () => rondes.run('proef.deur', () => Promise.resolve({}))),
    ).rejects.toThrow();
  });
});
