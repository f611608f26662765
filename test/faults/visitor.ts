/** Someone with a browser at an api that is built. */
export class Visitor {
  #cookie = '';

  constructor(private readonly port: number) {}

  async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.#origin}/gezondheid/gereed`).catch(() => undefined);
    return answer?.ok ?? false;
  }

  /** @param local before the @ of a demo account */
  async signIn(tenant: string, local: string): Promise<void> {
    const body = { tenant, email: `${local}@${tenant}.example`, wachtwoord: 'zes-weken-is-de-norm' };
    const answer = await this.#post('/sessies', 'application/json', JSON.stringify(body), 201);
    this.#cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  /** Hands in a file of reports. */
  async import(csv: string): Promise<void> {
    await this.#post('/verzuimmeldingen/_importeren', 'text/csv', csv, 200);
  }

  async #post(path: string, type: string, body: string, status: number): Promise<Response> {
    const origin = this.#origin;
    const headers = { 'content-type': type, origin, cookie: this.#cookie };
    const answer = await fetch(`${origin}/api/v1${path}`, { method: 'POST', headers, body });
    if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  }

  get #origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }
}
