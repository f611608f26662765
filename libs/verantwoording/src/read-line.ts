import type { SealedForm } from './log-chain.js';
import type { EndLine } from './log-file.js';

/** A line of an export, as far as the verifier needs it. */
export type ReadLine =
  | {
      readonly soort: 'begin';
      readonly vorm: string;
      readonly tenant: { readonly id: string; readonly slug: string };
    }
  | {
      readonly soort: 'regel';
      readonly volgnummer: number | null;
      readonly zegel: string | null;
      readonly regel: SealedForm;
    }
  | { readonly soort: 'einde'; readonly line: EndLine };

type Fields = Readonly<Record<string, unknown>>;

const HASH = /^[0-9a-f]{64}$/;

/** The line, or undefined when it is none: an export may come from anyone. */
export function readLine(text: string): ReadLine | undefined {
  const fields = parsed(text);
  if (fields?.soort === 'begin') return begin(fields);
  if (fields?.soort === 'regel') return row(fields);
  return fields?.soort === 'einde' ? end(fields) : undefined;
}

function begin({ vorm, tenant }: Fields): ReadLine | undefined {
  if (typeof vorm !== 'string' || !isFields(tenant)) return undefined;
  const { id, slug } = tenant;
  if (typeof id !== 'string' || typeof slug !== 'string') return undefined;
  return { soort: 'begin', vorm, tenant: { id, slug } };
}

function row({ volgnummer, zegel, regel }: Fields): ReadLine | undefined {
  if (!isFields(regel)) return undefined;
  // Parsed from JSON, so it holds nothing but JSON.
  const content = regel as SealedForm;
  if (volgnummer === null && zegel === null) return { soort: 'regel', volgnummer, zegel, regel: content };
  if (!isNumber(volgnummer) || volgnummer < 1 || !isHash(zegel)) return undefined;
  return { soort: 'regel', volgnummer, zegel, regel: content };
}

function end(fields: Fields): ReadLine | undefined {
  const { tenantId, vorm, volgnummer, kop, ongezegeld, inhoud, sleutel, handtekening } = fields;
  const texts = [tenantId, vorm, sleutel, handtekening].every((text) => typeof text === 'string');
  if (!texts || !isNumber(volgnummer) || !isNumber(ongezegeld) || !isHash(kop) || !isHash(inhoud))
    return undefined;
  // The signature covers all fields, also such as we do not know: keep them.
  return { soort: 'einde', line: fields as unknown as EndLine };
}

function parsed(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}
