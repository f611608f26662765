import { describe, expect, it } from '@jest/globals';
import { startApi } from '@zesweken/testing';
import { description } from './description.js';

const api = await startApi();

describe('the published API description', () => {
  it('is there for everybody and every site, and names the same routes as the committed one', async () => {
    const answer = await api.visitor.get<typeof description>('/openapi.json').expect(200);

    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('api-version')).toBe(description.info.version);
    expect(routesOf(answer.body)).toEqual(routesOf(description));
  });

  it('is not there under the address with a slash', async () => {
    await api.visitor.get('/openapi.json/').expect(404);
  });
});

/** Methods and paths; the texts come only with a build, which specs do without. */
function routesOf({ paths }: typeof description): string[] {
  return Object.entries(paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
    .sort();
}
