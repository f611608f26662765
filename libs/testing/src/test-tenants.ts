import { createHash, randomBytes } from 'node:crypto';
import type { Clock, Ids } from '@zesweken/clock';
import { newTenantKeys } from '@zesweken/crypto';
import type { Role } from '@zesweken/http';
import {
  type Gemeentecode,
  type NewTenant,
  provisionTenant,
  type Tenant,
  type TenantDirectory,
  type TenantKind,
  type WrappedKey,
} from '@zesweken/tenancy';
import { rolesOf } from '@zesweken/toegang';
import type pg from 'pg';
import { connect } from './postgres.js';
import type { TestDatabase } from './test-database.js';
import { TestTenant, type TestUser } from './test-tenant.js';

/** Password of every user of every test tenant. */
export const TEST_PASSWORD = 'zes-weken-is-de-norm';
/** Its argon2id hash, made once: hashing costs 25 ms for each user. */
const PASSWORD_HASH =
  '$argon2id$v=19$m=19456,t=2,p=1$RJIqskqFkoJo3pZU57K6cw$pNwrHimWvaon6kLTm9j9qYOuO7caz12ySelEc6rJ8Bw';
const SESSION_HOURS = 12;

/** How a test tenant differs from the usual one. */
export interface TenantOptions {
  readonly slug?: string;
  readonly naam?: string;
  readonly deelsoort?: string;
  /** Codes of a gemeente; GM0356 when not given. */
  readonly gemeentecodes?: readonly Gemeentecode[];
  /** Roles that have a user; all roles of this kind of tenant when not given. */
  readonly rollen?: readonly Role[];
}

/** What it takes to make tenants in a test database. */
export interface Tools {
  readonly database: TestDatabase;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly directory: TenantDirectory;
  /** Whether a test runs now, so that a tenant made now is of that test alone. Left out: schemas are never used again. */
  readonly inTest?: () => boolean;
}

/** Makes tenants with a user per role, each with a running session. */
export class TestTenants {
  #last: Promise<unknown> = Promise.resolve();
  #owner: pg.Client | undefined;
  /** Schemas of tenants whose test has ended. */
  readonly #free: string[] = [];
  /** Schemas of tenants of the test that runs. */
  readonly #ofThisTest: string[] = [];

  constructor(private readonly tools: Tools) {}

  /** One tenant more. Calls made at once wait for each other: they share a connection. */
  make(soort: TenantKind, options: TenantOptions): Promise<TestTenant> {
    const made = this.#last.then(() => this.#make(soort, options));
    this.#last = made.catch(() => undefined);
    return made;
  }

  /**
   * The test that ran has ended: its schemas may serve another tenant. Making one takes as long as all migrations take,
   * half a second; emptying one takes milliseconds, and with a new id and new keys nothing of the earlier tenant is left.
   */
  endTest(): void {
    this.#free.push(...this.#ofThisTest.splice(0));
  }

  async close(): Promise<void> {
    await this.#owner?.end();
  }

  async #make(soort: TenantKind, options: TenantOptions): Promise<TestTenant> {
    const { database, clock, ids, directory } = this.tools;
    const owner = (this.#owner ??= await connect(database.ownerUrl));
    const id = ids.next();
    const slug = options.slug ?? `${soort}-${database.count()}`;
    const about = { id, slug, naam: options.naam ?? `Test ${slug}`, soort, deelsoort: options.deelsoort };
    const codes = options.gemeentecodes ?? (soort === 'gemeente' ? [ALWAYS_NIEUWEGEIN] : []);
    const keys = await newTenantKeys(database.keys, id);
    const made = { ...about, gemeentecodes: codes };
    const schema = await this.#schemaFor(owner, made, keys);
    const users = (options.rollen ?? rolesOf(soort)).map((rol) => newUser(ids, slug, rol));
    await storeUsers(owner, schema, users, clock.now());
    await storeSessions(owner, schema, users, clock.now());
    directory.refresh();
    return new TestTenant((await directory.find(id)) as Tenant, users, database);
  }

  async #schemaFor(owner: pg.Client, tenant: NewTenant, keys: readonly WrappedKey[]): Promise<string> {
    const now = this.tools.clock.now();
    const used = this.#free.pop();
    if (used) await takeOver(owner, used, tenant, keys, now);
    const schema = used ?? (await provisionTenant(owner, tenant, keys, now)).schema;
    if (this.tools.inTest?.()) this.#ofThisTest.push(schema);
    return schema;
  }
}

