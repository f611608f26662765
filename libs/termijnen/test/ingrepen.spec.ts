import { describe, expect, it } from '@jest/globals';
import { type Datum, dagenTussen, datum, isWerkdag, plusDagen, Schoolkalender } from '@zesweken/kalender';
import fc from 'fast-check';
import {
  eindeVan,
  hoogstensDagen,
  type Ingreep,
  mustExtend,
  mustResume,
  mustSuspend,
  STANDAARDREGELS,
  type Stand,
  TERMIJNSOORTEN,
  type Termijnsoort,
  uiterlijkVan,
} from '../src/index.js';

const KADER = { kalender: new Schoolkalender([]) };
const BEGIN = datum('2026-01-05');
const zes = STANDAARDREGELS['convenant-6-weken'];
const zorgplicht = STANDAARDREGELS['zorgplicht-6-weken'];
const avg = STANDAARDREGELS['avg-verzoek'];

const day = fc.integer({ min: 0, max: 400 }).map((n) => plusDagen(BEGIN, n));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 60 }))
  .map(([van, length]): Ingreep => ({ ingreep: 'opschorting', van, tot: plusDagen(van, length) }));
const ingreep = fc.oneof(
  period,
  fc.integer({ min: 1, max: 90 }).map((dagen): Ingreep => ({ ingreep: 'verlenging', dagen })),
);

const shut = (van: string, tot: string | null): Ingreep => ({
  ingreep: 'opschorting',
  van: datum(van),
  tot: tot === null ? null : datum(tot),
});

/** The last day of the six weeks, day by day: what a person with a paper calendar does. */
function byHand(ingrepen: readonly Ingreep[]): Datum {
  const still = (dag: Datum) =>
    ingrepen.some(
      (one) => one.ingreep === 'opschorting' && one.tot !== null && one.van <= dag && dag <= one.tot,
    );
  let left = 42;
  let dag = BEGIN;
  // The day on which the clock runs out is counted; it is the last one that is no day of standing still.
  while (left > 0 || still(dag)) {
    if (!still(dag)) left -= 1;
    dag = plusDagen(dag, 1);
  }
  return dag;
}

describe('an opschorting', () => {
  it('adds back its days, first and last day included', () => {
    expect(uiterlijkVan(zes, BEGIN, KADER)).toBe('2026-02-16');
    expect(uiterlijkVan(zes, BEGIN, KADER, [shut('2026-01-12', '2026-01-12')])).toBe('2026-02-17');
    expect(uiterlijkVan(zes, BEGIN, KADER, [shut('2026-01-12', '2026-01-18')])).toBe('2026-02-23');
  });

  it('that overlaps another counts once', () => {
    const two = [shut('2026-01-12', '2026-01-18'), shut('2026-01-15', '2026-01-20')];
    expect(uiterlijkVan(zes, BEGIN, KADER, two)).toBe(
      uiterlijkVan(zes, BEGIN, KADER, [shut('2026-01-12', '2026-01-20')]),
    );
  });

  it('adds nothing while it is open, before begin, or after the clock ran out', () => {
    const none = [
      shut('2026-01-12', null),
      shut('2025-12-01', '2026-01-04'),
      shut('2026-02-17', '2026-03-17'),
    ];
    expect(uiterlijkVan(zes, BEGIN, KADER, none)).toBe('2026-02-16');
  });

  it('on the last day lets the clock run out after it; one that begins in the days so won counts too', () => {
    const chain = [shut('2026-02-16', '2026-02-17'), shut('2026-02-18', '2026-02-20')];
    expect(uiterlijkVan(zes, BEGIN, KADER, chain)).toBe('2026-02-21');
  });

  it('comes before the shift of the Algemene termijnenwet', () => {
    // 16 February and a suspension of 5 days: Saturday 21 February, so Monday.
    expect(uiterlijkVan(zorgplicht, BEGIN, KADER, [shut('2026-01-12', '2026-01-16')])).toBe('2026-02-23');
  });

  it('counts as a person with a paper calendar does', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), (ingrepen) => {
        expect(uiterlijkVan(zes, BEGIN, KADER, ingrepen)).toBe(byHand(ingrepen));
      }),
    );
  });

  it('never takes days away, whatever else there is, and their order says nothing', () => {
    const soort = fc.constantFrom(
      ...TERMIJNSOORTEN.filter((one) => STANDAARDREGELS[one].eenheid !== 'gekozen'),
    );
    fc.assert(
      fc.property(soort, fc.array(ingreep, { maxLength: 5 }), ingreep, (kind, some, more) => {
        const regel = STANDAARDREGELS[kind];
        const before = uiterlijkVan(regel, BEGIN, KADER, some);
        const after = uiterlijkVan(regel, BEGIN, KADER, [...some, more]);
        expect(after >= before).toBe(true);
        expect(uiterlijkVan(regel, BEGIN, KADER, [more, ...some.toReversed()])).toBe(after);
        if (regel.verschuiving || (regel.eenheid === 'werkdagen' && after !== before))
          expect(isWerkdag(after)).toBe(true);
      }),
    );
  });
});

