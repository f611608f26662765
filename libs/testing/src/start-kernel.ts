import type { DynamicModule, INestApplicationContext, ModuleMetadata, Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock, ClockModule, Ids } from '@zesweken/clock';
import { ConfigModule, type Settings, type SettingsInput } from '@zesweken/config';
import { CryptoModule } from '@zesweken/crypto';
import { LogboekModule } from '@zesweken/logboek';
import { QueueModule } from '@zesweken/queue';
import { TenancyModule, TenantDirectory, type TenantKind } from '@zesweken/tenancy';
import { afterEachTest, atEnd, inTest } from './cleanup.js';
import { LogCatcher } from './log-catcher.js';
import { TestClock } from './test-clock.js';
import { cloneDatabase, type TestDatabase } from './test-database.js';
import type { TestTenant } from './test-tenant.js';
import { type TenantOptions, TestTenants } from './test-tenants.js';

/** What a spec may choose. */
export interface StartOptions {
  /** Environment on top of the usual one, such as `{ ZESWEKEN_URL: 'https://zesweken.example' }`. */
  readonly env?: SettingsInput;
  /** An earlier database, to start a second process in it. */
  readonly database?: TestDatabase;
  readonly clock?: TestClock;
  /** Modules beside the usual ones: the feature under test, or a planted controller. */
  readonly imports?: ModuleMetadata['imports'];
  /** The queue's module, where a spec needs the worker's or a queue of its own. */
  readonly queue?: DynamicModule;
  /** Fakes for outside ports (mail, a blob store): token and what stands in its place. Never for our own database. */
  readonly fakes?: readonly (readonly [token: Type | symbol | string, fake: object])[];
}

/** The parts of a running process that specs use. */
export interface Kernel {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly settings: Settings;
  readonly logged: LogCatcher;
  /** A provider, from whatever module. */
  get<T>(token: Type<T> | (abstract new (...args: never[]) => T)): T;
  /** A new tenant with a user per role. */
  aTenant(soort?: TenantKind, options?: TenantOptions): Promise<TestTenant>;
  /** Ends the process before the spec file does. */
  stop(): Promise<void>;
}

/** The kernel without HTTP (clock, keys, log, tenancy) and the modules given: for specs of jobs and of the kernel. */
export async function startKernel(options: StartOptions = {}): Promise<Kernel> {
  const base = await prepare(options);
  const module = await testingModule(base, options, [
    ConfigModule.for(base.settings),
    ClockModule,
    CryptoModule,
    LogboekModule,
    TenancyModule.forRoot(),
    options.queue ?? QueueModule.forMakers(),
  ]);
  module.useLogger(base.logged);
  await module.init();
  return kernelOf(base, module);
}

/** Where a process starts: its database, clock and settings. */
export interface Base {
  readonly database: TestDatabase;
  readonly clock: TestClock;
  readonly settings: Settings;
  readonly logged: LogCatcher;
}

export async function prepare(options: StartOptions): Promise<Base> {
  const database = options.database ?? (await cloneDatabase());
  return {
    database,
    clock: options.clock ?? new TestClock(),
    settings: database.settings(options.env),
    logged: new LogCatcher(),
  };
}

export function testingModule(
  base: Base,
  options: StartOptions,
  imports: NonNullable<ModuleMetadata['imports']>,
): ReturnType<ReturnType<typeof Test.createTestingModule>['compile']> {
  const builder = Test.createTestingModule({ imports: [...imports, ...(options.imports ?? [])] })
    .setLogger(base.logged)
    .overrideProvider(Clock)
    .useValue(base.clock);
  for (const [token, fake] of options.fakes ?? []) builder.overrideProvider(token).useValue(fake);
  return builder.compile();
}

/** @param again whether schemas of tenants whose test has ended may be used again; not where specs change the schemas themselves. */
export function kernelOf(base: Base, context: INestApplicationContext, again = false): Kernel {
  const get: Kernel['get'] = (token) => context.get(token as never, { strict: false });
  const tools = { ...base, ids: get(Ids), directory: get(TenantDirectory), ...(again ? { inTest } : {}) };
  const tenants = new TestTenants(tools);
  if (again) afterEachTest(() => tenants.endTest());
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= (async () => {
      await tenants.close();
      await context.close();
    })());
  atEnd('process', stop);
  return {
    ...base,
    get,
    stop,
    aTenant: (soort = 'gemeente', about = {}) => tenants.make(soort, about),
  };
}
