import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Settings } from '@zesweken/config';
import { Doorgifte } from './doorgifte.js';
import { PlatformStore } from './platform-store.js';
import { TenantDirectory } from './tenant-directory.js';
import { Tenants } from './tenants.js';
import { WallClient } from './wall-client.js';

/** Each connection is renewed after this many uses: a backend's catalogue cache grows 1.25 MB per tenant it touches. */
const USES_PER_CONNECTION = 5_000;
const SECONDS_PER_CONNECTION = 900;

/** The database behind its one door. Kernel, hence global in the processes that import it. */
@Module({})
export class TenancyModule {
  static forRoot(): DynamicModule {
    return {
      module: TenancyModule,
      global: true,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Settings],
          useFactory: (settings: Settings) => ({
            type: 'postgres' as const,
            url: settings.appUrl,
            applicationName: 'zesweken',
            poolSize: settings.poolSize,
            installExtensions: false,
            synchronize: false,
            autoLoadEntities: true,
            logging: false,
            retryAttempts: 3,
            retryDelay: 500,
            extra: {
              Client: WallClient,
              maxUses: USES_PER_CONNECTION,
              maxLifetimeSeconds: SECONDS_PER_CONNECTION,
              connectionTimeoutMillis: 10_000,
            },
          }),
        }),
      ],
      providers: [Doorgifte, Tenants, TenantDirectory, PlatformStore],
      exports: [Doorgifte, Tenants, TenantDirectory, PlatformStore],
    };
  }

  /** Makes the entities of a feature known; they are reached through {@link TenantDb.manager} alone. */
  static forFeature(entities: Parameters<typeof TypeOrmModule.forFeature>[0]): DynamicModule {
    return TypeOrmModule.forFeature(entities);
  }
}
