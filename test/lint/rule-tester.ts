import { describe, it } from '@jest/globals';
import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { zesweken } from '../../tools/eslint/plugin.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;

interface Cases {
  readonly valid: readonly (string | RuleTester.ValidTestCase)[];
  readonly invalid: readonly RuleTester.InvalidTestCase[];
}

/** Declares a spec per case of one of our own rules; code is TypeScript. */
export function testRule(name: keyof typeof zesweken.rules, cases: Cases): void {
  const tester = new RuleTester({
    languageOptions: { parser: tseslint.parser, ecmaVersion: 2023, sourceType: 'module' },
  });
  tester.run(name, zesweken.rules[name]!, { valid: [...cases.valid], invalid: [...cases.invalid] });
}
