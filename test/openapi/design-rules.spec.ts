import { describe, expect, it } from '@jest/globals';
import { answers, description, type Operation, operations, resolve } from './description.js';

/**
 * The NLgov API Design Rules that matter most, checked on the committed description without any ruleset from outside.
 * Each test lists the offenders, so that a failure names them.
 */
describe('the API description', () => {
  it('is OpenAPI 3 with a semantic version (doc-openapi, semver)', () => {
    expect(description.openapi).toMatch(/^3\.\d+\.\d+$/);
    expect(description.info.version).toMatch(/^\d+\.\d+\.\d+(-[\w.-]+)?$/);
  });

  it('names whom to ask, and the licence (doc-openapi-contact)', () => {
    expect(description.info.contact).toEqual({
      name: expect.stringMatching(/\S/),
      url: expect.stringMatching(/^https:\/\//),
      email: expect.stringMatching(/^\S+@\S+$/),
    });
    expect(description.info.license?.name).toBe('EUPL-1.2');
  });

  it('carries its major version in the address (uri-version)', () => {
    expect(description.servers?.map(({ url }) => url)).toEqual(['/api/v1']);
  });

  it('has paths in kebab-case, without file names or a trailing slash', () => {
    const segment = /^([a-z0-9]+(-[a-z0-9]+)*|\{[a-z][A-Za-z0-9]*\})$/;
    const isRight = (path: string) =>
      path
        .slice(1)
        .split('/')
        .every((part, at, all) => segment.test(at === all.length - 1 ? part.replace(/^_/, '') : part));
    expect(Object.keys(description.paths).filter((path) => !path.startsWith('/') || !isRight(path))).toEqual(
      [],
    );
  });

  it('has query keys in lower camelCase', () => {
    const wrong = operations.flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter(
          (parameter) =>
            parameter.in === 'query' && !/^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$/.test(parameter.name),
        )
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('puts no personal data in addresses (no-sensitive-uris)', () => {
    const personal = /bsn|pgn|onderwijsnummer|naam|geboorte|postcode|email|telefoon/i;
    const wrong = operations.flatMap(({ name, operation }) =>
      (operation.parameters ?? [])
        .filter((parameter) => ['query', 'path'].includes(parameter.in) && personal.test(parameter.name))
        .map((parameter) => `${name} ${parameter.name}`),
    );
    expect(wrong).toEqual([]);
  });

  it('uses standard methods only', () => {
    const standard = ['get', 'post', 'put', 'patch', 'delete'];
    expect(operations.filter(({ method }) => !standard.includes(method)).map(({ name }) => name)).toEqual([]);
  });

  it('gives every operation its own name, from which the client is made', () => {
    const names = operations.map(({ operation }) => operation.operationId);
    expect(names.filter((name, at) => !name || names.indexOf(name) !== at)).toEqual([]);
  });

  it('says of every operation what it does', () => {
    expect(operations.filter(({ operation }) => !operation.summary).map(({ name }) => name)).toEqual([]);
  });

  it('tells its version in every answer (version-header)', () => {
    const without = answers.filter(({ response }) => !Object.hasOwn(response.headers ?? {}, 'API-Version'));
    expect(without.map(({ name }) => name)).toEqual([]);
  });

  it('refuses with problem details that say status, title and detail', () => {
    const refusals = answers.filter(({ status }) => /^[45]/.test(status));
    const wrong = refusals.filter(({ response }) => {
      const schema = response.content?.['application/problem+json']?.schema;
      const known = schema ? Object.keys(resolve(schema).properties ?? {}) : [];
      return ['status', 'title', 'detail'].some((member) => !known.includes(member));
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('answers invalid input with 400, never 422', () => {
    const takesInput = operations.filter(
      ({ method, operation }) =>
        !['get', 'delete'].includes(method) || (operation.parameters ?? []).length > 0,
    );
    expect(takesInput.filter(({ operation }) => !operation.responses['400']).map(({ name }) => name)).toEqual(
      [],
    );
    expect(answers.filter(({ status }) => status === '422').map(({ name }) => name)).toEqual([]);
  });

  it('answers a list as { items } with page and pageSize where it pages', () => {
    const wrong = operations.filter(({ operation }) => pages(operation) && !answersPages(operation));
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('tells a created thing’s address', () => {
    const without = answers.filter(
      ({ status, response }) => status === '201' && !Object.hasOwn(response.headers ?? {}, 'Location'),
    );
    expect(without.map(({ name }) => name)).toEqual([]);
  });
});

const keysOf = (operation: Operation) => (operation.parameters ?? []).map(({ name }) => name);

function pages(operation: Operation): boolean {
  return keysOf(operation).some((key) => ['page', 'pageSize'].includes(key));
}

/** Both parameters, a Link header (RFC 8288), and the things in `items`. */
function answersPages(operation: Operation): boolean {
  const { headers = {}, content = {} } = operation.responses['200'] ?? {};
  const schema = content['application/json']?.schema ?? {};
  const hasBoth = ['page', 'pageSize'].every((key) => keysOf(operation).includes(key));
  return (
    hasBoth && Object.hasOwn(headers, 'Link') && Object.hasOwn(resolve(schema).properties ?? {}, 'items')
  );
}

describe('the fields of the API', () => {
  const fields = Object.entries(description.components.schemas).flatMap(([schema, { properties }]) =>
    Object.entries(properties ?? {}).map(([field, type]) => ({ name: `${schema}.${field}`, field, type })),
  );

  it('are in lower camelCase', () => {
    // The names of OAuth 2.0 (RFC 6749).
    const ours = fields.filter(({ name }) => !/^Token(vraag)?Dto\./.test(name));
    expect(ours.filter(({ field }) => !/^[a-z][A-Za-z0-9]*$/.test(field)).map(({ name }) => name)).toEqual(
      [],
    );
  });

  it('say that a day is a date, without time', () => {
    const isDay = /(^|[a-z])(datum|dag|Datum|Dag)$/;
    const days = fields.filter(({ field, type }) => isDay.test(field) && type.type === 'string');
    expect(days.filter(({ type }) => type.format !== 'date').map(({ name }) => name)).toEqual([]);
  });

  it('use only date and date-time for moments', () => {
    const temporal = fields.filter(({ type }) => /date|time/.test(type.format ?? ''));
    expect(
      temporal.filter(({ type }) => !/^date(-time)?$/.test(type.format ?? '')).map(({ name }) => name),
    ).toEqual([]);
  });
});
