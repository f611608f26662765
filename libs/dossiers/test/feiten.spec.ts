import { describe, expect, it } from '@jest/globals';
import { datum, plusDagen } from '@zesweken/kalender';
import {
  dagenThuis,
  eersteLangdurigeDag,
  langdurigThuis,
  type Thuisperiode,
} from '../src/vorming/dagen-thuis.js';
import { afgeleideStatus, feitenVan, soortOp } from '../src/vorming/feiten.js';
import { melding } from './vorming-verhalen.js';

describe('feitenVan', () => {
  const meldingen = [
    melding('c', 'absoluut 2024-03-01..2024-03-31'),
    melding('a', '16-uur 2024-02-01..2024-02-10'),
    melding('b', 'lrv 2024-02-12..2024-02-29'),
    melding('d', 'luxe 2024-03-05..2024-03-05'),
  ];

  it('takes the first days, the last end and the soort by day', () => {
    expect(feitenVan(meldingen, datum('2024-02-20'))).toEqual({
      eersteSignaaldag: '2024-02-01',
      eersteVerzuimdag: '2024-02-12',
      laatsteEinddatum: '2024-03-31',
      eindeVerzuim: null,
      soorten: [
        { vanaf: '2024-02-01', soort: '16-uur' },
        { vanaf: '2024-02-12', soort: 'lrv' },
        { vanaf: '2024-03-01', soort: 'absoluut' },
      ],
      soort: 'lrv',
      basisstatus: 'actief',
    });
  });

  it('has an end only once it has passed', () => {
    expect(feitenVan(meldingen, datum('2024-03-31')).eindeVerzuim).toBeNull();
    expect(feitenVan(meldingen, datum('2024-04-01')).eindeVerzuim).toBe('2024-03-31');
    expect(
      feitenVan([...meldingen, melding('e', 'overig 2024-03-20..')], datum('2025-01-01')).eindeVerzuim,
    ).toBeNull();
  });

  it('makes one step of what begins on one day', () => {
    const list = [
      melding('a', 'luxe 2024-05-01..'),
      melding('b', 'lrv 2024-05-01..'),
      melding('c', 'overig 2024-05-01..'),
    ];
    expect(feitenVan(list, datum('2024-05-01')).soorten).toEqual([{ vanaf: '2024-05-01', soort: 'lrv' }]);
  });

  it('takes the soort of the first melding while none has begun', () => {
    const facts = feitenVan(
      [melding('a', 'luxe 2024-05-01..'), melding('b', 'lrv 2024-05-09..')],
      datum('2024-04-01'),
    );
    expect(facts.soort).toBe('luxe');
    expect(soortOp(facts.soorten, datum('2024-04-30'))).toBeNull();
  });

  it.each([
    [['16-uur', 'luxe', 'overig', '18-plus'], 'signaal', 'signaal', 'te-bevestigen'],
    [['absoluut', '16-uur'], 'te-verifieren', 'te-verifieren', 'te-bevestigen'],
    [['absoluut', 'lrv'], 'actief', 'te-bevestigen', 'te-bevestigen'],
    [['lrv'], 'actief', 'te-bevestigen', 'te-bevestigen'],
  ])('%j: %s, after the end %s, and %s where a person confirmed', (soorten, open, ended, confirmed) => {
    const list = soorten.map((soort, i) => melding(`m${i}`, `${soort} 2024-02-0${i + 1}..2024-02-20`));
    expect(afgeleideStatus(feitenVan(list, datum('2024-02-20')), false)).toBe(open);
    expect(afgeleideStatus(feitenVan(list, datum('2024-02-21')), false)).toBe(ended);
    expect(afgeleideStatus(feitenVan(list, datum('2024-02-20')), true)).toBe('actief');
    expect(afgeleideStatus(feitenVan(list, datum('2024-02-21')), true)).toBe(confirmed);
  });

  it('needs a melding', () => {
    expect(() => feitenVan([], datum('2024-01-01'))).toThrow(RangeError);
  });
});

describe('dagenThuis and langdurigThuis', () => {
  const BEGIN = datum('2024-01-08');
  const on = (n: number) => plusDagen(BEGIN, n);
  const thuis = (over: Partial<Thuisperiode> = {}): Thuisperiode => ({
    eersteVerzuimdag: BEGIN,
    eindeVerzuim: null,
    geplaatstOp: null,
    geslotenOp: null,
    geverifieerd: true,
    ...over,
  });

  it('is 0 on the first day and 42 on the last day of six weeks', () => {
    expect([-3, 0, 1, 42].map((n) => dagenThuis(thuis(), on(n)))).toEqual([0, 0, 1, 42]);
  });

  it('stops the day after the end, at the days away', () => {
    // Away from day 0 up to and including day 4: five days.
    const back = thuis({ eindeVerzuim: on(4) });
    expect([3, 4, 5, 6, 100].map((n) => dagenThuis(back, on(n)))).toEqual([3, 4, 5, 5, 5]);
  });

  it.each(['geplaatstOp', 'geslotenOp'] as const)('stops at %s', (how) => {
    expect(dagenThuis(thuis({ [how]: on(10) }), on(30))).toBe(10);
    expect(dagenThuis(thuis({ [how]: on(10), eindeVerzuim: on(5) }), on(30))).toBe(6);
    expect(langdurigThuis(thuis({ [how]: on(28) }), on(90))).toBe(false);
    expect(langdurigThuis(thuis({ [how]: on(29) }), on(90))).toBe(true);
  });

  it('counts as long from day 28 on, and stays so', () => {
    expect([27, 28, 29].map((n) => langdurigThuis(thuis(), on(n)))).toEqual([false, true, true]);
    expect(langdurigThuis(thuis({ eindeVerzuim: on(28) }), on(200))).toBe(true);
    const short = thuis({ eindeVerzuim: on(27) });
    expect(langdurigThuis(short, on(200))).toBe(false);
    expect(dagenThuis(short, on(200))).toBe(28);
  });

  it('takes the first day that counts', () => {
    expect(eersteLangdurigeDag(thuis(), on(60), (d) => d >= on(40))).toBe(on(40));
    expect(eersteLangdurigeDag(thuis({ eindeVerzuim: on(39) }), on(60), (d) => d >= on(40))).toBeNull();
  });

  it('is nothing without eersteVerzuimdag or while te-verifieren', () => {
    for (const none of [thuis({ eersteVerzuimdag: null }), thuis({ geverifieerd: false })]) {
      expect([dagenThuis(none, on(90)), langdurigThuis(none, on(90))]).toEqual([null, false]);
    }
  });
});
