import { type DynamicModule, Module } from '@nestjs/common';
import { Settings } from './settings.js';

/** Gives every module the one Settings of the process. */
@Module({})
export class ConfigModule {
  static for(settings: Settings): DynamicModule {
    return {
      module: ConfigModule,
      global: true,
      providers: [{ provide: Settings, useValue: settings }],
      exports: [Settings],
    };
  }
}
