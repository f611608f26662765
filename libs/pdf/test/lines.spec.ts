import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakLines } from '../src/lines.js';

const perLetter = (text: string): number => Array.from(text).length;

it('breaks at spaces and after hyphens', () => {
  expect(breakLines('naar school en terug', 11, perLetter)).toEqual(['naar school', 'en terug']);
  expect(breakLines('onderwijs-zorgarrangement', 15, perLetter)).toEqual(['onderwijs-', 'zorgarrangement']);
});

it('keeps the lines that the text has', () => {
  expect(breakLines('een\n\ntwee', 10, perLetter)).toEqual(['een', '', 'twee']);
});

it('never makes a line too wide, and loses nothing but spaces at breaks', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '-', '/', '\n') }),
      fc.integer({ min: 1, max: 12 }),
      (text, width) => {
        const lines = breakLines(text, width, perLetter);

        expect(lines.every((line) => perLetter(line) <= width)).toBe(true);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      },
    ),
  );
});
