export { CryptoModule } from './crypto.module.js';
export { DisposableCipher, DisposableKeys, KeyGone, KeyShelf } from './disposable-keys.js';
export { FileKeyStore } from './file-key-store.js';
export { KeyStore } from './key-store.js';
export { type Place, TenantCipher } from './tenant-cipher.js';
export { newTenantKeys, TenantKeys } from './tenant-keys.js';
export { spentKeys } from './spent-keys.js';
