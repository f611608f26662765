import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Reference {
  readonly $ref: string;
}
export interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
}
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $ref?: string;
}
export interface Response {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, { readonly schema: Schema }>>;
}
export interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
}
export interface Description {
  readonly openapi: string;
  readonly info: {
    readonly version: string;
    readonly contact?: Readonly<Record<'name' | 'url' | 'email', string>>;
    readonly license?: { readonly name: string };
  };
  readonly servers?: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The committed description of the API; the check "api-sync" keeps it that of the code. */
export const description = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../libs/api-client/openapi.json'), 'utf8'),
) as Description;

/** Every operation with a name for messages, such as "get /dossiers/{id}". */
export const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method} ${path}`,
    method,
    path,
    operation,
  })),
);

/** Every answer that an operation may give, named "get /dossiers 404". */
export const answers = operations.flatMap(({ name, operation }) =>
  Object.entries(operation.responses).map(([status, response]) => ({
    name: `${name} ${status}`,
    status,
    response,
  })),
);

/** Follows a reference into components/schemas. */
export function resolve(schema: Schema): Schema {
  const name = schema.$ref?.split('/').at(-1);
  return name === undefined ? schema : (description.components.schemas[name] ?? schema);
}
