import { testRule } from './rule-tester.js';

const invalid = (code: string) => ({ code, errors: [{ messageId: 'environment' }] });

testRule('no-environment', {
  valid: [
    `process.exit(0);`,
    `settings.env;`,
    `import { argv } from 'node:process';`,
    `const { argv } = process;`,
  ],
  invalid: [
    invalid(`const port = process.env.PORT;`),
    invalid(`const port = process['env'].PORT;`),
    invalid(`const port = globalThis.process.env.PORT;`),
    invalid(`const { env } = process;`),
    invalid(`const { env: settings } = process;`),
    invalid(`import { env } from 'node:process';`),
    invalid(`import { env as e } from 'process';`),
  ],
});
