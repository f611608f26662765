import { ConsoleLogger, Injectable, type LogLevel } from '@nestjs/common';
import { Settings } from '@zesweken/config';
import { JobScope } from './job-scope.js';

/** The worker's log: every line written while a job runs names the job, its trace and its tenant. */
@Injectable()
export class JobLogger extends ConsoleLogger {
  constructor(
    settings: Settings,
    private readonly scope: JobScope,
  ) {
    super({ json: settings.production, colors: false, logLevels: ['warn', 'error', 'log', 'fatal'] });
  }

  protected override getJsonLogObject(
    message: unknown,
    options: { context: string; logLevel: LogLevel; errorStack?: unknown },
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    return { ...this.scope.facts, ...super.getJsonLogObject(message, options) };
  }

  protected override stringifyMessage(message: unknown, level: LogLevel): string {
    const facts = Object.entries(this.scope.facts).map(([name, value]) => `${name}=${String(value)}`);
    return [...facts, super.stringifyMessage(message, level)].join(' ');
  }
}
