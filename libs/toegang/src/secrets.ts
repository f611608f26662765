import { createHash } from 'node:crypto';

/** SHA-256 of a secret of at least 128 random bits; such a secret needs no slow hash. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
