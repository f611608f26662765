import { SESSION_COOKIES } from '@zesweken/http';
import { type Answer, Call, type Json } from './call.js';

/** What a request carries: JSON for an object, a form as a browser sends it, the text itself for text. */
export type Body = object | string;

type Headers = Readonly<Record<string, string | undefined>>;

/** Where requests go and how they present themselves. */
export interface AgentPlace {
  /** Address of the listening server. */
  readonly url: string;
  /** The site's own address, sent as Origin with state-changing calls. */
  readonly origin: string;
}

/** A browser or program that calls the api over real HTTP, signed in or not. */
export class Agent {
  constructor(
    private readonly place: AgentPlace,
    /** Value of the session cookie: `<tenant id>.<secret>`. */
    readonly token?: string,
    private readonly headers: Headers = {},
  ) {}

  /** @param path under /api/v1, such as '/ik'; a URL is taken as it is. */
  get<T = Json>(path: string | URL): Call<T> {
    return this.send('GET', path);
  }

  post<T = Json>(path: string | URL, body?: Body): Call<T> {
    return this.send('POST', path, body);
  }

  put<T = Json>(path: string | URL, body?: Body): Call<T> {
    return this.send('PUT', path, body);
  }

  patch<T = Json>(path: string | URL, body?: Body): Call<T> {
    return this.send('PATCH', path, body);
  }

  delete<T = Json>(path: string | URL, body?: Body): Call<T> {
    return this.send('DELETE', path, body);
  }

  /** Sends text/csv, as the import wants it. */
  csv<T = Json>(path: string, text: string): Call<T> {
    return this.with({ 'content-type': 'text/csv' }).send('POST', path, text);
  }

  /** The same agent with other headers; undefined leaves out one that would be sent. */
  with(headers: Headers): Agent {
    return new Agent(this.place, this.token, { ...this.headers, ...headers });
  }

  /** The same agent with another session. */
  withToken(token: string | undefined): Agent {
    return new Agent(this.place, token, this.headers);
  }

  /** Any request. */
  send<T = Json>(method: string, path: string | URL, body?: Body): Call<T> {
    const url = typeof path === 'string' ? new URL(`/api/v1${path}`, this.place.url) : path;
    const { type, content } = encode(body);
    const headers = this.#headers(method, type);
    return new Call<T>(
      `${method} ${url.pathname}${url.search}`,
      fetch(url, { method, headers, body: content, redirect: 'manual' }).then(read<T>),
    );
  }

  #headers(method: string, type: string | undefined): [string, string][] {
    const tls = this.place.origin.startsWith('https:');
    const name = tls ? SESSION_COOKIES.tls : SESSION_COOKIES.plain;
    const all: Headers = {
      'content-type': type,
      origin: method === 'GET' || method === 'HEAD' ? undefined : this.place.origin,
      cookie: this.token === undefined ? undefined : `${name}=${this.token}`,
      ...this.headers,
    };
    return Object.entries(all).filter((header): header is [string, string] => header[1] !== undefined);
  }
}

function encode(body: Body | undefined): {
  type: string | undefined;
  content: string | FormData | undefined;
} {
  if (body === undefined) return { type: undefined, content: undefined };
  // fetch itself names the type of a form, with its boundary.
  if (body instanceof FormData) return { type: undefined, content: body };
  if (typeof body === 'string') return { type: undefined, content: body };
  return { type: 'application/json', content: JSON.stringify(body) };
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  const json = /\bjson\b/.test(response.headers.get('content-type') ?? '');
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    // The caller names the type; the check is its expectation of the whole body.
    body: (json && text !== '' ? JSON.parse(text) : undefined) as T,
  };
}
