import { describe, expect, it } from '@jest/globals';
import { type Datum, dagenTussen, datum, plusDagen } from '@zesweken/kalender';
import fc from 'fast-check';
import { momentenTot, type TeBewaken, volgendMoment } from '../src/momenten.js';
import { STANDAARDREGELS } from '../src/regels.js';

const GEWOON = STANDAARDREGELS['convenant-6-weken'].herinneren;
const VIER = STANDAARDREGELS['thuiszitter-4-weken'].herinneren;
const six: TeBewaken = { begin: datum('2026-01-05'), uiterlijk: datum('2026-02-16'), klaarOp: null };
const until = (dag: string, termijn: TeBewaken = six, regel = GEWOON): string[] =>
  momentenTot(regel, termijn, null, datum(dag));

describe('the days of reminding', () => {
  it('are 14, 7 and 2 days before, the day itself, and every week after it', () => {
    expect(until('2026-03-09')).toEqual([
      '2026-02-02',
      '2026-02-09',
      '2026-02-14',
      '2026-02-16',
      '2026-02-23',
      '2026-03-02',
      '2026-03-09',
    ]);
  });

  it('end on the day itself for four weeks at home', () => {
    const four = { ...six, uiterlijk: datum('2026-02-02') };
    expect(until('2027-01-01', four, VIER)).toEqual(['2026-01-19', '2026-01-26', '2026-01-31', '2026-02-02']);
    expect(volgendMoment(VIER, four, datum('2026-02-02'))).toBeNull();
  });

  it('never lie before begin', () => {
    const short = { ...six, uiterlijk: datum('2026-01-10') };
    expect(until('2026-01-10', short)).toEqual(['2026-01-08', '2026-01-10']);
  });

  it('end the day before it is done', () => {
    expect(until('2026-12-31', { ...six, klaarOp: datum('2026-02-14') })).toEqual([
      '2026-02-02',
      '2026-02-09',
    ]);
    expect(volgendMoment(GEWOON, { ...six, klaarOp: datum('2026-01-20') }, null)).toBeNull();
  });
});

const dag = fc.integer({ min: 0, max: 2_000 }).map((n) => plusDagen(datum('2020-01-01'), n));
const termijn = fc
  .record({ begin: dag, lengte: fc.integer({ min: 0, max: 120 }), klaar: fc.option(dag) })
  .map(({ begin, lengte, klaar }): TeBewaken => ({
    begin,
    uiterlijk: plusDagen(begin, lengte),
    klaarOp: klaar,
  }));

/** The rule in the words of the contract, day by day. */
function reminds({ begin, uiterlijk, klaarOp }: TeBewaken, d: Datum): boolean {
  if (d < begin || (klaarOp !== null && d >= klaarOp)) return false;
  const late = dagenTussen(uiterlijk, d);
  return [-14, -7, -2, 0].includes(late) || (late > 0 && late % 7 === 0);
}

describe('the days of reminding, whatever the termijn', () => {
  it('are those of the rule, from any day on, in order', () => {
    fc.assert(
      fc.property(termijn, fc.option(dag), (one, na) => {
        const tot = plusDagen(one.uiterlijk, 60);
        const found = momentenTot(GEWOON, one, na, tot);
        const wanted: Datum[] = [];
        for (let d = one.begin; d <= tot; d = plusDagen(d, 1))
          if (reminds(one, d) && (na === null || d > na)) wanted.push(d);
        expect(found).toEqual(wanted);
      }),
    );
  });
});
