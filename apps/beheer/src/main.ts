import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';

/** The operator's command line: `npm run beheer -- <command>`. A failure is one sentence and exit code 1. */
try {
  // Imported here, so that a setting that can't be used is told as a sentence too.
  const { BeheerModule } = await import('./beheer.module.js');
  await CommandFactory.run(BeheerModule, {
    logger: ['warn', 'error'],
    cliName: 'beheer',
    usePlugins: false,
    errorHandler: fail,
    serviceErrorHandler: fail,
  });
} catch (error) {
  fail(error as Error);
}

function fail(error: Error): never {
  // Commander reports wrong usage itself, and "exits" for --help and --version.
  const code = (error as Error & { exitCode?: number }).exitCode;
  if (code === undefined) process.stderr.write(`${error.message}\n`);
  process.exit(code ?? 1);
}
