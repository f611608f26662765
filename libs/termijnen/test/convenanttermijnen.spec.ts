import { describe, expect, it } from '@jest/globals';
import { type Convenanttermijnen, keurConvenanttermijnen, regelsVan, STANDAARDREGELS } from '../src/index.js';

const codes = (termijnen: object): string[] =>
  keurConvenanttermijnen(termijnen as Convenanttermijnen).map(({ veld, code }) => `${veld} ${code}`);

describe('rules of a convenant', () => {
  it('may set days to remind, and the version says so', () => {
    const herinneren = { vooraf: [21, 0], daarnaElke: null };
    const regels = regelsVan({
      'convenant-6-weken': { eenheid: 'schoolweken', herinneren },
      'pact-3-maanden': { herinneren: { vooraf: [], daarnaElke: 14 } },
    });
    expect(regels['convenant-6-weken']).toMatchObject({
      eenheid: 'schoolweken',
      lengte: 6,
      herinneren,
      versie: '1-schoolweken-herinneren-21.0-niet',
    });
    expect(regels['pact-3-maanden']).toMatchObject({ lengte: 3, versie: '1-herinneren-niet-14' });
    // What is as it always was has no version of its own.
    expect(
      regelsVan({ 'pact-3-maanden': { herinneren: STANDAARDREGELS['pact-3-maanden'].herinneren } }),
    ).toEqual(STANDAARDREGELS);
  });

  it.each([
    [{ 'verwijzing-antwoord': { lengte: 0 } }, 'verwijzing-antwoord.lengte lengte'],
    [{ 'verwijzing-antwoord': { lengte: -5 } }, 'verwijzing-antwoord.lengte lengte'],
    [{ 'verwijzing-antwoord': { lengte: 2.5 } }, 'verwijzing-antwoord.lengte lengte'],
    [{ 'verwijzing-antwoord': { verschuiving: true } }, 'verwijzing-antwoord.verschuiving verschuiving'],
    [{ 'convenant-6-weken': { eenheid: 'maanden' } }, 'convenant-6-weken.eenheid eenheid'],
    [{ 'convenant-6-weken': { lengte: 8 } }, 'convenant-6-weken.lengte lengte'],
    [{ 'pact-3-maanden': { eenheid: 'schoolweken' } }, 'pact-3-maanden.eenheid eenheid'],
    [{ actie: { herinneren: { vooraf: [], daarnaElke: null } } }, 'actie soort'],
    [
      { 'convenant-6-weken': { herinneren: { vooraf: [7, 14], daarnaElke: 7 } } },
      'convenant-6-weken.herinneren.vooraf vooraf',
    ],
    [
      { 'convenant-6-weken': { herinneren: { vooraf: [7, 7], daarnaElke: 7 } } },
      'convenant-6-weken.herinneren.vooraf vooraf',
    ],
    [
      { 'convenant-6-weken': { herinneren: { vooraf: [7, -1], daarnaElke: 7 } } },
      'convenant-6-weken.herinneren.vooraf vooraf',
    ],
    [
      { 'convenant-6-weken': { herinneren: { vooraf: [7], daarnaElke: 0 } } },
      'convenant-6-weken.herinneren.daarnaElke daarna',
    ],
  ])('refuse %j', (termijnen, found) => {
    expect(codes(termijnen)).toEqual([found]);
    expect(() => regelsVan(termijnen as Convenanttermijnen)).toThrow(RangeError);
  });
});
