import {
  type Convenantregel,
  CONVENANTSOORTEN,
  type Convenantsoort,
  type Convenanttermijnen,
} from './convenantregel.js';
import { keurConvenanttermijnen } from './keur-convenanttermijnen.js';
import { STANDAARDREGELS } from './regels.js';
import type { Herinnermomenten, Termijnregel, Termijnregels } from './termijnregel.js';

/**
 * The rules under a convenant. A rule that differs from the standard one says so in its version, so that a termijn shows by itself
 * how it was counted. Throws a RangeError when they contradict, see {@link keurConvenanttermijnen}.
 */
export function regelsVan(convenant: Convenanttermijnen): Termijnregels {
  const [first] = keurConvenanttermijnen(convenant);
  if (first) throw new RangeError(first.melding);
  const own = CONVENANTSOORTEN.map((soort) => [soort, under(soort, convenant[soort] ?? {})]);
  return { ...STANDAARDREGELS, ...(Object.fromEntries(own) as Record<Convenantsoort, Termijnregel>) };
}

function under(soort: Convenantsoort, anders: Convenantregel): Termijnregel {
  const base = STANDAARDREGELS[soort];
  if (!('lengte' in base)) return base;
  const {
    eenheid = base.eenheid,
    verschuiving = base.verschuiving,
    lengte = base.lengte,
    herinneren = base.herinneren,
  } = anders;
  const differences = [
    eenheid === base.eenheid ? '' : `-${eenheid}`,
    lengte === base.lengte ? '' : `-${lengte}-${eenheid}`,
    verschuiving === base.verschuiving ? '' : '-verschuiving',
    isSame(herinneren, base.herinneren) ? '' : `-herinneren-${momentenTekst(herinneren)}`,
  ];
  return { ...base, eenheid, verschuiving, lengte, herinneren, versie: base.versie + differences.join('') };
}

function isSame(a: Herinnermomenten, b: Herinnermomenten): boolean {
  return momentenTekst(a) === momentenTekst(b);
}

function momentenTekst({ vooraf, daarnaElke }: Herinnermomenten): string {
  return `${vooraf.join('.') || 'niet'}-${daarnaElke ?? 'niet'}`;
}
