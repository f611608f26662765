import { describe, expect, it } from '@jest/globals';
import { datum } from '@zesweken/kalender';
import fc from 'fast-check';
import { datumInTekst } from '../src/datumtekst.js';
import { afstandTotNaam, isOngeveer } from '../src/naamvergelijking.js';
import { scheeltHoogstensEen, tikfouten } from '../src/tikfouten.js';
import { isGenoeg, kenmerkBegin, leesZoekvraag } from '../src/zoekvraag.js';

const TODAY = datum('2026-01-12');
const read = (text: string) => leesZoekvraag(text, TODAY);

const letter = fc.constantFrom(...'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' '));
const word = fc.string({ unit: letter, minLength: 3, maxLength: 12 });

/** A word, and what becomes of it by one error of a typist. */
const mistyped = fc
  .tuple(word, fc.nat(), letter, fc.constantFrom('out', 'extra', 'other', 'round'))
  .map(([right, place, extra, how]) => {
    const at = place % right.length;
    const [before, here, rest] = [right.slice(0, at), right.charAt(at), right.slice(at + 1)];
    const wrong = {
      out: before + rest,
      extra: before + extra + here + rest,
      other: before + extra + rest,
      round: before + rest.slice(0, 1) + here + rest.slice(1),
    }[how];
    return [right, wrong] as const;
  });

describe('typing errors', () => {
  it('are all made from what was typed, so that every word one error away is found', () => {
    fc.assert(
      fc.property(mistyped, ([right, wrong]) => {
        expect([wrong, ...tikfouten(wrong)]).toContain(right);
        expect(scheeltHoogstensEen(wrong, right)).toBe(true);
      }),
    );
  });

  it('made from a word are no further away than one error, a space or the same sound', () => {
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(scheeltHoogstensEen(one, other)).toBe(scheeltHoogstensEen(other, one));
        if (scheeltHoogstensEen(one, other) && one !== other) expect(tikfouten(one)).toContain(other);
      }),
    );
    expect(tikfouten('dijk')).toEqual(
      expect.arrayContaining(['dyk', 'deik', 'di jk', 'dik', 'dijken'.slice(0, 5)]),
    );
    expect(tikfouten('dijk').length).toBeLessThan(300);
  });

  it('of a long word stay few enough to look up', () => {
    expect(tikfouten('a'.repeat(32)).length).toBeLessThan(2_000);
  });
});

describe('a day of birth', () => {
  it.each([
    ['2011-03-14', '2011-03-14'],
    ['2011/3/14', '2011-03-14'],
    ['14-03-2011', '2011-03-14'],
    ['14-3-2011', '2011-03-14'],
    ['14.03.2011', '2011-03-14'],
    ['14 03 2011', '2011-03-14'],
    ['14 mrt 2011', '2011-03-14'],
    ['14 mrt. 2011', '2011-03-14'],
    ['14 Maart 2011', '2011-03-14'],
    ['14 March 2011', '2011-03-14'],
    ['14mrt2011', '2011-03-14'],
    ['14-mrt-11', '2011-03-14'],
    ['14/3/11', '2011-03-14'],
    ['14032011', '2011-03-14'],
    ['20110314', '2011-03-14'],
    ['1 1 26', '2026-01-01'],
    ['1-1-27', '1927-01-01'],
  ])('is read from %s', (text, day) => {
    expect(datumInTekst(text, TODAY)).toMatchObject({ datum: day });
    expect(read(`jansen ${text}`)).toMatchObject({ geboortedatum: day, namen: ['jansen'], onbekend: [] });
  });

  it.each(['31-02-2011', '14-13-2011', '14 jansen 2011', '2011-00-10', '14-3', '1-2-3-4-2011'])(
    'is not read from %s',
    (text) => {
      expect(datumInTekst(text, TODAY)).toBeUndefined();
    },
  );
});

