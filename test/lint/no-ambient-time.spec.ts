import { testRule } from './rule-tester.js';

const invalid = (code: string, messageId: string) => ({ code, errors: [{ messageId }] });

testRule('no-ambient-time', {
  valid: [
    `const now = this.clock.now();`,
    `const day = new Date(moment);`,
    `Date.parse(text);`,
    `Temporal.PlainDate.from('2026-01-12');`,
    `performance.now();`,
    `ids.next();`,
  ],
  invalid: [
    invalid(`const now = new Date();`, 'time'),
    invalid(`const text = Date();`, 'time'),
    invalid(`const now = Date.now();`, 'time'),
    invalid(`const today = Temporal.Now.plainDateISO();`, 'time'),
    invalid(`const chance = Math.random();`, 'chance'),
    invalid(`const id = crypto.randomUUID();`, 'chance'),
    invalid(`import { randomUUID } from 'node:crypto'; const id = randomUUID();`, 'chance'),
  ],
});
