import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import { type MeldingInvoer, valideerMelding } from '../src/melding-velden.js';
import { context, fouten, good, ONDERWIJSNUMMER } from './csv-melding.js';

const read: MeldingInvoer = {
  meldingsnummer: 'M-2026-1',
  pgn: { soort: 'bsn', nummer: '999990019' },
  voornamen: 'Noë',
  voorvoegsel: null,
  achternaam: 'Test',
  geboortedatum: datum('2010-02-28'),
  geslacht: null,
  postcode: null,
  huisnummer: null,
  gemeentecode: 'GM0356',
  brin: '99XX',
  vestiging: null,
  onderwijssoort: 'vo',
  leerjaar: null,
  verzuimsoort: 'lrv',
  meldingsdatum: datum('2026-09-15'),
  begindatum: datum('2026-08-24'),
  einddatum: null,
  aantalUren: null,
  reden: null,
  alleLessenGemist: null,
  actieSchool: null,
  gewensteActie: null,
  prioriteit: null,
  contactNaam: null,
  contactFunctie: null,
  contactTelefoon: null,
  contactEmail: null,
  telefoonOuder: null,
};

function invoer(change: Record<string, string>): MeldingInvoer {
  const oordeel = valideerMelding({ ...good, ...change }, context);
  if (oordeel.ok) return oordeel.invoer;
  throw new Error(JSON.stringify(oordeel.fouten));
}

describe('a good melding', () => {
  it('with only what is required has the rest as null and today as meldingsdatum', () => {
    const oordeel = valideerMelding(good, context);

    expect(oordeel).toEqual({ ok: true, invoer: read });
    // The import compares meldingen by their JSON.
    expect(Object.keys(oordeel.ok ? oordeel.invoer : {})).toEqual(Object.keys(read));
  });

  it('is read into its values', () => {
    expect(
      invoer({
        voornamen: '  No\u0065\u0308lle ',
        voorvoegsel: "van 't",
        geslacht: 'Meisje',
        postcode: ' 3431 ab',
        huisnummer: '12-bis',
        gemeentecode: 'gm0356',
        brin: '99xx',
        vestiging: '3',
        onderwijssoort: 'VSO',
        leerjaar: '2',
        verzuimsoort: '16-Uur',
        meldingsdatum: '2026-08-28',
        einddatum: '2026-12-31',
        aantalUren: '16,5',
        reden: ' =1+1 <b>\r\n\tziek?\r',
        alleLessenGemist: 'WAAR',
        contactEmail: 'mentor@school.example',
      }),
    ).toEqual({
      ...read,
      voornamen: 'Noëlle',
      voorvoegsel: "van 't",
      geslacht: 'v',
      postcode: '3431AB',
      huisnummer: '12-bis',
      vestiging: '03',
      onderwijssoort: 'vso',
      leerjaar: '2',
      verzuimsoort: '16-uur',
      meldingsdatum: '2026-08-28',
      einddatum: '2026-12-31',
      aantalUren: 16.5,
      reden: '=1+1 <b>\n\tziek?',
      alleLessenGemist: true,
      contactEmail: 'mentor@school.example',
    });
  });

  it.each([
    ['0', 0],
    ['1000', 1000],
    ['16.25', 16.25],
    ['16,333333', 16.33],
    ['007', 7],
  ])('reads %s hours', (aantalUren, expected) => {
    expect(invoer({ aantalUren }).aantalUren).toBe(expected);
  });

  it.each([
    ...['true', 'TRUE', 'ja', 'J', '1', 'waar'].map((word) => [word, true] as const),
    ...['false', 'nee', 'N', '0', 'onwaar'].map((word) => [word, false] as const),
    ['', null] as const,
  ])('reads %j as yes or no', (alleLessenGemist, expected) => {
    expect(invoer({ alleLessenGemist }).alleLessenGemist).toBe(expected);
  });

  it.each([
    ['a bsn that lost its leading zero', { bsn: '12345672' }, 'bsn', '012345672'],
    ['a bsn with dots', { bsn: '9999.90.019' }, 'bsn', '999990019'],
    ['an onderwijsnummer', { bsn: '', onderwijsnummer: ONDERWIJSNUMMER }, 'onderwijsnummer', ONDERWIJSNUMMER],
  ])('knows its leerling by %s', (_, change, soort, nummer) => {
    expect(invoer(change).pgn).toEqual({ soort, nummer });
  });

  it('of absoluut verzuim has no school, and a vestiging without school is left out', () => {
    expect(invoer({ verzuimsoort: 'absoluut', brin: '', vestiging: '00' })).toMatchObject({
      brin: null,
      vestiging: null,
    });
  });

  it.each([
    ['begins after it was reported', { meldingsdatum: '2026-08-01', begindatum: '2026-08-24' }],
    ['begins after today', { begindatum: '2026-10-01' }],
    ['ends after today', { einddatum: '2027-01-01' }],
    ['lasts one day', { einddatum: '2026-08-24' }],
    ['is of a leerling of 3', { geboortedatum: '2023-08-24' }],
  ])('may be one that %s', (_, change) => {
    expect(fouten(change)).toEqual([]);
  });
});
