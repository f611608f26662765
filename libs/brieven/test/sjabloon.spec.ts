import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BRIEFSOORTEN, INVULVELDEN, type Waarden } from '../src/briefsoort.js';
import { fouten, vulIn, vulRegelIn } from '../src/sjabloon.js';
import { STANDAARDTEKSTEN } from '../src/standaardteksten.js';

const ALLES: Waarden = Object.fromEntries(Object.keys(INVULVELDEN).map((veld) => [veld, `<${veld}>`]));

describe('a text with fields', () => {
  it('becomes blocks with its fields filled in', () => {
    expect(
      vulIn(
        'Beste {ontvanger},\n\n## Waar?\n- Plaats: {gesprekPlaats}\n- Tot dan\n\nGroet,\n{organisatie}',
        ALLES,
      ),
    ).toEqual([
      { soort: 'alinea', tekst: 'Beste <ontvanger>,' },
      { soort: 'kop', niveau: 2, tekst: 'Waar?' },
      { soort: 'lijst', punten: ['Plaats: <gesprekPlaats>', 'Tot dan'] },
      { soort: 'alinea', tekst: 'Groet,\n<organisatie>' },
    ]);
  });

  it('loses a line whose field has no value, and nothing else', () => {
    expect(
      vulIn('Een\nschool {school}\ntwee\n\n- {school}\n\n{alinea}\n\ndrie', { alinea: '', school: null }),
    ).toEqual([
      { soort: 'alinea', tekst: 'Een\ntwee' },
      { soort: 'alinea', tekst: 'drie' },
    ]);
  });

  it('takes what is filled in for text, never for layout or for another field', () => {
    const naam = '## {organisatie}\n- <b>{leerling}</b>';

    expect(vulIn('{leerling}', { leerling: naam, organisatie: 'X' })).toEqual([
      { soort: 'alinea', tekst: naam },
    ]);
    expect(vulRegelIn('{leerling}', { leerling: '$& $1' })).toBe('$& $1');
  });

  it('never shows a field that was not filled in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{school}', '{leerling}', '- ', '## ', '\n', 'a') }),
        (tekst) => {
          expect(JSON.stringify(vulIn(tekst, { leerling: 'Noor' }))).not.toContain('{school}');
        },
      ),
    );
  });
});

describe('the check of a text', () => {
  it.each(BRIEFSOORTEN)('finds nothing wrong in the text that comes with %s', (soort) => {
    expect(fouten(soort, STANDAARDTEKSTEN[soort])).toEqual([]);
  });

  it('names fields that do not exist here, that are missing, and braces that are none', () => {
    const errors = fouten('kennisgeving-ouders', {
      onderwerp: 'Over {leerling}',
      tekst: 'Beste {ontvanger}, {pgn} {gesprekTijd} {constructor} {toString} { los',
    });

    expect(errors.map(({ veld, code }) => [veld, code])).toEqual([
      ['onderwerp', 'invulveld-onbekend'],
      ['tekst', 'invulveld-onbekend'],
      ['tekst', 'invulveld-haakje'],
      ['tekst', 'invulveld-mist'],
    ]);
    expect(errors[1]?.melding).toContain('{pgn}, {gesprekTijd}, {constructor} en {toString} kan hier niet.');
    expect(errors[3]?.melding).toContain('{leerling} en {alinea}');
  });

  it('keeps the name of a leerling out of the subject, which is the title of the file', () => {
    expect(fouten('uitnodiging', { ...STANDAARDTEKSTEN.uitnodiging, onderwerp: '{leerling}' })).toHaveLength(
      1,
    );
  });
});
