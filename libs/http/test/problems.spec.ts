import { describe, expect, it } from '@jest/globals';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Answer, startApi } from '@zesweken/testing';
import { PlantedModule } from './planted.js';

const api = await startApi({ imports: [PlantedModule] });
const { visitor } = api;
const json = visitor.with({ 'content-type': 'application/json' });
const ofType = (type: string) => visitor.with({ 'content-type': type });

describe('whatever goes wrong', () => {
  const cases: [string, () => PromiseLike<Answer>, number, string][] = [
    ['an unknown path', () => visitor.get('/bestaat-niet'), 404, 'http.404'],
    ['a trailing slash', () => visitor.get('/geplant/'), 404, 'http.404'],
    ['a path in capitals', () => visitor.get('/GEPLANT'), 404, 'http.404'],
    ['a path that can not be decoded', () => visitor.get('/geplant/%E0%A4%A'), 400, 'http.400'],
    ['an endless id', () => visitor.get(`/gebruikers/${'x'.repeat(300)}/sessies`), 404, 'http.404'],
    ['a method the path does not know', () => visitor.delete('/geplant'), 405, 'http.405'],
    ['JSON that ends too soon', () => json.post('/geplant', '{"naam":'), 400, 'http.400'],
    ['no JSON at all', () => json.post('/geplant', ''), 400, 'http.400'],
    ['JSON that reaches for the prototype', () => json.post('/geplant', '{"__proto__":{}}'), 400, 'http.400'],
    ['null', () => json.post('/geplant', 'null'), 400, 'invoer.ongeldig'],
    ['a list instead of a thing', () => json.post('/geplant', '[]'), 400, 'invoer.ongeldig'],
    ['no body', () => visitor.post('/geplant'), 400, 'invoer.ongeldig'],
    ['a body of more than 1 MiB', () => json.post('/geplant', `"${'x'.repeat(1_100_000)}"`), 413, 'http.413'],
    ['plain text', () => ofType('text/plain').post('/geplant', 'x'), 415, 'http.415'],
    ['a form', () => ofType('application/x-www-form-urlencoded').post('/geplant', 'naam=x'), 415, 'http.415'],
    ['an unknown kind of content', () => ofType('x').post('/geplant', 'x'), 415, 'http.415'],
    ['a zip', () => ofType('application/zip').post('/geplant', 'PK'), 415, 'http.415'],
    ['a fault of our own', () => visitor.get('/geplant/kapot'), 500, 'http.500'],
  ];

  it.each(cases)('is told as a problem: %s', async (_what, call, status, code) => {
    const { headers, body } = await call();

    expect(body).toMatchObject({ status, code, type: `urn:zesweken:probleem:${code}` });
    expect(body.title).toMatch(/^[A-Z].*[a-z]$/);
    expect(body.detail).toMatch(/\.$/);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('names the methods that do exist', async () => {
    const { headers } = await visitor.put('/geplant', {}).expect(405);

    expect(headers.get('allow')).toBe('GET, HEAD, POST');
  });

  // class-transformer copied the stream by calling the constructors of Node's own handles: the process died.
  it.each(['/geplant', '/sessies'])('survives an upload to %s', async (path) => {
    const { body } = await visitor.csv(path, 'naam;dag').expect(415);

    expect(body.detail).toBe('Stuur de inhoud als application/json.');
    await visitor.get('/geplant').expect(200);
  });

  it('tells nothing of the cause, and logs it with where to look', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { text: answer } = await visitor.with({ traceparent }).get('/geplant/kapot').expect(500);

    expect(answer).not.toContain('luck');
    const line = api.logged.lines.findLast((one) => one.includes('no such luck'))!;
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      message: {
        status: 500,
        method: 'GET',
        route: '/api/v1/geplant/kapot',
        traceId: '0af7651916cd43dd8448eb211c80319c',
      },
    });
  });
});

describe('bytes that are no request', () => {
  const { hostname, port } = new URL(api.url);
  const send = (bytes: string): Promise<string> => text(connect(Number(port), hostname).end(bytes));

  it.each([
    ['rubbish', 'hallo\r\n\r\n', 400],
    ['a header without end', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ])('get a problem too: %s', async (_what, bytes, status) => {
    const [head, body] = (await send(bytes)).split('\r\n\r\n');

    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(head).toContain('application/problem+json');
    expect(JSON.parse(body!)).toMatchObject({ status, code: `http.${status}` });
  });
});

describe('a body that does not fit', () => {
  it('hears everything that is wrong with it at once, in plain Dutch', async () => {
    const body = { naam: '', dag: '2026-02-30', uren: 41.5, delen: [{ klaar: 'ja' }], vreemd: 1 };

    const answer = await visitor.post('/geplant', body).expect(400);

    expect(answer.body).toEqual({
      type: 'urn:zesweken:probleem:invoer.ongeldig',
      title: 'De invoer klopt niet',
      status: 400,
      detail: 'De invoer klopt niet. Verbeter de genoemde velden.',
      code: 'invoer.ongeldig',
      errors: [
        { veld: 'vreemd', code: 'onbekend', melding: 'Dit veld bestaat hier niet. Haal het weg.' },
        { veld: 'naam', code: 'verplicht', melding: 'Vul dit veld in.' },
        {
          veld: 'dag',
          code: 'datum',
          melding: 'Vul een bestaande datum in als jjjj-mm-dd, zoals 2026-01-31.',
        },
        { veld: 'uren', code: 'maximum', melding: 'Vul een getal in van ten hoogste 40.', grens: 40 },
        { veld: 'uren', code: 'vorm', melding: 'Vul een heel getal in.' },
        { veld: 'delen.0.klaar', code: 'vorm', melding: 'Kies ja of nee (true of false).' },
      ],
    });
  });

  it('keeps to the limits of paging', async () => {
    const { body } = await visitor.get('/geplant?page=0&pageSize=101&sorteer=x').expect(400);

    expect(body.errors).toEqual([
      { veld: 'sorteer', code: 'onbekend', melding: 'Dit veld bestaat hier niet. Haal het weg.' },
      { veld: 'page', code: 'minimum', melding: 'Vul een getal in van ten minste 1.', grens: 1 },
      { veld: 'pageSize', code: 'maximum', melding: 'Vul een getal in van ten hoogste 100.', grens: 100 },
    ]);
    expect((await visitor.get('/geplant').expect(200)).body).toEqual({ page: 1, pageSize: 50 });
  });
});
