import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { magZien, type OverLeerling, type VoorWie } from '../src/gezin/mag-zien.js';

const kind: OverLeerling = { leeftijd: 12, leerplichtig: true, geheimAdres: false, keuzes: {} };
const ouder: VoorWie = { betrokken: true, gezag: true, woontBij: true, geblokkeerd: false };

const anyKeuze = fc.option(fc.boolean(), { nil: undefined });
const anyLeerling: fc.Arbitrary<OverLeerling> = fc.record({
  leeftijd: fc.integer({ min: 4, max: 20 }),
  leerplichtig: fc.boolean(),
  geheimAdres: fc.boolean(),
  keuzes: fc.record({ plan: anyKeuze, school: anyKeuze, contact: anyKeuze }),
});
const anyone: fc.Arbitrary<VoorWie> = fc.record({
  betrokken: fc.boolean(),
  gezag: fc.boolean(),
  woontBij: fc.boolean(),
  geblokkeerd: fc.boolean(),
});
const NIETS = { adres: false, contact: false, school: false, verzuim: false, plan: false };

describe('what may stand in a document', () => {
  it('is everything for a parent of a young child', () => {
    expect(magZien(kind, ouder)).toEqual({
      mag: { adres: true, contact: true, school: true, verzuim: true, plan: true },
      waarom: [],
    });
  });

  it.each([
    ['a block', { ...ouder, geblokkeerd: true }, 'geblokkeerd'],
    ['having left', { ...ouder, betrokken: false }, 'beeindigd'],
    ['neither gezag nor care', { ...ouder, gezag: false, woontBij: false }, 'geen-gezag'],
  ])('is nothing after %s', (_what, wie, waarom) => {
    expect(magZien(kind, wie)).toEqual({ mag: NIETS, waarom: [waarom] });
  });

  it('leaves out the school and the plan for who does not live at a secret address, not the absence', () => {
    const secret = { ...kind, geheimAdres: true };
    expect(magZien(secret, { ...ouder, woontBij: false })).toEqual({
      mag: { ...NIETS, verzuim: true },
      waarom: ['geheim-adres'],
    });
    expect(magZien(secret, ouder).mag).toEqual({
      adres: false,
      contact: true,
      school: true,
      verzuim: true,
      plan: true,
    });
  });

  it('is up to the leerling from 16, but for what the Leerplichtwet asks of parents', () => {
    const jongere = { ...kind, leeftijd: 16 };
    expect(magZien(jongere, ouder)).toEqual({
      mag: { adres: false, contact: false, school: true, verzuim: true, plan: false },
      waarom: ['nog-niet-gevraagd', 'leerplichtwet'],
    });
    const chose = { ...jongere, keuzes: { plan: true, school: false, contact: true } };
    expect(magZien(chose, ouder)).toEqual({
      mag: { adres: true, contact: true, school: true, verzuim: true, plan: true },
      waarom: ['keuze-leerling', 'leerplichtwet'],
    });
    expect(magZien({ ...chose, leerplichtig: false }, ouder).mag).toMatchObject({
      school: false,
      verzuim: false,
    });
  });

  it('never shows a secret address, and nothing to who is blocked', () => {
    fc.assert(
      fc.property(anyLeerling, anyone, (leerling, wie) => {
        const { mag } = magZien(leerling, wie);
        if (leerling.geheimAdres) expect(mag.adres).toBe(false);
        if (wie.geblokkeerd || !wie.betrokken) expect(mag).toEqual(NIETS);
        if (!wie.gezag) expect(mag.plan).toBe(false);
      }),
    );
  });

  it('is never more when the leerling says no, and never less than the Leerplichtwet asks', () => {
    const nothing = { plan: false, school: false, contact: false };
    fc.assert(
      fc.property(anyLeerling, anyone, (leerling, wie) => {
        const nee = magZien({ ...leerling, keuzes: nothing }, wie).mag;
        const { mag } = magZien(leerling, wie);
        const more = Object.entries(nee).filter(([deel, shown]) => shown && !mag[deel as keyof typeof mag]);
        expect(more).toEqual([]);
      }),
    );
    fc.assert(
      fc.property(anyLeerling, anyone, (leerling, wie) => {
        fc.pre(leerling.leerplichtig && wie.betrokken && !wie.geblokkeerd && (wie.gezag || wie.woontBij));
        expect(magZien({ ...leerling, keuzes: nothing }, wie).mag.verzuim).toBe(true);
      }),
    );
  });
});
