import { lookup as lookupHost } from 'node:dns/promises';
import { InvalidInput } from '@zesweken/errors';
import ipaddr from 'ipaddr.js';

/** Ranges that are on the internet; all others (loopback, private, link-local, reserved) are ours or nobody's. */
const OPEN = 'unicast';

/** A webhook must not be a way into our own network (SSRF). */
export class UnsafeAddress extends Error {}

/** @throws InvalidInput for what is no https address of a host by name, without a name and password. */
export function keurWebhook(adres: string): void {
  if (webhookVan(adres)) return;
  throw new InvalidInput([
    {
      veld: 'webhookUrl',
      code: 'vorm',
      melding: 'Geef een adres dat met https:// begint, met een naam (geen IP-adres) en zonder wachtwoord.',
    },
  ]);
}

/** The address, or undefined when it is none that we would call. */
export function webhookVan(adres: string): URL | undefined {
  const url = URL.canParse(adres) ? new URL(adres) : undefined;
  if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(host) || !host.includes('.') ? undefined : url;
}

/** Whether an IP address is one of the internet, also where it stands inside another form (::ffff:10.0.0.1). */
export function isOpen(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === OPEN;
}

/**
 * The one address to connect to, looked up now: a name that points to us later than it was checked gets no further.
 * @throws UnsafeAddress when any of its addresses is not of the internet.
 */
export async function safeAddress(hostname: string): Promise<{ address: string; family: number }> {
  const all = await lookupHost(hostname, { all: true });
  const [first] = all;
  if (!first || !all.every(({ address }) => isOpen(address)))
    throw new UnsafeAddress('The name of the webhook does not point to the internet.');
  return first;
}