/** Empties a schema and gives it to a new tenant. */
async function takeOver(
  owner: pg.Client,
  schema: string,
  tenant: NewTenant,
  keys: readonly WrappedKey[],
  now: Date,
): Promise<void> {
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = $1 and tablename <> 'migraties'`,
    [schema],
  );
  // As a replica does: no foreign key asks for an order.
  await owner.query(
    [
      'begin; set local session_replication_role = replica',
      ...rows.map(({ name }) => `delete from ${schema}.${name}`),
      `delete from platform.ketenkoppen where tenant_rol = '${schema}'`,
      `delete from platform.tenant_gemeentecodes g using platform.tenants t where t.id = g.tenant_id and t.schema_naam = '${schema}'`,
      `delete from platform.tenant_scholen s using platform.tenants t where t.id = s.tenant_id and t.schema_naam = '${schema}'`,
      `delete from uitwisseling.kringitems i using uitwisseling.kringen k where k.id = i.kring_id and ('${schema}' = k.houder_rol or '${schema}' = i.door_rol)`,
      `delete from uitwisseling.kringleden l using uitwisseling.kringen k where k.id = l.kring_id and '${schema}' in (k.houder_rol, l.rol)`,
      `delete from uitwisseling.kringen where houder_rol = '${schema}'`,
      `delete from uitwisseling.verwijzingsdelen d using uitwisseling.verwijzingen v where v.id = d.verwijzing_id and '${schema}' in (v.van_rol, v.naar_rol)`,
      `delete from uitwisseling.verwijzingen where '${schema}' in (van_rol, naar_rol)`,
      `delete from uitwisseling.toestemmingsregels where '${schema}' in (van_rol, naar_rol)`,
      `delete from rapportage.leveringen where tenant_rol = '${schema}'`,
      `delete from rapportage.openbaarmakingen where regio_rol = '${schema}'`,
      `delete from rapportage.vrijgavetabellen where regio_rol = '${schema}'`,
      `delete from rapportage.vrijgavetellingen t using rapportage.vrijgaven v where v.id = t.vrijgave_id and v.regio_rol = '${schema}'`,
      `delete from rapportage.vrijgaven where regio_rol = '${schema}'`,
      `delete from platform.wekkers where tenant_rol = '${schema}'`,
      `delete from platform.convenant_leden l using platform.tenants t where t.id = l.tenant_id and t.schema_naam = '${schema}'`,
    ].join('; '),
  );
  await owner.query(
    `update platform.tenants set id = $2, slug = $3, naam = $4, soort = $5, deelsoort = $6, status = 'actief', fout = null,
       aangemaakt_op = $7, beeindigd_op = null where schema_naam = $1`,
    [schema, tenant.id, tenant.slug, tenant.naam, tenant.soort, tenant.deelsoort ?? null, now],
  );
  for (const { code, geldigVanaf, geldigTot } of tenant.gemeentecodes ?? []) {
    await owner.query(
      'insert into platform.tenant_gemeentecodes (tenant_id, code, geldig_vanaf, geldig_tot) values ($1, $2, $3, $4)',
      [tenant.id, code, geldigVanaf, geldigTot],
    );
  }
  for (const { soort, versie, verpakt } of keys) {
    await owner.query(
      `insert into ${schema}.sleutels (soort, versie, verpakt, gemaakt_op) values ($1, $2, $3, $4)`,
      [soort, versie, verpakt, now],
    );
  }
  await owner.query('commit');
}

const ALWAYS_NIEUWEGEIN: Gemeentecode = { code: 'GM0356', geldigVanaf: null, geldigTot: null };

function newUser(ids: Ids, slug: string, rol: Role): TestUser {
  return {
    id: ids.next(),
    rol,
    naam: `${rol} van ${slug}`,
    email: `${rol}@${slug}.example`,
    sessieId: ids.next(),
    secret: randomBytes(32).toString('base64url'),
  };
}

async function storeUsers(owner: pg.Client, schema: string, users: TestUser[], now: Date): Promise<void> {
  await owner.query(
    `insert into ${schema}.gebruikers (id, naam, email, rollen, status, wachtwoord_hash, aangemaakt_op)
     select id, naam, email, array[rol], 'actief', $5, $6 from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as u (id, naam, email, rol)`,
    [
      users.map(({ id }) => id),
      users.map(({ naam }) => naam),
      users.map(({ email }) => email),
      users.map(({ rol }) => rol),
      PASSWORD_HASH,
      now,
    ],
  );
}

/** As if each user had signed in just now, at a fraction of the price. */
async function storeSessions(owner: pg.Client, schema: string, users: TestUser[], now: Date): Promise<void> {
  await owner.query(
    `insert into ${schema}.sessies (id, token_hash, gebruiker_id, apparaat, begonnen_op, laatst_gezien_op, verloopt_op)
     select id, token_hash, gebruiker_id, 'Test', $4, $4, $5 from unnest($1::uuid[], $2::bytea[], $3::uuid[]) as s (id, token_hash, gebruiker_id)`,
    [
      users.map(({ sessieId }) => sessieId),
      users.map(({ secret }) => createHash('sha256').update(secret).digest()),
      users.map(({ id }) => id),
      now,
      new Date(now.getTime() + SESSION_HOURS * 3_600_000),
    ],
  );
}
