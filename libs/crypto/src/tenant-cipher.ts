import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { decrypt, encrypt } from './aead.js';

/** Where an encrypted value stands; bound to it, so that a value moved to another row can't be read. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
}

/** First byte of every stored value: how it is laid out. */
const FORMAT = 1;
const HEADER_BYTES = 3;

/**
 * Encrypts and looks up the values of one tenant. Layout: format (1 byte), key version (2 bytes), nonce, tag,
 * ciphertext of AES-256-GCM (NIST SP 800-38D); associated data: tenant, table, column, row and key version.
 */
export class TenantCipher {
  readonly #dataKeys: ReadonlyMap<number, KeyObject>;
  readonly #indexKey: KeyObject;
  readonly #newest: number;

  constructor(
    private readonly tenantId: string,
    dataKeys: ReadonlyMap<number, Buffer>,
    indexKey: Buffer,
  ) {
    // Key objects, not buffers: node:crypto takes a buffer in anew at every call, at four times the cost of the cipher.
    this.#dataKeys = new Map([...dataKeys].map(([version, key]) => [version, createSecretKey(key)]));
    this.#indexKey = createSecretKey(indexKey);
    this.#newest = Math.max(...dataKeys.keys());
  }

  /** Encrypts under the newest key. */
  seal(text: string, place: Place): Buffer {
    return this.sealBytes(Buffer.from(text, 'utf8'), place);
  }

  /** Encrypts bytes as {@link seal} does text: a picture, a part of a file. */
  sealBytes(plain: Buffer, place: Place): Buffer {
    const version = this.#newest;
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(FORMAT, 0);
    header.writeUInt16BE(version, 1);
    return Buffer.concat([header, encrypt(this.#key(version), plain, this.#bound(place, version))]);
  }

  /** @throws Error when the value is not of this tenant and place. */
  open(bytes: Buffer, place: Place): string {
    return this.openBytes(bytes, place).toString('utf8');
  }

  /** @throws Error when the value is not of this tenant and place. */
  openBytes(bytes: Buffer, place: Place): Buffer {
    if (bytes.readUInt8(0) !== FORMAT) throw new Error('Unknown format of an encrypted value.');
    const version = bytes.readUInt16BE(1);
    return decrypt(this.#key(version), bytes.subarray(HEADER_BYTES), this.#bound(place, version));
  }

  /**
   * Keyed blind index (HMAC-SHA-256, 32 bytes) to find an encrypted value by equality. Only for values that are
   * hard to guess without the key; the key stays outside the database.
   */
  index(label: string, value: string): Buffer {
    return createHmac('sha256', this.#indexKey).update(`${label}|${value}`).digest();
  }

  #key(version: number): KeyObject {
    const key = this.#dataKeys.get(version);
    if (!key)
      throw new Error(`Key version ${version} of this tenant is gone; the value can't be read any more.`);
    return key;
  }

  #bound({ table, column, row }: Place, version: number): string {
    return `${this.tenantId}|${table}|${column}|${row}|${version}`;
  }
}
