import { randomInt } from 'node:crypto';
import type pg from 'pg';
import type { Gemeentecode, TenantKind } from '../tenant.js';
import { schemaIdentifier } from '../tenant.js';
import { migrateTenantSchema } from './migrator.js';
import { createTenantRole } from './roles.js';

/** What is needed to give an organisation its own walled-off place. */
export interface NewTenant {
  readonly id: string;
  readonly slug: string;
  readonly naam: string;
  readonly soort: TenantKind;
  readonly deelsoort?: string | null;
  readonly gemeentecodes?: readonly Gemeentecode[];
}

/** A wrapped key to start the tenant with. */
export interface WrappedKey {
  readonly soort: 'gegevens' | 'index';
  readonly versie: number;
  readonly verpakt: Buffer;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
const PROVISIONING_LOCK = [0x5a57, 1] as const;

/**
 * Makes a tenant in one transaction: role, schema, tables, keys and its row in the directory. Runs under an advisory
 * lock, because of 200 concurrent GRANTs on one object half fail.
 * @throws Error when the slug is taken or can't be one.
 */
export async function provisionTenant(
  owner: pg.Client,
  tenant: NewTenant,
  keys: readonly WrappedKey[],
  now: Date,
): Promise<{ schema: string }> {
  const schema = randomSchema();
  await owner.query('select pg_advisory_lock($1, $2)', [...PROVISIONING_LOCK]);
  try {
    await owner.query('begin');
    await register(owner, tenant, schema, now);
    await createTenantRole(owner, schema);
    await owner.query(`create schema ${schemaIdentifier(schema)} authorization zesweken_owner`);
    const { to } = await migrateTenantSchema(owner, schema, 'open');
    await storeKeys(owner, schema, keys, now);
    await owner.query(`update platform.tenants set versie = $2 where id = $1`, [tenant.id, to]);
    await owner.query('commit');
    return { schema };
  } catch (error) {
    await owner.query('rollback');
    throw aboutSlug(error, tenant.slug);
  } finally {
    await owner.query('select pg_advisory_unlock($1, $2)', [...PROVISIONING_LOCK]);
  }
}

async function storeKeys(
  owner: pg.Client,
  schema: string,
  keys: readonly WrappedKey[],
  now: Date,
): Promise<void> {
  for (const key of keys) {
    await owner.query(
      `insert into ${schemaIdentifier(schema)}.sleutels (soort, versie, verpakt, gemaakt_op) values ($1, $2, $3, $4)`,
      [key.soort, key.versie, key.verpakt, now],
    );
  }
}

async function register(owner: pg.Client, tenant: NewTenant, schema: string, now: Date): Promise<void> {
  await owner.query(
    `insert into platform.tenants (id, slug, naam, soort, deelsoort, schema_naam, aangemaakt_op)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant.id, tenant.slug, tenant.naam, tenant.soort, tenant.deelsoort ?? null, schema, now],
  );
  for (const { code, geldigVanaf, geldigTot } of tenant.gemeentecodes ?? []) {
    await owner.query(
      'insert into platform.tenant_gemeentecodes (tenant_id, code, geldig_vanaf, geldig_tot) values ($1, $2, $3, $4)',
      [tenant.id, code, geldigVanaf, geldigTot],
    );
  }
}

/** A sentence for whoever chose the slug; other faults are told as they are. */
function aboutSlug(error: unknown, slug: string): unknown {
  const { constraint } = error as { constraint?: string };
  if (constraint === 'tenants_slug_key')
    return new Error(`There is already a tenant "${slug}". Choose another slug.`, { cause: error });
  if (constraint === 'tenants_slug_check')
    return new Error(
      `A slug is small letters, digits and single hyphens, at most 60: "${slug}" is not. Choose another.`,
      { cause: error },
    );
  return error;
}

function randomSchema(): string {
  return `t_${Array.from({ length: 16 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;
}
