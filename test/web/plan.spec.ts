import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
// eslint-disable-next-line boundaries/dependencies -- rules of the web client that need no browser; Jest does not look in apps/web
import type { Planinhoud } from '../../apps/web/src/api/types.js';
// eslint-disable-next-line boundaries/dependencies -- as above
import { gelijk, SECTIES, sectieVan } from '../../apps/web/src/plannen/plan.js';
// eslint-disable-next-line boundaries/dependencies -- as above
import { allebei, voegSamen } from '../../apps/web/src/plannen/samenvoegen.js';
// eslint-disable-next-line boundaries/dependencies -- as above
import { woordverschil } from '../../apps/web/src/plannen/woordverschil.js';

const aWord = fc.constantFrom(
  'rust',
  'school',
  'thuis',
  'maandag',
  'mentor',
  'samen',
  'later',
  'opa',
  'fiets',
);
const aText = fc.array(aWord, { maxLength: 4 }).map((words) => words.join(' '));
const anId = fc.constantFrom('a', 'b', 'c', 'd');
const aDay = fc.constantFrom('2026-01-12', '2026-01-19', '2026-01-26');
const listOf = <T>(item: fc.Arbitrary<T>, selector: (one: T) => string) =>
  fc.uniqueArray(item, { selector, maxLength: 4 });

const aBlok = fc.record({
  dagVanWeek: fc.constantFrom('ma' as const, 'di' as const),
  dagdeel: fc.constantFrom('ochtend' as const, 'middag' as const),
  uren: fc.constantFrom(1, 2, 3),
  plek: fc.constantFrom('school' as const, 'elders' as const),
  waar: aText,
});

const aPlan: fc.Arbitrary<Planinhoud> = fc.record({
  stemOuders: aText,
  stemLeerling: aText,
  gehoord: fc.option(fc.record({ datum: aDay, hoe: aText, door: aText })),
  nietGehoordReden: aText,
  doelen: listOf(
    fc.record({
      id: anId,
      tekst: aText,
      bereiktAls: aText,
      status: fc.constantFrom('open' as const, 'bereikt' as const),
    }),
    ({ id }) => id,
  ),
  afspraken: listOf(fc.record({ id: anId, tekst: aText, met: aText }), ({ id }) => id),
  rooster: listOf(
    fc.record({
      vanaf: aDay,
      blokken: listOf(aBlok, ({ dagVanWeek, dagdeel }) => dagVanWeek + dagdeel),
      toelichting: aText,
    }),
    ({ vanaf }) => vanaf,
  ),
  arrangement: fc.option(
    fc.record({
      urenSchool: fc.constantFrom(1, 2),
      school: aText,
      urenZorg: fc.constantFrom(1, 2),
      aanbieder: aText,
      betaler: aText,
      van: aDay,
      tot: fc.option(aDay),
      toelichting: aText,
    }),
  ),
  evaluaties: listOf(
    fc.record({ id: anId, gepland: aDay, gehouden: fc.option(aDay), bevindingen: aText, vervolg: aText }),
    ({ id }) => id,
  ),
});

/** Two people who each changed some of the same parts. */
const threePlans = fc
  .tuple(aPlan, aPlan, aPlan, fc.subarray([...SECTIES]), fc.subarray([...SECTIES]))
  .map(([basis, one, other, mine, theirs]) => {
    const changed = (plan: Planinhoud, parts: readonly (typeof SECTIES)[number][]): Planinhoud =>
      parts.reduce((made, part) => ({ ...made, ...sectieVan(plan, part) }), basis);
    return { basis, mijn: changed(one, mine), hun: changed(other, theirs) };
  });

/** Every text of people that somebody wrote: what stands in `now` and not in the same place of `before`. */
function written(before: unknown, now: unknown): string[] {
  if (typeof now === 'string') return now === before ? [] : now.split(/\s+/).filter(Boolean);
  if (Array.isArray(now)) {
    const known = new Map(
      (Array.isArray(before) ? before : []).map((item) => [keyOf(item), item as unknown]),
    );
    return now.flatMap((item: unknown) => written(known.get(keyOf(item)), item));
  }
  if (typeof now !== 'object' || now === null) return [];
  return Object.entries(now)
    .filter(([key]) => !CODES.includes(key))
    .flatMap(([key, value]) => written((before as Record<string, unknown> | null | undefined)?.[key], value));
}

const CODES = [
  'id',
  'status',
  'dagVanWeek',
  'dagdeel',
  'plek',
  'vanaf',
  'van',
  'tot',
  'datum',
  'gepland',
  'gehouden',
];

