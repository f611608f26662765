import { afterAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKernel } from '@zesweken/testing';
import { Tenants } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { FileKeyStore, TenantKeys } from '../src/index.js';

const folder = mkdtempSync(join(tmpdir(), 'zesweken-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aStore(name: string): FileKeyStore {
  const store = new FileKeyStore(join(folder, name));
  store.create();
  return store;
}

describe('the folder of keys', () => {
  it('can be read by its owner alone', () => {
    aStore('rights');

    expect(statSync(join(folder, 'rights')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'rights', 'hoofdsleutel')).mode & 0o777).toBe(0o600);
  });

  it('keeps the key it has when it is made again', () => {
    aStore('again');
    const before = readFileSync(join(folder, 'again', 'hoofdsleutel'), 'utf8');

    aStore('again');

    expect(readFileSync(join(folder, 'again', 'hoofdsleutel'), 'utf8')).toBe(before);
  });

  it('says what to do when it is gone', async () => {
    const store = new FileKeyStore(join(folder, 'gone'));

    await expect(store.wrap(randomBytes(32), 'x')).rejects.toThrow(
      /No master key at .*gone.hoofdsleutel. Restore the folder/,
    );
  });

  it('refuses a key that was cut short', async () => {
    aStore('short');
    const file = join(folder, 'short', 'hoofdsleutel');
    chmodSync(file, 0o600);
    writeFileSync(file, randomBytes(16).toString('base64'));

    await expect(new FileKeyStore(join(folder, 'short')).wrap(randomBytes(32), 'x')).rejects.toThrow(
      'holds no key of 32 bytes',
    );
  });
});

describe('a wrapped key', () => {
  it('opens with the same store and context only', async () => {
    const [store, other] = [aStore('one'), aStore('two')];
    const key = randomBytes(32);
    const wrapped = await store.wrap(key, 'tenant-a|gegevens|1');

    expect((await store.unwrap(wrapped, 'tenant-a|gegevens|1')).equals(key)).toBe(true);
    await expect(store.unwrap(wrapped, 'tenant-b|gegevens|1')).rejects.toThrow();
    await expect(other.unwrap(wrapped, 'tenant-a|gegevens|1')).rejects.toThrow();
  });
});

describe('a derived key', () => {
  it('is the same each time, and another for each purpose and store', () => {
    const store = aStore('derive');
    const seen = [store.derive('a'), store.derive('a'), store.derive('b'), aStore('derive2').derive('a')];

    expect(new Set(seen.map((key) => key.toString('hex'))).size).toBe(3);
    expect(seen[0]!.equals(seen[1]!)).toBe(true);
  });
});

describe('the keys of tenants', () => {
  it('are another for each tenant, wrapped in its own schema', async () => {
    const kernel = await startKernel();
    const [a, b] = [await kernel.aTenant(), await kernel.aTenant()];
    const keys = kernel.get(TenantKeys);
    const place = { table: 'leerlingen', column: 'pgn', row: 'x' };
    const [ofA, ofB] = await Promise.all(
      [a, b].map(({ tenant }) => kernel.get(Tenants).run(tenant, (db) => keys.of(db))),
    );

    const sealed = ofA!.seal('900070341', place);

    expect(ofA!.open(sealed, place)).toBe('900070341');
    expect(() => ofB!.open(sealed, place)).toThrow();
    expect(ofA!.index('pgn', '900070341').equals(ofB!.index('pgn', '900070341'))).toBe(false);
    expect(await a.rows(sql`select soort, versie from sleutels order by soort`)).toEqual([
      { soort: 'gegevens', versie: 1 },
      { soort: 'index', versie: 1 },
    ]);
  });

  it('can not be taken from another tenant’s schema', async () => {
    const kernel = await startKernel();
    const [a, b] = [await kernel.aTenant(), await kernel.aTenant()];
    const stolen = await a.rows<{ soort: string; versie: number; verpakt: Buffer }>(
      sql`select soort, versie, verpakt from sleutels`,
    );
    for (const { soort, verpakt } of stolen)
      await b.rows(sql`update sleutels set verpakt = ${verpakt} where soort = ${soort}`);

    const reading = kernel.get(Tenants).run(b.tenant, (db) => kernel.get(TenantKeys).of(db));

    await expect(reading).rejects.toThrow();
  });
});
