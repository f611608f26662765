import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MELDINGVELDEN, valideerMelding } from '../src/melding-velden.js';
import { context, fouten, good, ONDERWIJSNUMMER } from './csv-melding.js';

/** What is wrong, as `veld code`. */
const codes = (change: Record<string, string | undefined>): string[] =>
  fouten(change).map(({ veld, code }) => `${veld} ${code}`);

describe('a melding that is not good', () => {
  it('is told everything that is wrong, in order, in plain Dutch', () => {
    expect(
      fouten({
        meldingsnummer: ' ',
        bsn: '999990018',
        voornamen: '',
        geboortedatum: '31-01-2010',
        postcode: '0123AB',
        gemeentecode: '0356',
        brin: 'school',
        onderwijssoort: 'havo',
        verzuimsoort: undefined,
        begindatum: '2026-02-30',
        aantalUren: '-1',
        alleLessenGemist: 'soms',
        contactEmail: 'geen',
      }),
    ).toEqual([
      { veld: 'meldingsnummer', code: 'verplicht', melding: 'Vul het meldingsnummer in.' },
      {
        veld: 'bsn',
        code: 'pgn',
        melding: 'Dit nummer klopt niet. Controleer het bsn (9 cijfers) cijfer voor cijfer.',
      },
      { veld: 'voornamen', code: 'verplicht', melding: 'Vul de voornamen in.' },
      {
        veld: 'geboortedatum',
        code: 'datum',
        melding: 'Dit is geen bestaande datum. Schrijf de geboortedatum als jjjj-mm-dd, zoals 2026-01-31.',
      },
      {
        veld: 'postcode',
        code: 'vorm',
        melding: 'Schrijf de postcode als vier cijfers en twee letters, zoals 3431AB.',
      },
      {
        veld: 'gemeentecode',
        code: 'vorm',
        melding: 'Schrijf de gemeentecode van de woonplaats als GM en vier cijfers, zoals GM0356.',
      },
      {
        veld: 'brin',
        code: 'vorm',
        melding:
          'Schrijf het brin van de school als twee cijfers en twee letters, zoals 99XX, zonder vestiging.',
      },
      {
        veld: 'onderwijssoort',
        code: 'keuze',
        melding: 'Kies voor de onderwijssoort een van: po, sbo, so, vo, vso, pro, mbo.',
      },
      { veld: 'verzuimsoort', code: 'verplicht', melding: 'Vul de verzuimsoort in.' },
      {
        veld: 'begindatum',
        code: 'datum',
        melding:
          "'2026-02-30' is geen bestaande datum. Schrijf de begindatum als jjjj-mm-dd, zoals 2026-01-31.",
      },
      {
        veld: 'aantalUren',
        code: 'vorm',
        melding: 'Schrijf het aantal uren als getal van 0 of meer, zoals 16 of 16,5.',
      },
      {
        veld: 'alleLessenGemist',
        code: 'keuze',
        melding: 'Vul bij alle lessen gemist ja of nee in (of true of false).',
      },
      {
        veld: 'contactEmail',
        code: 'vorm',
        melding: 'Schrijf het e-mailadres van de contactpersoon als naam@school.nl, of laat dit leeg.',
      },
    ]);
  });

  it.each([
    ['no number at all', { bsn: '' }, 'bsn verplicht'],
    ['both numbers', { onderwijsnummer: ONDERWIJSNUMMER }, 'onderwijsnummer pgn'],
    ['nine zeros', { bsn: '000000000' }, 'bsn pgn'],
    ['a bsn of seven digits', { bsn: '1234567' }, 'bsn pgn'],
    ['an onderwijsnummer as bsn', { bsn: ONDERWIJSNUMMER }, 'bsn pgn'],
    ['a bsn as onderwijsnummer', { bsn: '', onderwijsnummer: '999990019' }, 'onderwijsnummer pgn'],
    ['no school', { brin: '' }, 'brin verplicht'],
    ['a school for absoluut', { verzuimsoort: 'absoluut' }, 'brin keuze'],
    ['an end before its begin', { einddatum: '2026-08-23' }, 'einddatum volgorde'],
    ['an end that stands for never', { einddatum: '2099-12-31' }, 'einddatum datum'],
    ['a begin in another age', { begindatum: '1987-08-24', geboortedatum: '1975-01-01' }, 'begindatum datum'],
    ['a report of tomorrow', { meldingsdatum: '2026-09-16' }, 'meldingsdatum volgorde'],
    ['a report of long ago', { meldingsdatum: '1926-09-15' }, 'meldingsdatum datum'],
    ['a birth after today', { geboortedatum: '2026-09-16' }, 'geboortedatum volgorde'],
    ['a birth after its begin', { geboortedatum: '2026-08-25' }, 'geboortedatum volgorde'],
    ['a leerling of 2', { geboortedatum: '2023-08-25' }, 'geboortedatum datum'],
    ['a leerling of 60', { geboortedatum: '1966-08-24' }, 'geboortedatum datum'],
    ['too many hours', { aantalUren: '1000,01' }, 'aantalUren lengte'],
    ['a long name', { achternaam: 'x'.repeat(201) }, 'achternaam lengte'],
    ['a new line in a name', { achternaam: 'Te\nst' }, 'achternaam vorm'],
    ['a letter that turns text round', { voornamen: 'A\u202eB' }, 'voornamen vorm'],
    ['half a character', { reden: 'a\ud83d' }, 'reden vorm'],
    ['a control character', { reden: 'a\u0007' }, 'reden vorm'],
    ['an inherited word as choice', { geslacht: 'constructor' }, 'geslacht keuze'],
  ])('has %s', (_, change, expected) => {
    expect(codes(change)).toEqual([expected]);
  });

  it('of another gemeente is told so, with the reason where there is one', () => {
    const seen: string[] = [];
    const mag = (code: string, begin: string): boolean => {
      seen.push(`${code} ${begin}`);
      return false;
    };

    expect(fouten({}, { ...context, mag })).toEqual([
      {
        veld: 'gemeentecode',
        code: 'gemeente.andere',
        melding:
          'Gemeente GM0356 hoort op 2026-08-24 niet bij uw organisatie. Controleer de gemeentecode, of laat de woongemeente deze melding inlezen.',
      },
    ]);
    expect(fouten({}, { ...context, mag: () => 'Deze gemeente is opgeheven.' })[0]?.melding).toBe(
      'Deze gemeente is opgeheven.',
    );
    // Without a usable code and day there is nothing to ask.
    fouten({ gemeentecode: 'GM' }, { ...context, mag });
    fouten({ begindatum: '' }, { ...context, mag });
    expect(seen).toEqual(['GM0356 2026-08-24']);
  });

  it('counts characters as people see them being typed, not bytes', () => {
    expect(codes({ voorvoegsel: '😀'.repeat(20) })).toEqual([]);
    expect(codes({ voorvoegsel: '😀'.repeat(21) })).toEqual(['voorvoegsel lengte']);
  });
});

describe('any row', () => {
  const velden = Object.keys(MELDINGVELDEN);
  const secret = 'Geheim123456782';

  it('is judged, whatever stands in it', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(...Object.values(good)),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...velden), value), (change) => {
        const oordeel = valideerMelding({ ...good, ...change }, context);
        if (oordeel.ok) return;
        expect(oordeel.fouten.length).toBeGreaterThan(0);
        for (const fout of oordeel.fouten) expect(fout.melding).toMatch(/^[A-Z'].*\.$/);
      }),
    );
  });

  it('is not repeated in what is told of it', () => {
    for (const veld of velden) {
      const all = fouten({ [veld]: secret }).concat(
        fouten({ [veld]: `${secret}\u0000` }),
        fouten({ [veld]: secret.repeat(400) }),
      );
      expect(JSON.stringify(all)).not.toContain('Geheim');
      expect(JSON.stringify(all)).not.toContain('123456782');
    }
  });
});
