import { describe, expect, it } from '@jest/globals';
import {
  datum,
  isLeerplichtigeLeeftijd,
  leeftijdOp,
  plusDagen,
  schooljaar,
  schooljaarVan,
  verjaardag,
} from '../src/index.js';

describe('leeftijdOp', () => {
  it.each([
    ['2010-05-10', '2015-05-09', 4],
    ['2010-05-10', '2015-05-10', 5],
    ['2012-02-29', '2017-02-28', 4],
    ['2012-02-29', '2017-03-01', 5],
    ['2012-02-29', '2016-02-28', 3],
    ['2012-02-29', '2016-02-29', 4],
    ['2010-05-10', '2010-05-10', 0],
    ['2010-05-10', '2010-05-09', -1],
  ])('born %s, on %s: %i', (born, on, expected) => {
    expect(leeftijdOp(datum(born), datum(on))).toBe(expected);
  });

  it('agrees with verjaardag for every birthday around a leap year', () => {
    for (let born = datum('2011-12-01'); born < '2013-02-01'; born = plusDagen(born, 1)) {
      for (let age = 1; age <= 18; age++) {
        const day = verjaardag(born, age);
        expect([leeftijdOp(born, plusDagen(day, -1)), leeftijdOp(born, day)]).toEqual([age - 1, age]);
      }
    }
  });
});

describe('isLeerplichtigeLeeftijd', () => {
  it.each([
    // Five on 10 May: from 1 June on, until the day before the eighteenth birthday.
    ['2010-05-10', '2015-05-31', false],
    ['2010-05-10', '2015-06-01', true],
    ['2010-05-10', '2028-05-09', true],
    ['2010-05-10', '2028-05-10', false],
    // Five on the first: only the next month.
    ['2010-09-01', '2015-09-30', false],
    ['2010-09-01', '2015-10-01', true],
    // Five on the last day of a month, and in December.
    ['2010-08-31', '2015-09-01', true],
    ['2010-12-31', '2016-01-01', true],
    ['2010-12-31', '2015-12-31', false],
    // Born on 29 February: five on 1 March 2017, so from 1 April; eighteen on 1 March 2030.
    ['2012-02-29', '2017-03-31', false],
    ['2012-02-29', '2017-04-01', true],
    ['2012-02-29', '2030-02-28', true],
    ['2012-02-29', '2030-03-01', false],
  ])('born %s, on %s: %s', (born, on, expected) => {
    expect(isLeerplichtigeLeeftijd(datum(born), datum(on))).toBe(expected);
  });
});

describe('schooljaar', () => {
  it('runs from 1 August up to and including 31 July', () => {
    const year = { code: '2016-2017', begin: '2016-08-01', einde: '2017-07-31' };
    expect(schooljaar(datum('2016-08-01'))).toEqual(year);
    expect(schooljaar(datum('2017-07-31'))).toEqual(year);
    expect(schooljaar(datum('2016-07-31')).code).toBe('2015-2016');
    expect(schooljaarVan('2016-2017')).toEqual(year);
  });

  it.each(['2016-2018', '2016', '2016/2017', '16-17', '', '2016-2017 ', '3000-3001'])(
    'refuses %j',
    (code) => {
      expect(() => schooljaarVan(code)).toThrow(RangeError);
    },
  );
});
