import { describe, expect, it } from '@jest/globals';
import { type Categorie, CATEGORIEEN, GEHEIMHOUDERS, type Partij, PARTIJEN } from '@zesweken/grondslagen';
import fc from 'fast-check';
import { magLezen, mustMogenSchrijven, stroomt } from '../src/kring.js';

const partij = fc.constantFrom(...PARTIJEN);
const categorie = fc.constantFrom(...CATEGORIEEN);
const open = fc.uniqueArray(categorie);

describe('what flows in a shared plan', () => {
  it('never reaches the region, nor comes from it', () => {
    fc.assert(
      fc.property(partij, categorie, (ander, wat) => {
        expect(stroomt(ander, 'regio', wat)).toBe(false);
        expect(stroomt('regio', ander, wat)).toBe(false);
      }),
    );
  });

  it.each<[Partij, Partij, Categorie, boolean]>([
    ['gemeente', 'jeugdhulp', 'zorg', true],
    ['gemeente', 'jeugdhulp', 'gezondheid', false],
    ['samenwerkingsverband', 'gemeente', 'gezondheid', false],
    ['schoolbestuur', 'gemeente', 'zorg', false],
    ['jeugdhulp', 'schoolbestuur', 'zorg', true],
    ['gemeente', 'gemeente', 'plan', false],
  ])('from %s to %s, %s: %s', (van, naar, wat, mag) => {
    expect(stroomt(van, naar, wat)).toBe(mag);
  });

  it('is read by its writer, and by others only under their own ground and by the table', () => {
    fc.assert(
      fc.property(partij, partij, categorie, open, (maker, lezer, wat, ground) => {
        const item = { doorRol: 'maker', categorie: wat };
        const reads = magLezen(item, { rol: 'lezer', partij: lezer, open: ground }, maker);
        if (reads) {
          expect(ground).toContain(wat);
          expect(stroomt(maker, lezer, wat)).toBe(true);
        }
        expect(magLezen(item, { rol: 'maker', partij: maker, open: [] }, maker)).toBe(true);
      }),
    );
  });

  it('is written only in a category of the own ground; under professional secrecy only with a waiver', () => {
    fc.assert(
      fc.property(partij, categorie, open, fc.boolean(), (wie, wat, ground, doorbreking) => {
        const write = () => mustMogenSchrijven(wat, { partij: wie, open: ground }, doorbreking);
        const may = ground.includes(wat) && (doorbreking || !GEHEIMHOUDERS.includes(wie));
        if (may) expect(write).not.toThrow();
        else expect(write).toThrow();
      }),
    );
  });
});
