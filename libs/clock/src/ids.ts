import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import { type Clock } from './clock.js';

/** The one source of ids and of randomness for secrets. */
export class Ids {
  constructor(private readonly clock: Clock) {}

  /** A UUIDv7 (RFC 9562): sorts by the moment it was made. */
  next(): string {
    return v7({ msecs: this.clock.now().getTime() });
  }

  /** `bytes` bytes of cryptographic randomness as base64url. */
  secret(bytes = 32): string {
    return randomBytes(bytes).toString('base64url');
  }
}