describe('what was typed', () => {
  it.each([
    ['Jansen', { namen: ['jansen'] }],
    ['  José   de-la  Cruz ', { namen: ['jose', 'de', 'la', 'cruz'] }],
    ['Søren Łukasz', { namen: ['soren', 'lukasz'] }],
    ['ZW-2026-0142', { kenmerk: { jaar: '2026', nummer: '0142' } }],
    ['zw 2026 142', { kenmerk: { jaar: '2026', nummer: '142' } }],
    ['zw', { kenmerk: {} }],
    ['ZW-2026-', { kenmerk: { jaar: '2026' } }],
    ['2026-142', { kenmerk: { jaar: '2026', nummer: '142' } }],
    ['0142', { kenmerk: { nummer: '0142' } }],
    ['00AA', { brin: '00AA' }],
    ['00aa01', { brin: '00AA' }],
    ['123456782', { pgn: { soort: 'bsn', nummer: '123456782' } }],
    ['1234.56.782', { pgn: { soort: 'bsn', nummer: '123456782' } }],
    ['123 456 782', { pgn: { soort: 'bsn', nummer: '123456782' } }],
    ['123456789', { namen: [], onbekend: ['123456789'] }],
    ['jansen 00AA', { namen: ['jansen'], brin: '00AA' }],
    ['0142 jan', { namen: ['jan'], kenmerk: { nummer: '0142' } }],
    ['14-3', { namen: [], onbekend: ['14', '3'] }],
    ['%_\\', { namen: [] }],
    ["'; drop table leerlingen; --", { namen: ['drop', 'table', 'leerlingen'] }],
  ])('%s is understood', (text, meant) => {
    expect(read(text)).toEqual({ namen: [], onbekend: [], ...meant });
  });

  it('never breaks on any text, and keeps few and short words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { namen } = read(text);
        expect(namen.length).toBeLessThanOrEqual(6);
        for (const one of namen) expect(one.length).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('is too little when it is one letter or one digit', () => {
    for (const text of ['j', '1', '%', 'j k']) expect(isGenoeg(read(text))).toBe(false);
    for (const text of ['ja', '14', 'j jansen', '1-1-2011', 'zw', '00AA'])
      expect(isGenoeg(read(text))).toBe(true);
  });

  it('is a kenmerk of any year, the whole number before numbers that begin so', () => {
    expect(kenmerkBegin({ nummer: '14' }, ['2026', '2025'])).toEqual([
      'ZW-2026-0014',
      'ZW-2025-0014',
      'ZW-2026-14',
      'ZW-2025-14',
    ]);
    expect(kenmerkBegin({ nummer: '2025' }, ['2026', '2025'])).toContain('ZW-2025-');
    expect(kenmerkBegin({ jaar: '2026', nummer: '0142' }, [])).toEqual(['ZW-2026-0142']);
    expect(kenmerkBegin({}, [])).toEqual(['ZW-']);
  });
});

const JAN = { voornamen: 'Jan Willem', voorvoegsel: 'van der', achternaam: 'Berg' };

describe('a name', () => {
  it.each([
    [['jan', 'berg'], 'as typed'],
    [['berg', 'jan', 'van', 'der'], 'as typed'],
    [['ber', 'ja'], 'as typed'],
    [['berg', 'van', 'den'], 'as typed'],
    [['janwillem', 'berg'], 'as typed'],
    [['jam', 'berg'], 'about'],
    [['wilem', 'bergh'], 'about'],
    [['willen'], 'about'],
    [['jan', 'jansen'], 'not'],
    [['piet'], 'not'],
  ])('fits %j: %s', (typed, how) => {
    const afstand = afstandTotNaam(typed, JAN);
    expect(afstand === undefined ? 'not' : isOngeveer(afstand) ? 'about' : 'as typed').toBe(how);
  });

  it('fits what was typed as two words where it is one', () => {
    const name = { voornamen: 'Annemarie', voorvoegsel: null, achternaam: 'Bos' };
    expect(afstandTotNaam(['anne', 'marie', 'bos'], name)).toBeLessThan(10);
  });

  it('is as near in whatever order its words are typed', () => {
    const name = fc.record({
      voornamen: fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')),
      voorvoegsel: fc.constantFrom(null, 'de', 'van der'),
      achternaam: word,
    });
    fc.assert(
      fc.property(
        name,
        fc.array(word, { maxLength: 2 }),
        fc.boolean(),
        fc.nat(),
        (leerling, others, own, seed) => {
          const typed = own
            ? [leerling.achternaam, ...leerling.voornamen.split(' '), 'de']
            : [leerling.achternaam, ...others];
          const turned = typed.map((_, at) => typed[(at + seed) % typed.length]!);
          expect(afstandTotNaam(turned, leerling)).toBe(afstandTotNaam(typed, leerling));
          expect(afstandTotNaam([...typed].reverse(), leerling)).toBe(afstandTotNaam(typed, leerling));
        },
      ),
    );
  });

  it('fits itself with one error in each of its words, accents and capitals or not', () => {
    fc.assert(
      fc.property(mistyped, mistyped, ([first, wrongFirst], [last, wrongLast]) => {
        fc.pre(wrongFirst.length >= 3 && wrongLast.length >= 3);
        const leerling = {
          voornamen: first.toUpperCase(),
          voorvoegsel: null,
          achternaam: last.replace('e', 'é'),
        };
        expect(afstandTotNaam(read(`${wrongFirst} ${wrongLast}`).namen, leerling)).toBeDefined();
      }),
    );
  });
});
