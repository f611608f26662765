import { RequestMethod, type Type } from '@nestjs/common';
import { type DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type Access, accessOf } from '@zesweken/http';

/** A route as its controller declares it. */
export interface Route {
  readonly method: string;
  /** Path as clients write it, such as /api/v1/dossiers/:id. */
  readonly path: string;
  /** Undefined when the route says nothing of who may. */
  readonly access: Access | undefined;
}

/** All routes of all controllers, from the decorators themselves: there is no list to forget one in. */
export function discoverRoutes(discovery: DiscoveryService): Route[] {
  const scanner = new MetadataScanner();
  return discovery
    .getControllers()
    .flatMap(({ metatype, instance }) => {
      const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
      return scanner
        .getAllMethodNames(prototype)
        .map((name) => routeOf(prototype[name]!, metatype as Type))
        .filter((route) => route !== undefined);
    })
    .sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
}

/** What a route is called in the reviewed list. */
export function nameOf({ method, path }: Route): string {
  return `${method} ${path}`;
}

function routeOf(handler: object, controller: Type): Route | undefined {
  const path = Reflect.getMetadata('path', handler) as string | undefined;
  if (path === undefined) return undefined;
  const whole = [Reflect.getMetadata('path', controller) as string, path]
    .map((part) => part.replace(/^\/|\/$/g, ''))
    .filter((part) => part !== '')
    .join('/');
  return {
    method: RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod],
    path: whole.startsWith('gezondheid/') ? `/${whole}` : `/api/v1/${whole}`,
    access: accessOf(handler, controller),
  };
}
