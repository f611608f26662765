/** What JSON can hold. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/** A text with half a character (a lone UTF-16 surrogate), which RFC 8785 does not allow. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one way to write a value as JSON (RFC 8785, JSON Canonicalization Scheme): keys in order of their UTF-16 units, no
 * spaces, numbers and texts as ECMAScript writes them. Keys with value undefined are left out.
 * @throws Error for what the scheme can't hold: no finite number, a lone surrogate.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error('Canonical JSON has no NaN or Infinity.');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${text(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

function text(value: string): string {
  if (LONE_SURROGATE.test(value)) throw new Error('Canonical JSON has no lone surrogates.');
  return JSON.stringify(value);
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
