import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import { Allow, type Role, ROLES } from '@zesweken/http';
import { TENANT_KINDS } from '@zesweken/tenancy';
import { type Agent, type ApiTenant, startApi, testRun } from '@zesweken/testing';
import { rolesOf } from '@zesweken/toegang';
import { aFullGemeente } from './features/index.js';
import { systemIn } from './features/koppelingen.js';
import { betrokkeneIn } from './features/portaal.js';
import { discoverRoutes, nameOf, type Route } from './discover-routes.js';

const SNAPSHOT = join(import.meta.dirname, 'routes.snapshot.json');
const NOWHERE = '019bb138-1000-7000-8000-000000000000';

@Controller('geplant')
class PlantedController {
  @Get('vergeten')
  forgotten(): object {
    return { geheim: true };
  }

  @Get('bedacht')
  @Allow('beheer')
  declared(): object {
    return {};
  }
}

@Module({ controllers: [PlantedController] })
class PlantedModule {}

const api = await startApi({ imports: [DiscoveryModule, PlantedModule] });
const all = discoverRoutes(api.get(DiscoveryService));
const routes = all.filter(({ path }) => !path.includes('/geplant/'));
const guarded = routes.filter(({ access }) => access !== 'public').sort(signOutLast);
const forOthers = guarded.filter(({ access }) => /^(betrokkene|koppeling )/.test(String(access)));
const forUsers = guarded.filter((route) => !forOthers.includes(route));

/** Who has signed out can ask nothing more. */
function signOutLast(a: Route, b: Route): number {
  return Number(a.path.endsWith('/huidige')) - Number(b.path.endsWith('/huidige'));
}

/** Any body will do: who may is decided before what is asked is looked at. */
function ask(agent: Agent, route: Route): ReturnType<Agent['send']> {
  const url = new URL(route.path.replace(/:\w+/g, NOWHERE), api.url);
  return agent.send(route.method, url, route.method === 'GET' ? undefined : {});
}

/** A signed-in user for each role, at a tenant of a kind that knows it. */
const agents = new Map<Role, Agent>();
beforeAll(async () => {
  const tenants: ApiTenant[] = [];
  for (const soort of TENANT_KINDS) tenants.push(await api.aTenant(soort));
  for (const role of ROLES) {
    const tenant = tenants.find(({ tenant: { soort } }) => rolesOf(soort).includes(role))!;
    agents.set(role, tenant.as(role));
  }
});

describe('each route', () => {
  it('says who may', () => {
    expect(routes.filter(({ access }) => access === undefined).map(nameOf)).toEqual([]);
  });

  it('is one that the server has', () => {
    const server = api.app.getHttpAdapter().getInstance() as unknown as {
      hasRoute(route: { method: string; url: string }): boolean;
    };

    expect(routes.filter(({ method, path }) => !server.hasRoute({ method, url: path }))).toEqual([]);
    expect(routes.length).toBeGreaterThan(15);
  });

  // A change here is a change of who may see what: review it like code. UPDATE_ROUTES=1 writes the file anew.
  it('allows those of the reviewed list', () => {
    const found = Object.fromEntries(
      routes.map((route) => [nameOf(route), [route.access].flat().join(', ')]),
    );
    if (testRun().updateRoutes) writeFileSync(SNAPSHOT, `${JSON.stringify(found, null, 2)}\n`);

    expect(found).toEqual(JSON.parse(readFileSync(SNAPSHOT, 'utf8')));
  });
});

describe('a route that says nothing', () => {
  it('is found here', () => {
    expect(all.filter(({ access }) => access === undefined).map(nameOf)).toEqual([
      'GET /api/v1/geplant/vergeten',
    ]);
  });

  it('answers nobody', async () => {
    for (const agent of [api.visitor, agents.get('beheer')!]) {
      const { text } = await agent.get('/geplant/vergeten').expect(500);
      expect(text).not.toContain('geheim');
    }
    await agents.get('beheer')!.get('/geplant/bedacht').expect(200);
  });
});

describe('a guarded route', () => {
  it.each(guarded.map((route) => [nameOf(route), route] as const))(
    'knows nobody without a session: %s',
    async (_name, route) => {
      const { body } = await ask(api.visitor, route).expect(401);

      expect(body).toMatchObject({ code: 'sessie.geen' });
    },
  );

  it.each(forUsers.map((route) => [nameOf(route), route] as const))(
    'refuses every role that it does not name: %s',
    async (_name, route) => {
      const refused = ROLES.filter((role) => route.access !== 'signed-in' && !route.access!.includes(role));
      for (const role of refused) {
        const { body } = await ask(agents.get(role)!, route).expect(403);
        expect(body).toMatchObject({ code: 'rol.niet-toegestaan' });
      }
    },
  );

  it.each(forUsers.map((route) => [nameOf(route), route] as const))(
    'lets in every role that it names, and stands an empty question: %s',
    async (_name, route) => {
      const allowed = ROLES.filter((role) => route.access === 'signed-in' || route.access!.includes(role));
      for (const role of allowed) {
        const { status } = await ask(agents.get(role)!, route);
        expect([200, 201, 204, 400, 404, 409, 415, 428]).toContain(status);
      }
    },
  );
});

describe('a route for who came by a personal link, or for a system', () => {
  it.each(forOthers.map((route) => [nameOf(route), route] as const))(
    'knows no user of whatever role: %s',
    async (_name, route) => {
      for (const role of ROLES) {
        const { body } = await ask(agents.get(role)!, route).expect(401);
        expect(body).toMatchObject({ code: 'sessie.geen' });
      }
    },
  );

  it('gives them no other route, nor those of each other', async () => {
    const { gemeente, leerling, made } = await aFullGemeente(api);
    const mijn = betrokkeneIn({ gemeente, made });
    await mijn.get('/portaal/ik').expect(200);
    // As the cookie of a user too: the secret of one is nothing to the other.
    const asUser = gemeente.as('leerplicht').withToken(made.mijn);
    const system = systemIn({ gemeente, made });
    await system.get('/koppelvlak/verwijzingen').expect(200);
    await system.get('/portaal/ik').expect(401);
    await mijn.get('/koppelvlak/verwijzingen').expect(401);

    for (const route of forUsers)
      for (const agent of [mijn, asUser, system]) {
        const url = new URL(route.path.replace(/:\w+/g, leerling), api.url);
        await agent.send(route.method, url, route.method === 'GET' ? undefined : {}).expect(401);
      }
  });
});

describe('a refusal', () => {
  it('is logged with who, where and which trace, for the beheerder to see', async () => {
    const tenant = await api.aTenant();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

    await tenant.as('privacy').with({ traceparent }).get('/gebruikers').expect(403);

    expect(JSON.parse(api.logged.lines.at(-1)!)).toMatchObject({
      level: 'warn',
      message: {
        message: 'refused',
        tenant: tenant.id,
        gebruiker: tenant.user('privacy').id,
        route: '/api/v1/gebruikers',
        traceId: '0af7651916cd43dd8448eb211c80319c',
      },
    });
  });
});
