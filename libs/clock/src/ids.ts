import { randomBytes, randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { type Clock } from './clock.js';

/** The one source of ids and of randomness for secrets. */
export class Ids {
  #msecs = 0;
  #seq = 0;

  constructor(private readonly clock: Clock) {}

  /** A UUIDv7 (RFC 9562): sorts by the moment it was made; those of one process within a millisecond count up. */
  next(): string {
    const msecs = this.clock.now().getTime();
    this.#seq = msecs === this.#msecs ? this.#seq + 1 : randomInt(2 ** 31);
    this.#msecs = msecs;
    return v7({ msecs, seq: this.#seq });
  }

  /** `bytes` bytes of cryptographic randomness as base64url. */
  secret(bytes = 32): string {
    return randomBytes(bytes).toString('base64url');
  }
}
