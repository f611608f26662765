import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { Gate } from './gate.js';
import { ProblemFilter } from './problem.filter.js';
import { Readers } from './session-reader.js';
import { validationPipe } from './validation.js';

/** The gate, the problem filter and the validation pipe, for every route of the api. */
@Module({})
export class HttpModule {
  /** @param readers the modules that provide SessionReader, BetrokkeneReader and KoppelingReader. */
  static for(...readers: Type[]): DynamicModule {
    return {
      module: HttpModule,
      imports: readers,
      providers: [
        Readers,
        { provide: APP_INTERCEPTOR, useClass: Gate },
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_PIPE, useFactory: validationPipe },
      ],
    };
  }
}
