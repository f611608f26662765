import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { datum, plusDagen } from '@zesweken/kalender';
import { keurVakanties } from '../src/keur-vakanties.js';

const FIRST = datum('2025-08-01');

const rows = fc.array(
  fc.record({ from: fc.nat(300), days: fc.nat(20), brin: fc.constantFrom(null, '00AA') }),
  { maxLength: 12 },
);

describe('judging a calendar', () => {
  it('finds overlap exactly where two holidays of one calendar share a day', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const all = given.map(({ from, days, brin }, at) => ({
          regel: at + 2,
          naam: `V${at}`,
          begin: plusDagen(FIRST, from),
          einde: plusDagen(FIRST, from + days),
          brin,
        }));
        const shared = all.some((a, at) =>
          all.slice(at + 1).some((b) => a.brin === b.brin && a.begin <= b.einde && b.begin <= a.einde),
        );
        expect(keurVakanties(all, []).some(({ code }) => code === 'overlap')).toBe(shared);
      }),
    );
  });
});
