import { Global, Module } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { DisposableKeys } from './disposable-keys.js';
import { FileKeyStore } from './file-key-store.js';
import { KeyStore } from './key-store.js';
import { TenantKeys } from './tenant-keys.js';

/** Keys and ciphers for every module: kernel, hence global. */
@Global()
@Module({
  providers: [
    {
      provide: KeyStore,
      useFactory: (settings: Settings) => new FileKeyStore(settings.keyFolder),
      inject: [Settings],
    },
    TenantKeys,
    DisposableKeys,
  ],
  exports: [DisposableKeys, KeyStore, TenantKeys],
})
export class CryptoModule {}
