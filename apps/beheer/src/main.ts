import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { BeheerModule } from './beheer.module.js';

/** The operator's command line: `npm run beheer -- <command>`. A failure is one sentence and exit code 1. */
await CommandFactory.run(BeheerModule, {
  logger: ['warn', 'error'],
  cliName: 'beheer',
  usePlugins: false,
  errorHandler: fail,
  serviceErrorHandler: fail,
});

function fail(error: Error): never {
  // Commander reports wrong usage itself, and "exits" for --help and --version.
  const code = (error as Error & { exitCode?: number }).exitCode;
  if (code === undefined) process.stderr.write(`${error.message}\n`);
  process.exit(code ?? 1);
}
