import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { newAdapter, type Role } from '@zesweken/http';
import type { TenantKind } from '@zesweken/tenancy';
import { AppModule } from '../../../apps/api/src/app.module.js';
import { NEST_OPTIONS, prepareApp } from '../../../apps/api/src/create-app.js';
import { Agent } from './agent.js';
import { type Kernel, kernelOf, prepare, type StartOptions, testingModule } from './start-kernel.js';
import type { TestTenant } from './test-tenant.js';
import type { TenantOptions } from './test-tenants.js';

/** A test tenant whose users are signed in to a running api. */
export interface ApiTenant extends TestTenant {
  /** The user with this role, signed in. */
  as(rol: Role): Agent;
}

/** The real api, listening on a free port. */
export interface Api extends Kernel {
  readonly app: NestFastifyApplication;
  readonly url: string;
  /** Someone who is not signed in. */
  readonly visitor: Agent;
  aTenant(soort?: TenantKind, options?: TenantOptions): Promise<ApiTenant>;
}

/** Starts the api as `npm start` does, with a database of its own and a clock that stands still. */
export async function startApi(options: StartOptions = {}): Promise<Api> {
  const base = await prepare(options);
  const module = await testingModule(base, options, [AppModule.for(base.settings)]);
  const app = module.createNestApplication<NestFastifyApplication>(newAdapter(), {
    ...NEST_OPTIONS,
    logger: base.logged,
  });
  await prepareApp(app);
  const kernel = kernelOf(base, app, true);
  // Port 0 on '::' can collide with another process; bind loopback.
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const visitor = new Agent({ url, origin: base.settings.publicUrl ?? url });
  return {
    ...kernel,
    app,
    url,
    visitor,
    aTenant: async (soort, about) => {
      const tenant = await kernel.aTenant(soort, about);
      return Object.assign(tenant, {
        as: (rol: Role) => visitor.withToken(`${tenant.id}.${tenant.user(rol).secret}`),
      });
    },
  };
}
