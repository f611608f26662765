import { type Datum, vroegste } from '@zesweken/kalender';
import type { Ingreep } from './ingrepen.js';
import { volgendMoment } from './momenten.js';
import { type Afloop, type Uitkomst, uitkomstVan } from './termijn-status.js';
import type { Termijnregel, Termijnsoort } from './termijnregel.js';
import { type Rekenkader, uiterlijkVan } from './uiterlijk.js';

/** What follows from a rule, a first day, what people did to the clock, and how it went. */
export interface Berekend extends Uitkomst {
  readonly soort: Termijnsoort;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  readonly regelversie: string;
  /** Day on which it was done or lost its reason, in time or not; null while neither. */
  readonly klaarOp: Datum | null;
  /** First day of all on which somebody is to be reminded, or null. */
  readonly eersteMoment: Datum | null;
}

/** What is counted from. */
export interface Rekenfeiten {
  readonly begin: Datum;
  readonly afloop: Afloop;
  readonly ingrepen: readonly Ingreep[];
}

/** Counts one termijn. Throws a RangeError where the rule needs a chosen day and `kader` has none. */
export function bereken(
  regel: Termijnregel,
  { begin, afloop, ingrepen }: Rekenfeiten,
  kader: Rekenkader,
): Berekend {
  const uiterlijk = uiterlijkVan(regel, begin, kader, ingrepen);
  const { gehaaldOp, vervallenOp } = afloop;
  const klaarOp =
    gehaaldOp !== null && vervallenOp !== null
      ? vroegste(gehaaldOp, vervallenOp)
      : (gehaaldOp ?? vervallenOp);
  return {
    soort: regel.soort,
    begin,
    uiterlijk,
    regelversie: regel.versie,
    klaarOp,
    eersteMoment: volgendMoment(regel.herinneren, { begin, uiterlijk, klaarOp }, null),
    ...uitkomstVan(afloop, uiterlijk),
  };
}