describe('an extension', () => {
  it('is capped by the rule, however it came to be larger', () => {
    const dagen = (n: number): Ingreep => ({ ingreep: 'verlenging', dagen: n });
    const most = hoogstensDagen(zorgplicht.verlenging, eindeVan(zorgplicht, BEGIN, KADER));
    expect(most).toBe(28);
    expect(uiterlijkVan(zorgplicht, BEGIN, KADER, [dagen(28)])).toBe('2026-03-16');
    expect(uiterlijkVan(zorgplicht, BEGIN, KADER, [dagen(20), dagen(20)])).toBe('2026-03-16');
    // A convenant has no room for it.
    expect(uiterlijkVan(zes, BEGIN, KADER, [dagen(5)])).toBe('2026-02-16');
  });

  it('of two months ends in a shorter month on its last day', () => {
    const einde = eindeVan(avg, datum('2023-11-30'), KADER);
    expect(einde).toBe('2023-12-30');
    expect(plusDagen(einde, hoogstensDagen(avg.verlenging, einde))).toBe('2024-02-29');
  });
});

function stand(soort: Termijnsoort, over: Partial<Stand> = {}): Stand {
  const regel = STANDAARDREGELS[soort];
  const einde = eindeVan(regel, BEGIN, { ...KADER, gekozen: datum('2026-02-01') });
  return { regel, begin: BEGIN, einde, uiterlijk: einde, klaarOp: null, ingrepen: [], ...over };
}

const VANDAAG = datum('2026-01-20');
const codeOf = (work: () => void): string => {
  try {
    work();
  } catch (error) {
    const { code, errors } = error as { code: string; errors: { veld: string; code: string }[] };
    return errors.length > 0 ? errors.map((one) => `${one.veld} ${one.code}`).join() : code;
  }
  return 'fine';
};

describe('what is refused', () => {
  const suspend = (
    van: string,
    tot: string | null,
    over: Partial<Stand> = {},
    soort: Termijnsoort = 'convenant-6-weken',
  ) => codeOf(() => mustSuspend(stand(soort, over), datum(van), tot === null ? null : datum(tot), VANDAAG));

  it('an opschorting of negative length, before begin, after the end, of a year and more, or of what is done', () => {
    expect(suspend('2026-01-12', '2026-01-13')).toBe('fine');
    expect(suspend('2026-01-12', '2026-01-11')).toBe('tot volgorde');
    expect(suspend('2026-01-04', '2026-01-11')).toBe('van volgorde');
    expect(suspend('2026-02-17', null)).toBe('van volgorde');
    expect(suspend('2026-01-12', '2027-01-13')).toBe('tot volgorde');
    expect(suspend('2026-01-12', null, { klaarOp: VANDAAG })).toBe('termijn.klaar');
    expect(suspend('2026-01-12', null, { ingrepen: [shut('2026-01-10', null)] })).toBe(
      'termijn.al-opgeschort',
    );
  });

  it('an opschorting of what no law or agreement lets stand still', () => {
    const may = TERMIJNSOORTEN.filter((soort) => suspend('2026-01-05', null, {}, soort) === 'fine');
    expect(may).toEqual([
      'convenant-6-weken',
      'pact-3-maanden',
      'zorgplicht-6-weken',
      'verwijzing-antwoord',
      'avg-verzoek',
    ]);
  });

  it('going on before it stopped, in the future, or where it does not stand still', () => {
    const open = stand('convenant-6-weken', { ingrepen: [shut('2026-01-12', null)] });
    expect(codeOf(() => mustResume(open, VANDAAG, VANDAAG))).toBe('fine');
    expect(codeOf(() => mustResume(open, datum('2026-01-11'), VANDAAG))).toBe('tot volgorde');
    expect(codeOf(() => mustResume(open, plusDagen(VANDAAG, 1), VANDAAG))).toBe('tot toekomst');
    expect(codeOf(() => mustResume(stand('convenant-6-weken'), VANDAAG, VANDAAG))).toBe(
      'termijn.niet-opgeschort',
    );
  });

  it.each([
    [28, {}, 'fine'],
    [29, {}, 'dagen maximum'],
    [0, {}, 'dagen minimum'],
    [-3, {}, 'dagen minimum'],
    [1.5, {}, 'dagen minimum'],
    [9, { ingrepen: [{ ingreep: 'verlenging', dagen: 20 }] }, 'dagen maximum'],
    [8, { ingrepen: [{ ingreep: 'verlenging', dagen: 20 }] }, 'fine'],
    [1, { klaarOp: VANDAAG }, 'termijn.klaar'],
    [1, { uiterlijk: plusDagen(VANDAAG, -1) }, 'termijn.verlopen'],
  ] as [number, Partial<Stand>, string][])('an extension by %d days with %j: %s', (dagen, over, code) => {
    expect(codeOf(() => mustExtend(stand('zorgplicht-6-weken', over), dagen, VANDAAG))).toBe(code);
  });

  it('an extension of anything but the zorgplicht of six weeks and AVG requests', () => {
    const may = TERMIJNSOORTEN.filter((soort) => codeOf(() => mustExtend(stand(soort), 1, BEGIN)) === 'fine');
    expect(may).toEqual(['zorgplicht-6-weken', 'avg-verzoek']);
  });
});

it('a rule of a leap day begins and ends on days that exist', () => {
  const pact = STANDAARDREGELS['pact-3-maanden'];
  expect(uiterlijkVan(pact, datum('2023-11-29'), KADER)).toBe('2024-02-29');
  expect(uiterlijkVan(pact, datum('2024-02-29'), KADER)).toBe('2024-05-29');
  expect(dagenTussen(datum('2024-02-29'), uiterlijkVan(zes, datum('2024-02-29'), KADER))).toBe(42);
});
