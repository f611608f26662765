import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
// eslint-disable-next-line boundaries/dependencies -- a rule of the web client that needs no browser; Jest does not look in apps/web
import { begonnenNaam, passend, vermeldIn, vulAan } from '../../apps/web/src/notities/vermelding.js';

const TEAM = ['Jan', 'Jan de Vries', 'Noor Bakker', 'Zoë van Dijk'].map((naam) => ({ id: naam, naam }));
const namen = (collegas: readonly { naam: string }[]) => collegas.map(({ naam }) => naam);

describe('a mention', () => {
  it('begins with an @ at the start of a word, not inside an address', () => {
    expect(begonnenNaam('@', 1)).toBe('');
    expect(begonnenNaam('Vraag @No', 9)).toBe('No');
    expect(begonnenNaam('(@Jan de', 8)).toBe('Jan de');
    expect(begonnenNaam('noor@school.example', 19)).toBeUndefined();
    expect(begonnenNaam('Vraag @No en meer', 6)).toBeUndefined();
  });

  it('finds colleagues by the start of any part of their name', () => {
    expect(namen(passend(TEAM, 'jan'))).toEqual(['Jan', 'Jan de Vries']);
    expect(namen(passend(TEAM, 'bak'))).toEqual(['Noor Bakker']);
    expect(namen(passend(TEAM, 'Zoë v'))).toEqual(['Zoë van Dijk']);
    expect(namen(passend(TEAM, 'Noor Bakker '))).toEqual([]);
  });

  it('is of the one whose whole name stands there', () => {
    expect(namen(vermeldIn('Vraag @Jan de Vries', TEAM))).toEqual(['Jan de Vries']);
    expect(namen(vermeldIn('Vraag @Jan en @Noor Bakker.', TEAM))).toEqual(['Noor Bakker', 'Jan']);
    expect(namen(vermeldIn('Jan de Vries belde', TEAM))).toEqual([]);
  });

  it('that is filled in is one, wherever the cursor was', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...TEAM), (before, after, collega) => {
        const start = `${before} @${collega.naam.slice(0, 2)}`;
        const { tekst, cursor } = vulAan(start + after, start.length, collega.naam);
        expect(tekst.slice(0, cursor)).toBe(`${before} @${collega.naam} `);
        expect(namen(vermeldIn(tekst.slice(before.length), [collega]))).toContain(collega.naam);
      }),
    );
  });
});
