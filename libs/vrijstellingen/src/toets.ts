import { type Datum, datum, schooljaar } from '@zesweken/kalender';
import { GRONDREGELS } from './gronden.js';
import { REGELS } from './regels.js';
import { fout, type TeToetsen, type Toets, type Toetscontext } from './toetsing.js';

/** Tests a vrijstelling against the Leerplichtwet: what is impossible, and what a person must judge. */
export function toets(een: TeToetsen, context: Toetscontext): Toets {
  if (een.einde < een.begin) {
    return {
      fouten: [
        fout('einde', 'volgorde', 'De laatste dag ligt vóór de eerste. Draai ze om of verbeter er een.'),
      ],
      aandachtspunten: [],
    };
  }
  const found = REGELS.flatMap((regel) => regel(een, GRONDREGELS[een.grond], context));
  return {
    fouten: found.filter((one) => typeof one === 'object' && one !== null),
    aandachtspunten: found.filter((one) => typeof one === 'string'),
  };
}

/** Whether another vrijstelling of the same ground holds on one of these days. */
export function overlapt(
  { grond, begin, einde }: Pick<TeToetsen, 'grond' | 'begin' | 'einde'>,
  andere: Toetscontext['andere'],
): boolean {
  return andere.some((one) => one.grond === grond && one.begin <= einde && begin <= one.einde);
}

/**
 * The last day by which it must be invoked anew: 30 June of the school year that runs, within its own (article 6;
 * termijn `vrijstelling-5-jaarlijks` of the contract). Null where it need not be.
 */
export function verlengenUiterlijk(
  {
    grond,
    begin,
    einde,
    nooitGeschikt: never,
  }: Pick<TeToetsen, 'grond' | 'begin' | 'einde' | 'nooitGeschikt'>,
  vandaag: Datum,
): Datum | null {
  if (!GRONDREGELS[grond].jaarlijks || never) return null;
  const day = vandaag < begin ? begin : vandaag > einde ? einde : vandaag;
  return datum(`${schooljaar(day).einde.slice(0, 4)}-06-30`);
}
