import { request, type RequestOptions } from 'node:https';
import { Injectable } from '@nestjs/common';
import { safeAddress } from './webhook-adres.js';

/** For the whole exchange: a receiver that keeps us waiting must not keep a worker. */
const PATIENCE_MS = 10_000;

/** The receiver did not take it. */
export class WebhookRefused extends Error {}

/** Sends to an address outside. Looks the name up itself and connects to that address alone; follows no redirects. */
@Injectable()
export class Webhookpost {
  /** @throws UnsafeAddress, WebhookRefused */
  async send(url: URL, body: string, headers: Readonly<Record<string, string>>): Promise<void> {
    const connection = await this.connectionTo(url.hostname);
    const status = await new Promise<number>((done, fail) => {
      const outgoing = request(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/cloudevents+json; charset=utf-8' },
          ...connection,
          signal: AbortSignal.timeout(PATIENCE_MS),
        },
        (response) => {
          // What it says is of no interest, and may be endless.
          response.destroy();
          done(response.statusCode ?? 0);
        },
      );
      outgoing.on('error', (error) =>
        fail(new WebhookRefused(`The webhook could not be delivered: ${error.name}.`)),
      );
      outgoing.end(body);
    });
    if (status < 200 || status > 299)
      throw new WebhookRefused(`The webhook was answered with ${String(status)}.`);
  }

  /** To the address that was judged, whatever the name says by now. */
  protected async connectionTo(hostname: string): Promise<RequestOptions> {
    const target = await safeAddress(hostname);
    return { lookup: (_host, _options, answer) => answer(null, [target]) };
  }
}
