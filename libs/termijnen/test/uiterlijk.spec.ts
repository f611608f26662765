import { describe, expect, it } from '@jest/globals';
import { datum, Schoolkalender } from '@zesweken/kalender';
import { regelsVan, STANDAARDREGELS, TERMIJNSOORTEN, type Termijnsoort, uiterlijkVan } from '../src/index.js';

const kader = {
  kalender: new Schoolkalender([{ naam: 'herfst', begin: datum('2025-10-18'), einde: datum('2025-10-26') }]),
};

describe('uiterlijkVan', () => {
  it.each<[Termijnsoort, string, string]>([
    ['melding-16-uur', '2026-04-02', '2026-04-13'],
    ['melding-16-uur', '2025-12-23', '2026-01-02'],
    ['thuiszitter-4-weken', '2026-01-05', '2026-02-02'],
    ['convenant-6-weken', '2026-01-05', '2026-02-16'],
    ['pact-3-maanden', '2025-11-30', '2026-02-28'],
    ['pact-3-maanden', '2023-11-30', '2024-02-29'],
    // A Sunday, and nothing moves it: the pact and the convenant are no law.
    ['convenant-6-weken', '2026-01-04', '2026-02-15'],
    // Six weeks after Friday 20 March 2026 is 1 May, a werkdag; after 24 March it is 5 May, a holiday.
    ['zorgplicht-6-weken', '2026-03-20', '2026-05-01'],
    ['zorgplicht-6-weken', '2026-03-24', '2026-05-06'],
    // Ten weeks after Saturday 31 January 2026: Saturday 11 April, so Monday.
    ['zorgplicht-10-weken', '2026-01-31', '2026-04-13'],
    ['verwijzing-antwoord', '2026-05-13', '2026-05-21'],
    ['vrijstelling-5-jaarlijks', '2025-09-01', '2026-06-30'],
    ['vrijstelling-5-jaarlijks', '2026-06-30', '2026-06-30'],
    ['vrijstelling-5-jaarlijks', '2026-07-01', '2027-06-30'],
    ['avg-verzoek', '2026-01-31', '2026-03-02'],
    ['avg-verzoek', '2025-11-26', '2025-12-29'],
  ])('%s from %s ends on %s', (soort, begin, expected) => {
    expect(uiterlijkVan(STANDAARDREGELS[soort], datum(begin), kader)).toBe(expected);
  });

  it('lets decree days move the end, and not the werkdagen', () => {
    // 15 May 2026, the Friday after Ascension Day.
    const met = { ...kader, gelijkgesteldeDagen: new Set([datum('2026-05-15')]) };
    expect(uiterlijkVan(STANDAARDREGELS['zorgplicht-6-weken'], datum('2026-04-03'), met)).toBe('2026-05-18');
    expect(uiterlijkVan(STANDAARDREGELS['verwijzing-antwoord'], datum('2026-05-13'), met)).toBe('2026-05-21');
  });

  it('takes the chosen day', () => {
    const gekozen = datum('2026-03-01');
    expect(uiterlijkVan(STANDAARDREGELS.actie, datum('2026-02-01'), { ...kader, gekozen })).toBe(gekozen);
    expect(() => uiterlijkVan(STANDAARDREGELS.evaluatie, datum('2026-02-01'), kader)).toThrow(/evaluatie/);
  });
});

describe('regelsVan', () => {
  it('counts schoolweken where the convenant says so, and says so in the version', () => {
    const regel = regelsVan({ 'convenant-6-weken': { eenheid: 'schoolweken', verschuiving: true } })[
      'convenant-6-weken'
    ];
    expect(regel).toMatchObject({ eenheid: 'schoolweken', lengte: 6, versie: '1-schoolweken-verschuiving' });
    // 42 days and nine of the holiday after 9 October 2025 is Saturday 29 November.
    expect(uiterlijkVan(regel, datum('2025-10-09'), kader)).toBe('2025-12-01');
  });

  it('is the standard where the convenant says nothing', () => {
    expect(regelsVan({})).toEqual(STANDAARDREGELS);
  });

  it('takes another answering time and refuses an impossible one', () => {
    expect(regelsVan({ 'verwijzing-antwoord': { lengte: 10 } })['verwijzing-antwoord']).toMatchObject({
      lengte: 10,
      versie: '1-10-werkdagen',
    });
    expect(() => regelsVan({ 'verwijzing-antwoord': { lengte: 0 } })).toThrow(RangeError);
  });

  it('has a rule under its own name for every kind, with its source', () => {
    expect(Object.keys(STANDAARDREGELS)).toEqual([...TERMIJNSOORTEN]);
    for (const soort of TERMIJNSOORTEN) {
      expect(STANDAARDREGELS[soort].soort).toBe(soort);
      expect(STANDAARDREGELS[soort].bron).not.toBe('');
    }
  });
});
