/**
 * Where the master key lives. The default is a folder outside the database; a vault or HSM is another
 * implementation of these two calls. The key itself never leaves the store.
 */
export abstract class KeyStore {
  /** Wraps a tenant's key; `context` is bound to it and must be given again to unwrap. */
  abstract wrap(key: Buffer, context: string): Promise<Buffer>;

  /** @throws Error when the wrapped key is not of this store or was tied to another context. */
  abstract unwrap(wrapped: Buffer, context: string): Promise<Buffer>;

  /** A key for one purpose of the whole installation, derived from the master key (HKDF, RFC 5869). */
  abstract derive(purpose: string): Buffer;
}
