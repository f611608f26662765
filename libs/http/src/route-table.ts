import type { FastifyInstance } from 'fastify';

interface Route {
  readonly method: string;
  readonly pattern: RegExp;
}

const tables = new WeakMap<object, Route[]>();

/** Remembers each route as it is registered, so that a wrong method can be told from an unknown path. */
export function keepRoutes(server: FastifyInstance): void {
  const routes: Route[] = [];
  tables.set(server, routes);
  server.addHook('onRoute', ({ method, url }) => {
    const path = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:[A-Za-z]+/g, '[^/]+');
    if (url.includes('*')) return;
    for (const one of [method].flat()) routes.push({ method: one, pattern: new RegExp(`^${path}$`) });
  });
}

/** Methods that exist for the path of `url`; empty when the path is unknown. */
export function allowedMethods(server: FastifyInstance, url: string): string[] {
  const path = url.split('?')[0]!;
  const found = (tables.get(server) ?? []).filter(({ pattern }) => pattern.test(path));
  return [...new Set(found.map(({ method }) => method))].sort();
}
