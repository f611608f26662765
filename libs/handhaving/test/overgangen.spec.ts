import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@zesweken/errors';
import { datum } from '@zesweken/kalender';
import fc from 'fast-check';
import { OVERGANGEN, zetStap } from '../src/overgangen.js';
import {
  ARTIKELEN,
  MAS_ROUTES,
  type Stapinvoer,
  STAPSOORTEN,
  UITKOMSTEN,
  VERDACHTEN,
  type Zaakstand,
  type Zaakstatus,
} from '../src/stappen.js';

const START: Zaakstand = {
  status: 'gestart',
  begonnenOp: datum('2026-01-05'),
  stappen: [],
  geboortedatum: datum('2011-03-14'),
  eerderProcesVerbaal: false,
  vandaag: datum('2026-01-12'),
};

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyStep: fc.Arbitrary<Stapinvoer> = fc.record({
  soort: fc.constantFrom(...STAPSOORTEN),
  datum: fc.constantFrom(datum('2026-01-05'), datum('2026-01-12')),
  tekst: fc.constant('tekst'),
  cautie: maybe(true, false),
  gehoord: maybe(true, false),
  route: maybe(...MAS_ROUTES),
  problemen: maybe(true, false),
  haltGeslaagd: maybe(true, false),
  nummer: maybe('PV-1'),
  artikel: maybe(...ARTIKELEN),
  tegen: maybe(...VERDACHTEN),
  verbalisant: maybe('B. Oa'),
  recidive: maybe(true, false),
  kopieRaadOp: maybe(datum('2026-01-12')),
  uitkomst: maybe(...UITKOMSTEN),
});

/** Takes the steps that can be taken, one after another. */
function walk(steps: readonly Stapinvoer[], geboortedatum = START.geboortedatum) {
  let zaak: Zaakstand = { ...START, geboortedatum };
  const visited: Zaakstatus[] = [zaak.status];
  for (const stap of steps) {
    try {
      zaak = { ...zaak, status: zetStap(stap, zaak), stappen: [...zaak.stappen, stap] };
      visited.push(zaak.status);
    } catch (refused) {
      if (!(refused instanceof DomainError)) throw refused;
    }
  }
  return { zaak, visited };
}

const ages = fc.constantFrom(datum('2011-03-14'), datum('2015-03-14'), datum('2008-09-01'));

describe('the table of transitions', () => {
  it('has a line for every step', () => {
    expect(Object.keys(OVERGANGEN).sort()).toEqual([...STAPSOORTEN].sort());
  });

  it('never leads to a proces-verbaal without hearing, a motivated criminal route, and help first (any steps)', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 5, maxLength: 40 }), ages, (steps, born) => {
        const { zaak } = walk(steps, born);
        zaak.stappen.forEach((stap, at) => {
          if (stap.soort !== 'proces-verbaal') return;
          const before = zaak.stappen.slice(0, at);
          expect(before.some(({ soort }) => soort === 'horen-ouders')).toBe(true);
          const route = before.findLast(({ soort }) => soort === 'mas-route');
          expect(route?.route).toBe('strafrechtelijk');
          if (born < '2014-01-05') expect(before.some(({ soort }) => soort === 'horen-leerling')).toBe(true);
          if (route?.problemen)
            expect(before.some((one) => one.route === 'vrijwillige-hulp' || one.route === 'civiel')).toBe(
              true,
            );
        });
      }),
      { numRuns: 500 },
    );
  });

  it('never goes back, and ends at closing (any steps)', () => {
    const order: Zaakstatus[] = ['gestart', 'gehoord', 'route', 'uitvoering', 'afgesloten'];
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const places = walk(steps).visited.map((status) => order.indexOf(status));
        expect(places).toEqual([...places].sort((a, b) => a - b));
        expect(places.filter((place) => place === 4).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('keeps an earlier route when another is chosen', () => {
    const hear: Stapinvoer = {
      soort: 'horen-ouders',
      datum: START.vandaag,
      tekst: 't',
      gehoord: true,
      cautie: true,
    };
    const route = (route: Stapinvoer['route']): Stapinvoer => ({
      ...{ soort: 'mas-route', datum: START.vandaag, tekst: 'waarom', route, problemen: true },
    });

    const { zaak } = walk([
      hear,
      route('strafrechtelijk'),
      route('vrijwillige-hulp'),
      route('strafrechtelijk'),
    ]);

    // The first was refused: help comes first.
    expect(zaak.stappen.map((stap) => stap.route)).toEqual([
      undefined,
      'vrijwillige-hulp',
      'strafrechtelijk',
    ]);
  });
});
