import { randomBytes } from 'node:crypto';

/** W3C Trace Context: 16-byte trace id and 8-byte span id in lower-case hex. */
export interface Trace {
  readonly traceId: string;
  readonly spanId: string;
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-[0-9a-f]{2}$/;

/** A span of our own in the caller's trace, or a new trace where the header is missing or malformed. */
export function traceFrom(traceparent: string | undefined): Trace {
  const traceId = TRACEPARENT.exec(traceparent ?? '')?.[1];
  return traceId && !/^0+$/.test(traceId) ? { traceId, spanId: hex(8) } : newTrace();
}

/** A new trace. */
export function newTrace(): Trace {
  return { traceId: hex(16), spanId: hex(8) };
}

function hex(bytes: number): string {
  return randomBytes(bytes).toString('hex');
}
