import { createSecretKey, type KeyObject, randomBytes, randomFillSync } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { decrypt, encrypt } from './aead.js';
import { KeyStore } from './key-store.js';

const KEY_BYTES = 32;
const NAME = /^[0-9a-f-]{36}$/;

/** The key was destroyed, or never was: what it closed can't be read by anybody any more. */
export class KeyGone extends Error {
  override readonly name = 'KeyGone';
}

/** Seals and opens under one disposable key; what is sealed is bound to its place. */
export class DisposableCipher {
  constructor(
    private readonly key: KeyObject,
    private readonly name: string,
  ) {}

  seal(plain: Buffer, place: string): Buffer {
    return encrypt(this.key, plain, `${this.name}|${place}`);
  }

  /** @throws Error when the bytes are not of this key and place. */
  open(bytes: Buffer, place: string): Buffer {
    return decrypt(this.key, bytes, `${this.name}|${place}`);
  }
}

/**
 * Keys that can be destroyed, one for each thing that is shared. Each is a file of its own, wrapped by the master key, in a
 * folder outside the database: once the file is gone, no copy of the database can be read with it.
 */
export class KeyShelf {
  readonly #known = new Map<string, DisposableCipher>();

  constructor(
    private readonly folder: string,
    private readonly store: KeyStore,
    private readonly shelf: string,
  ) {}

  /** Makes the key for an id (a UUID). It is safe on disk before this resolves. @throws Error when there is one already. */
  async make(id: string): Promise<DisposableCipher> {
    const key = randomBytes(KEY_BYTES);
    const wrapped = await this.store.wrap(key, this.#context(id));
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(this.#path(id), 'wx', 0o600);
    try {
      await file.write(wrapped);
      await file.sync();
    } finally {
      await file.close();
    }
    await this.#syncFolder();
    return new DisposableCipher(createSecretKey(key), id);
  }

  /** @throws KeyGone */
  async open(id: string): Promise<DisposableCipher> {
    let wrapped: Buffer;
    try {
      // Read each time: another process may have destroyed it a moment ago.
      wrapped = await readFile(this.#path(id));
    } catch (error) {
      this.#known.delete(id);
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new KeyGone(`Key ${id} is gone.`);
      throw error;
    }
    const known = this.#known.get(id);
    if (known) return known;
    const cipher = new DisposableCipher(
      createSecretKey(await this.store.unwrap(wrapped, this.#context(id))),
      id,
    );
    if (this.#known.size >= KNOWN_AT_MOST) this.#known.clear();
    this.#known.set(id, cipher);
    return cipher;
  }

  /** Overwrites and removes the key; nothing happens where it is gone already. */
  async destroy(id: string): Promise<void> {
    this.#known.delete(id);
    try {
      const file = await open(this.#path(id), 'r+');
      try {
        const { size } = await file.stat();
        await file.write(randomFillSync(Buffer.alloc(size)), 0, size, 0);
        await file.sync();
      } finally {
        await file.close();
      }
      await rm(this.#path(id));
      await this.#syncFolder();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }

  /** The ids that have a key; to find keys whose thing is gone. */
  async names(): Promise<string[]> {
    try {
      return (await readdir(this.folder)).filter((name) => NAME.test(name)).sort();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }

  #path(id: string): string {
    if (!NAME.test(id)) throw new Error('A disposable key is named by the id of its thing.');
    return join(this.folder, id);
  }

  #context(id: string): string {
    return `${this.shelf}|${id}`;
  }

  /** A file is safe once the folder that names it is. */
  async #syncFolder(): Promise<void> {
    const folder = await open(this.folder, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

/** Ciphers kept ready in memory; what is kept is forgotten as soon as the file turns out to be gone. */
const KNOWN_AT_MOST = 2_000;

/** The shelves of disposable keys, one for each feature that shares. */
@Injectable()
export class DisposableKeys {
  readonly #shelves = new Map<string, KeyShelf>();

  constructor(
    private readonly settings: Settings,
    private readonly store: KeyStore,
  ) {}

  /** @param shelf name of the feature, such as `verwijzingen`. */
  of(shelf: string): KeyShelf {
    const known = this.#shelves.get(shelf);
    if (known) return known;
    const made = new KeyShelf(join(this.settings.keyFolder, shelf), this.store, shelf);
    this.#shelves.set(shelf, made);
    return made;
  }
}
