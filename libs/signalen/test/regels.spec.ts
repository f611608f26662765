import { describe, expect, it } from '@jest/globals';
import { type Datum, datum, plusDagen, Schoolkalender } from '@zesweken/kalender';
import { bevindingen } from '../src/regels/bevindingen.js';
import type { LeerlingFeiten } from '../src/regels/feiten.js';
import { regelversie, type Signaalregels, STANDAARDREGELS } from '../src/regels/signaalregels.js';

const VANDAAG = datum('2026-03-02'); // a Monday
const KERST = { naam: 'kerst', begin: datum('2025-12-20'), einde: datum('2026-01-04') };
const NOTHING: LeerlingFeiten = {
  geboortedatum: datum('2012-03-04'),
  onderwijssoort: 'vo',
  zestienUur: [],
  luxe: [],
  ziek: [],
  roosters: [],
};

/** Periods in short: `2026-01-05..2026-01-06`, without end `2026-01-05..`. */
const periods = (...short: string[]) =>
  short.map((text, at) => {
    const [begin = '', einde = ''] = text.split('..');
    return { id: `f${at}`, begin: datum(begin), einde: einde === '' ? null : datum(einde) };
  });

function look(over: Partial<LeerlingFeiten>, set: Partial<Signaalregels> = {}, vandaag: Datum = VANDAAG) {
  return bevindingen(
    { ...NOTHING, ...over },
    { ...STANDAARDREGELS, ...set },
    { vandaag, kalender: new Schoolkalender([KERST]) },
  ).map(({ regel, aantal, sinds, eersteDag }) => `${regel} ${aantal} ${sinds} ${eersteDag}`);
}

describe('repeated reports within a school year', () => {
  it('hold from the second one on, and propose the begin of the last', () => {
    const once = periods('2025-09-01..2025-09-05');
    const twice = periods('2025-09-01..2025-09-05', '2025-11-10..2025-11-12');

    expect(look({ zestienUur: once })).toEqual([]);
    expect(look({ zestienUur: twice })).toEqual(['16-uur-herhaald 2 2025-11-10 2025-11-10']);
    expect(look({ luxe: twice })).toEqual(['luxe-herhaald 2 2025-11-10 2025-11-10']);
    expect(look({ zestienUur: twice }, { zestienUur: { aan: true, aantal: 3 } })).toEqual([]);
  });

  it('begin anew on 1 August', () => {
    expect(look({ zestienUur: periods('2025-07-31..2025-07-31', '2025-08-01..2025-08-01') })).toEqual([]);
    expect(look({ zestienUur: periods('2025-08-01..2025-08-01', '2025-08-04..2025-08-04') })).toHaveLength(1);
  });
});

describe('sickness past primary education (M@ZL)', () => {
  it('holds at the fourth report in 12 schoolweken, the christmas holiday not counted', () => {
    const four = periods(
      '2025-11-24..2025-11-24',
      '2025-12-08..2025-12-08',
      '2026-01-19..2026-01-19',
      '2026-02-16..2026-02-16',
    );

    expect(look({ ziek: four })).toEqual(['ziek-vo-vaak 4 2026-02-16 2026-02-16']);
    expect(look({ ziek: four.slice(1) })).toEqual([]);
    // 98 days after the first, of which 16 are holiday: 82 are fewer than 84.
    expect(look({ ziek: four }, {}, datum('2026-03-03'))).toHaveLength(1);
    expect(look({ ziek: four }, {}, datum('2026-03-04'))).toEqual([]);
  });

  it('holds from the seventh school day on end, weekends not counted', () => {
    const ill = periods('2026-02-02..');

    expect(look({ ziek: ill }, {}, datum('2026-02-09'))).toEqual([]);
    expect(look({ ziek: ill }, {}, datum('2026-02-10'))).toEqual(['ziek-vo-lang 7 2026-02-10 2026-02-02']);
  });

  it('takes two reports with a weekend between them for one sickness', () => {
    const two = periods('2026-02-02..2026-02-06', '2026-02-09..2026-02-10');

    expect(look({ ziek: two })).toEqual(['ziek-vo-lang 7 2026-02-10 2026-02-02']);
    expect(look({ ziek: periods('2026-02-02..2026-02-05', '2026-02-09..2026-02-10') })).toEqual([]);
  });
});

describe('sickness in primary education (M@ZL)', () => {
  const po = { onderwijssoort: 'po', geboortedatum: datum('2017-03-04') };

  it('holds at more than nine school days in the school year', () => {
    const nine = periods('2026-02-02..2026-02-12');

    expect(look({ ...po, ziek: nine })).toEqual([]);
    expect(look({ ...po, ziek: periods('2026-02-02..2026-02-13') })).toEqual([
      'ziek-po 10 2026-02-13 2026-02-02',
    ]);
    // Days in two reports count once, and those of the year before not at all.
    expect(look({ ...po, ziek: periods('2026-02-02..2026-02-12', '2026-02-09..2026-02-12') })).toEqual([]);
    expect(look({ ...po, ziek: periods('2025-07-14..2025-08-04') })).toEqual([]);
  });

  it('holds at more than four reports', () => {
    const days = [0, 14, 28, 42, 56].map((n) => plusDagen(datum('2025-10-06'), n));
    const five = periods(...days.map((d) => `${d}..${d}`));

    expect(look({ ...po, ziek: five.slice(0, 4) })).toEqual([]);
    expect(look({ ...po, ziek: five })).toEqual(['ziek-po 5 2025-12-01 2025-12-01']);
  });

  it('goes by age where no school is known', () => {
    const five = periods('2026-02-02..2026-02-13');

    expect(look({ ziek: five, onderwijssoort: null, geboortedatum: datum('2014-01-01') })[0]).toMatch(
      /^ziek-po/,
    );
    expect(look({ ziek: five, onderwijssoort: null, geboortedatum: datum('2013-08-01') })[0]).toMatch(
      /^ziek-vo/,
    );
  });
});

describe('a reduced timetable', () => {
  const rooster = (urenPerWeek: number, ...short: string[]) =>
    periods(...short).map((one) => ({ ...one, urenPerWeek }));

  it('holds after six weeks outside holidays', () => {
    const [begin] = rooster(12, '2026-01-19..');

    expect(look({ roosters: [begin!] }, {}, datum('2026-02-28'))).toEqual([]);
    expect(look({ roosters: [begin!] }, {}, datum('2026-03-01'))).toEqual([
      'verkort-rooster 6 2026-03-01 2026-01-19',
    ]);
    // Two weeks of it are the christmas holiday.
    expect(look({ roosters: rooster(12, '2025-12-08..2026-02-03') })).toEqual([
      'verkort-rooster 6 2026-02-03 2025-12-08',
    ]);
  });

  it('is no matter at half a week or more, and goes on where one follows another', () => {
    expect(look({ roosters: rooster(13, '2026-01-05..') })).toEqual([]);
    expect(look({ roosters: rooster(12.5, '2026-01-12..2026-02-06', '2026-02-09..2026-02-22') })).toEqual([
      'verkort-rooster 6 2026-02-22 2026-01-12',
    ]);
    expect(look({ roosters: rooster(12.5, '2026-01-12..2026-02-05', '2026-02-09..2026-02-22') })).toEqual([]);
  });
});

describe('the version of a rule', () => {
  it('says where a tenant chose its own numbers', () => {
    const own = { ...STANDAARDREGELS, luxe: { aan: true, aantal: 3 } };

    expect(regelversie('luxe-herhaald', own)).toBe('1-eigen');
    expect(regelversie('16-uur-herhaald', own)).toBe('1');
  });
});
