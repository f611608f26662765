import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Datum, plusDagen, Schoolkalender } from '@zesweken/kalender';
import { feitenVan } from '../src/vorming/feiten.js';
import { groepeer } from '../src/vorming/groepeer.js';
import type { Vormmelding } from '../src/vorming/melding.js';
import { verdeel } from '../src/vorming/verdeel.js';
import { groupsByBruteForce } from './vorming-orakel.js';
import { historie, inhouden, kalenders, vandagen } from './vorming-verhalen.js';
import { Register, type Stijl } from './vorming-register.js';

const stijlen = fc.constantFrom<Stijl>('laten-staan', 'verhuizen');
const NOTHING = { herleefd: [], samengevoegd: [], nieuw: [], verplaatst: [] };

describe('while no person has acted', () => {
  it('no order and no number of files makes a difference to groups and facts', () => {
    const scenario = historie.chain((meldingen) =>
      fc.tuple(
        fc.constant(meldingen),
        fc.shuffledSubarray(meldingen, { minLength: meldingen.length }),
        fc.array(fc.boolean(), { minLength: meldingen.length, maxLength: meldingen.length }),
      ),
    );
    fc.assert(
      fc.property(
        scenario,
        kalenders,
        stijlen,
        vandagen,
        ([meldingen, shuffled, cuts], vakanties, stijl, vandaag) => {
          const kalender = new Schoolkalender(vakanties);
          const inOne = new Register(kalender, stijl);
          inOne.import(...meldingen);
          const inMany = new Register(kalender, stijl);
          for (const file of filesOf(shuffled, cuts)) expect(inMany.import(...file).vragen).toEqual([]);
          expect(inMany.groups()).toEqual(inOne.groups());
          expect(factsOf(inMany, vandaag)).toEqual(factsOf(inOne, vandaag));
          expect(inMany.difference()).toEqual(NOTHING);
          expectKenmerken(inMany);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('only what each number says last makes a difference, whatever it said before', () => {
    const sends = fc.array(fc.record({ number: fc.integer({ min: 0, max: 6 }), inhoud: inhouden }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(sends, kalenders, stijlen, (list, vakanties, stijl) => {
        const kalender = new Schoolkalender(vakanties);
        const register = new Register(kalender, stijl);
        for (const { number, inhoud } of list) register.import({ id: `m${number}`, ...inhoud });
        const expected = groepeer([...register.meldingen.values()], kalender);
        expect(register.groups()).toEqual(expected.map((group) => group.map(({ id }) => id).join(' ')));
        expect(register.difference()).toEqual(NOTHING);
        expectKenmerken(register);
      }),
      { numRuns: 600 },
    );
  });
});

type Step =
  | { what: 'import'; number: number; inhoud: Omit<Vormmelding, 'id'> }
  | { what: 'retract'; number: number }
  | { what: 'act' | 'reopen'; which: number }
  | { what: 'close'; which: number; after: number };

const number = fc.integer({ min: 0, max: 8 });
const which = fc.nat({ max: 20 });
const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  { weight: 12, arbitrary: fc.record({ what: fc.constant('import'), number, inhoud: inhouden }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('retract'), number }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('act'), which }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('reopen'), which }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('close'), which, after: fc.integer({ min: 0, max: 40 }) }),
  },
);

describe('with persons at work', () => {
  it('loses nothing, moves nothing out of their hands, and agrees with brute force', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 3, maxLength: 30 }),
        kalenders,
        stijlen,
        (steps, vakanties, stijl) => {
          const register = new Register(new Schoolkalender(vakanties), stijl);
          for (const each of steps) {
            const before = snapshot(register);
            take(register, each);
            expectKept(register, before);
            if (each.what === 'act' || each.what === 'close') continue;
            expect(register.groups().map(sortWords).sort()).toEqual(groupsByBruteForce(register, vakanties));
            expect(register.difference()).toEqual(NOTHING);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  it('does not look at the order in which meldingen and dossiers are given', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 3, maxLength: 20 }),
        kalenders,
        stijlen,
        (steps, vakanties, stijl) => {
          const kalender = new Schoolkalender(vakanties);
          const register = new Register(kalender, stijl);
          for (const each of steps) take(register, each);
          const meldingen = [...register.meldingen.values()];
          const dossiers = [...register.dossiers.values()];
          const expected = verdeel(meldingen, dossiers, kalender);
          expect(verdeel(meldingen.toReversed(), dossiers.toReversed(), kalender)).toEqual(expected);
          expect(verdeel(outsideIn(meldingen), outsideIn(dossiers), kalender)).toEqual(expected);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function take(register: Register, each: Step): void {
  const live = [...register.dossiers.values()].filter(
    ({ samengevoegdIn, id }) => samengevoegdIn === null && register.of(id).length > 0,
  );
  switch (each.what) {
    case 'import':
      register.import({ id: `m${each.number}`, ...each.inhoud });
      break;
    case 'retract':
      register.retract(`m${each.number}`);
      break;
    case 'act': {
      const open = live.filter(({ gesloten }) => gesloten === null);
      const chosen = open[each.which % open.length];
      if (chosen) register.act(chosen.id);
      break;
    }
    case 'reopen': {
      const closed = live.filter(({ gesloten }) => gesloten !== null);
      const chosen = closed[each.which % closed.length];
      if (chosen) register.reopen(chosen.id);
      break;
    }
    case 'close': {
      const open = live.filter(({ gesloten }) => gesloten === null);
      const chosen = open[each.which % open.length];
      const first = chosen && register.of(chosen.id)[0];
      if (first) register.close(chosen.id, plusDagen(first.begin, each.after));
    }
  }
}

interface Before {
  readonly dossierOf: ReadonlyMap<string, string | undefined>;
  readonly closed: ReadonlyMap<string, readonly string[]>;
  readonly acted: ReadonlySet<string>;
}

function snapshot(register: Register): Before {
  const dossiers = [...register.dossiers.values()];
  return {
    dossierOf: new Map([...register.meldingen.keys()].map((id) => [id, register.dossierOf(id)])),
    closed: new Map(
      dossiers
        .filter(({ gesloten }) => gesloten)
        .map(({ id }) => [
          id,
          register
            .of(id)
            .map((m) => m.id)
            .sort(),
        ]),
    ),
    acted: new Set(dossiers.filter(({ doorPersoon }) => doorPersoon).map(({ id }) => register.live(id))),
  };
}

function expectKept(register: Register, { dossierOf, closed, acted }: Before): void {
  const inDossiers = [...register.dossiers.values()].flatMap(({ id }) => register.of(id).map((m) => m.id));
  expect(inDossiers.sort()).toEqual([...register.meldingen.keys()].sort());
  for (const [id, own] of closed) {
    if (register.dossiers.get(id)?.gesloten === null) continue;
    expect(
      register
        .of(id)
        .map((m) => m.id)
        .sort(),
    ).toEqual(own.filter((melding) => register.meldingen.has(melding)));
    expect(register.live(id)).toBe(id);
  }
  for (const [melding, dossier] of dossierOf) {
    if (dossier === undefined || !acted.has(dossier) || !register.meldingen.has(melding)) continue;
    expect(register.dossierOf(melding)).toBe(register.live(dossier));
  }
}

/** Every kenmerk leads to a dossier with meldingen or has lost its reason, and the oldest is the one that lives. */
function expectKenmerken(register: Register): void {
  const { vervallen } = register.divide();
  for (const { id, volgnummer } of register.dossiers.values()) {
    const live = register.live(id);
    expect(register.of(live).length > 0).toBe(!vervallen.includes(live));
    expect(register.dossiers.get(live)?.volgnummer).toBeLessThanOrEqual(volgnummer);
  }
}

function factsOf(register: Register, vandaag: Datum) {
  return [...register.dossiers.keys()]
    .map((id) => register.of(id))
    .filter((own) => own.length > 0)
    .map((own) => feitenVan(own, vandaag))
    .sort((a, b) => (a.eersteSignaaldag < b.eersteSignaaldag ? -1 : 1));
}

function filesOf(meldingen: readonly Vormmelding[], cuts: readonly boolean[]): Vormmelding[][] {
  const files: Vormmelding[][] = [[]];
  meldingen.forEach((melding, index) => {
    if (cuts[index]) files.push([]);
    files.at(-1)?.push(melding);
  });
  return files;
}

function sortWords(text: string): string {
  return text.split(' ').sort().join(' ');
}

/** The last, the first, the last but one, the second, … */
function outsideIn<T>(list: readonly T[]): T[] {
  const half = Math.ceil(list.length / 2);
  return list.slice(0, half).flatMap((each, index) => [
    ...list
      .slice(half)
      .toReversed()
      .slice(index, index + 1),
    each,
  ]);
}