function keyOf(item: unknown): string {
  const { id, vanaf, dagVanWeek, dagdeel } = item as Record<string, string | undefined>;
  return id ?? vanaf ?? `${dagVanWeek} ${dagdeel}`;
}

describe('two people who change a plan at once', () => {
  it('lose no word that either of them wrote', () => {
    fc.assert(
      fc.property(threePlans, ({ basis, mijn, hun }) => {
        const { inhoud } = voegSamen(basis, mijn, hun);
        for (const part of SECTIES) {
          const [b, m, h, out] = [basis, mijn, hun, inhoud].map((plan) => sectieVan(plan, part));
          const all = new Set(written(undefined, out));
          expect([...written(b, m), ...written(b, h)].filter((word) => !all.has(word))).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('need not look at what only one of them changed, and it is as that one wrote it', () => {
    fc.assert(
      fc.property(threePlans, ({ basis, mijn, hun }) => {
        const { inhoud, botsingen } = voegSamen(basis, mijn, hun);
        for (const part of SECTIES) {
          const [b, m, h, out] = [basis, mijn, hun, inhoud].map((plan) => sectieVan(plan, part));
          const both = !gelijk(m, b) && !gelijk(h, b) && !gelijk(m, h);
          expect(botsingen.includes(part)).toBe(both);
          if (!both) expect(out).toEqual(gelijk(m, b) ? h : m);
        }
      }),
    );
  });

  it('get the other’s plan where they changed nothing, and their own where the other changed nothing', () => {
    fc.assert(
      fc.property(aPlan, aPlan, (basis, other) => {
        expect(voegSamen(basis, basis, other)).toEqual({ inhoud: other, botsingen: [] });
        expect(voegSamen(basis, other, basis)).toEqual({ inhoud: other, botsingen: [] });
        expect(voegSamen(basis, other, other)).toEqual({ inhoud: other, botsingen: [] });
      }),
    );
  });

  it('have both texts under each other, a line of each, and no line that one took away', () => {
    const basis: Planinhoud = {
      stemOuders: 'Rust.',
      stemLeerling: '',
      gehoord: null,
      nietGehoordReden: '',
      doelen: [
        { id: 'a', tekst: 'Slapen', bereiktAls: '', status: 'open' },
        { id: 'b', tekst: 'Sporten', bereiktAls: '', status: 'open' },
      ],
      afspraken: [],
      rooster: [],
      arrangement: null,
      evaluaties: [],
    };
    const [slapen, sporten] = basis.doelen as [Planinhoud['doelen'][0], Planinhoud['doelen'][0]];
    const both = allebei(
      basis,
      { ...basis, stemOuders: 'Rust en vrienden.', doelen: [{ ...slapen, tekst: 'Vroeg slapen' }, sporten] },
      {
        ...basis,
        stemOuders: 'Rust en een hond.',
        doelen: [
          { ...slapen, status: 'bereikt' },
          { id: 'c', tekst: 'Lezen', bereiktAls: '', status: 'open' },
        ],
      },
    );
    expect(both.stemOuders).toBe('Rust en vrienden.\n\nRust en een hond.');
    expect(both.doelen).toEqual([
      { id: 'a', tekst: 'Vroeg slapen', bereiktAls: '', status: 'bereikt' },
      { id: 'c', tekst: 'Lezen', bereiktAls: '', status: 'open' },
    ]);
  });
});

describe('the difference between two texts', () => {
  const text = fc
    .array(fc.oneof(aWord, fc.constantFrom(' ', '\n', '  ')), { maxLength: 30 })
    .map((parts) => parts.join(''));

  it('gives both texts back, word for word', () => {
    fc.assert(
      fc.property(text, text, (old, now) => {
        const parts = woordverschil(old, now);
        const without = (gone: string) =>
          parts
            .filter(({ soort }) => soort !== gone)
            .map(({ tekst }) => tekst)
            .join('');
        expect(without('bij')).toBe(old);
        expect(without('weg')).toBe(now);
      }),
    );
  });

  it('marks the words that came and went', () => {
    expect(woordverschil('twee uur op school', 'drie uur op de school')).toEqual([
      { soort: 'weg', tekst: 'twee' },
      { soort: 'bij', tekst: 'drie' },
      { soort: 'gelijk', tekst: ' uur op ' },
      { soort: 'bij', tekst: 'de ' },
      { soort: 'gelijk', tekst: 'school' },
    ]);
    expect(woordverschil('', 'nieuw')).toEqual([{ soort: 'bij', tekst: 'nieuw' }]);
    expect(woordverschil('zelfde', 'zelfde')).toEqual([{ soort: 'gelijk', tekst: 'zelfde' }]);
  });
});
