import { testRule } from './rule-tester.js';

const invalid = (code: string, messageId: string) => ({ code, errors: [{ messageId }] });

testRule('reasoned-exemption', {
  valid: [
    `// eslint-disable-next-line no-console -- the operator reads this\nconsole.log(1);`,
    `console.log(1); // eslint-disable-line no-console -- the operator reads this`,
    `// @ts-expect-error there is no such file\nimport gone from './gone.js';`,
    `// The rule eslint-disable is for exemptions.`,
  ],
  invalid: [
    invalid(`// eslint-disable-next-line no-console\nconsole.log(1);`, 'reason'),
    invalid(`// eslint-disable-next-line -- because\nconsole.log(1);`, 'rules'),
    invalid(`const a = 1;\n/* eslint-disable no-console -- because */\nconsole.log(a);`, 'file'),
    invalid(`// @ts-ignore\nimport gone from './gone.js';`, 'typescript'),
    invalid(`// @ts-nocheck\nimport gone from './gone.js';`, 'typescript'),
  ],
});
