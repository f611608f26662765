import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decrypt, encrypt } from './aead.js';
import { KeyStore } from './key-store.js';

const KEY_BYTES = 32;

/** The master key as a 0600 file in a folder that is in no database and in no backup of one. */
export class FileKeyStore extends KeyStore {
  #key: KeyObject | undefined;

  constructor(private readonly folder: string) {
    super();
  }

  /** Makes the master key where there is none yet; only the operator's commands do this. */
  create(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(this.#file, randomBytes(KEY_BYTES).toString('base64'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }

  async wrap(key: Buffer, context: string): Promise<Buffer> {
    return encrypt(this.#master(), key, context);
  }

  async unwrap(wrapped: Buffer, context: string): Promise<Buffer> {
    return decrypt(this.#master(), wrapped, context);
  }

  derive(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.#master(), Buffer.alloc(0), purpose, KEY_BYTES));
  }

  get #file(): string {
    return join(this.folder, 'hoofdsleutel');
  }

  #master(): KeyObject {
    if (this.#key) return this.#key;
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (error) {
      throw new Error(
        `No master key at ${this.#file}. Restore the folder of keys, or set ZESWEKEN_SLEUTELS to it.`,
        { cause: error },
      );
    }
    const key = Buffer.from(text.trim(), 'base64');
    if (key.length !== KEY_BYTES)
      throw new Error(`${this.#file} holds no key of 32 bytes. Restore it from your safe copy.`);
    return (this.#key = createSecretKey(key));
  }
}
