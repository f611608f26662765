import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { TenantDb, WrappedKey } from '@zesweken/tenancy';
import sql from 'sql-template-tag';
import { KeyStore } from './key-store.js';
import { TenantCipher } from './tenant-cipher.js';

const KEY_BYTES = 32;

interface KeyRow {
  readonly soort: 'gegevens' | 'index';
  readonly versie: number;
  readonly verpakt: Buffer;
}

/** Opens the keys of a tenant: wrapped in its own schema, unwrapped in memory only. */
@Injectable()
export class TenantKeys {
  readonly #known = new Map<string, TenantCipher>();

  constructor(private readonly store: KeyStore) {}

  /** The cipher of the tenant whose door is open. */
  async of(db: TenantDb): Promise<TenantCipher> {
    const known = this.#known.get(db.tenant.id);
    if (known) return known;
    const rows = await db.rows<KeyRow>(
      sql`select soort, versie, verpakt from sleutels order by soort, versie`,
    );
    const dataKeys = new Map<number, Buffer>();
    let indexKey: Buffer | undefined;
    for (const { soort, versie, verpakt } of rows) {
      const key = await this.store.unwrap(verpakt, context(db.tenant.id, soort, versie));
      if (soort === 'gegevens') dataKeys.set(versie, key);
      else indexKey = key;
    }
    if (!indexKey || dataKeys.size === 0) throw new Error(`Tenant ${db.tenant.id} has no keys.`);
    const cipher = new TenantCipher(db.tenant.id, dataKeys, indexKey);
    this.#known.set(db.tenant.id, cipher);
    return cipher;
  }
}

/** The keys that a new tenant starts with, wrapped for storing. */
export async function newTenantKeys(store: KeyStore, tenantId: string): Promise<WrappedKey[]> {
  const make = async (soort: 'gegevens' | 'index'): Promise<WrappedKey> => ({
    soort,
    versie: 1,
    verpakt: await store.wrap(randomBytes(KEY_BYTES), context(tenantId, soort, 1)),
  });
  return [await make('gegevens'), await make('index')];
}

function context(tenantId: string, soort: string, versie: number): string {
  return `${tenantId}|${soort}|${versie}`;
}
