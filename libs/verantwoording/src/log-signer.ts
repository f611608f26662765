import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyStore } from '@zesweken/crypto';
import { canonicalJson, type Json } from './canonical-json.js';

/** What comes before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const PURPOSE = 'logboek-handtekening';

/** Something that is signed: its fields, the key and the signature, which covers all else. */
export type Signed<T> = T & {
  /** Public key: base64 of SubjectPublicKeyInfo. */
  readonly sleutel: string;
  /** Ed25519 (RFC 8032) over the canonical JSON of all other fields; base64. */
  readonly handtekening: string;
};

/** Signs heads and exports of the log with a key of this installation, derived from its master key. */
@Injectable()
export class LogSigner {
  #key: KeyObject | undefined;

  constructor(private readonly keys: KeyStore) {}

  /** The public key in PEM, to hand to those who check. */
  get publicKey(): string {
    return createPublicKey(this.#private).export({ format: 'pem', type: 'spki' }).toString();
  }

  sign<T extends Readonly<Record<string, Json>>>(content: T): Signed<T> {
    const sleutel = spki(createPublicKey(this.#private));
    const signature = sign(null, signedBytes({ ...content, sleutel }), this.#private);
    return { ...content, sleutel, handtekening: signature.toString('base64') };
  }

  get #private(): KeyObject {
    return (this.#key ??= createPrivateKey({
      key: Buffer.concat([PKCS8_ED25519, this.keys.derive(PURPOSE)]),
      format: 'der',
      type: 'pkcs8',
    }));
  }
}

/** Whether the signature is that of the key which the thing itself names. */
export function signatureFits(signed: Readonly<Record<string, unknown>>): boolean {
  const { handtekening, ...content } = signed;
  const { sleutel } = content;
  if (typeof handtekening !== 'string' || typeof sleutel !== 'string') return false;
  try {
    const key = createPublicKey({ key: Buffer.from(sleutel, 'base64'), format: 'der', type: 'spki' });
    if (key.asymmetricKeyType !== 'ed25519') return false;
    return verify(
      null,
      signedBytes(content as Readonly<Record<string, Json>>),
      key,
      Buffer.from(handtekening, 'base64'),
    );
  } catch {
    return false;
  }
}

/** The PEM of a public key, as it was read from a file. @throws Error when the text is none. */
export function asPublicKey(text: string): string {
  try {
    return createPublicKey(text).export({ format: 'pem', type: 'spki' }).toString();
  } catch (error) {
    throw new Error('This is no public key in PEM. Get it with: npm run beheer -- log sleutel', {
      cause: error,
    });
  }
}

/** Whether the thing was signed with the key of this PEM. */
export function isKeyOf(pem: string, signed: Readonly<Record<string, unknown>>): boolean {
  return spki(createPublicKey(pem)) === signed.sleutel;
}

function spki(key: KeyObject): string {
  return key.export({ format: 'der', type: 'spki' }).toString('base64');
}

function signedBytes(content: Readonly<Record<string, Json>>): Buffer {
  return Buffer.from(canonicalJson(content), 'utf8');
}
