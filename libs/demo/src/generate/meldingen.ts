import type { Meldingsoort } from '@zesweken/meldingen';
import type { Datum, Schooljaar } from '@zesweken/kalender';
import type { Dice } from './dice.js';
import { type DemoLeerling, gemeentecodeOp, type Leerlingen, onderwijsOp } from './leerlingen.js';
import { TEXTS } from './reasons.js';
import type { GemeenteSlug } from './scholen.js';
import type { DemoMelding } from './story.js';

/** What is known of a report before its texts are chosen. */
export interface Kern {
  readonly leerling: DemoLeerling;
  readonly soort: Meldingsoort;
  readonly begin: Datum;
  readonly einde: Datum | null;
  readonly gemeldOp: Datum;
  /** Left out: told with the report. */
  readonly eindeGemeldOp?: Datum | null;
  readonly uren?: number;
}

/** One school year of one gemeente in the making. */
export class Jaarwerk {
  #last = 0;

  constructor(
    readonly gemeente: GemeenteSlug,
    readonly jaar: Schooljaar,
    readonly leerlingen: Leerlingen,
  ) {}

  /** Numbers run on within gemeente and school year, so that a later day adds rows and renumbers none. */
  melding(kern: Kern, dice: Dice): DemoMelding {
    const { leerling, soort, begin, einde, gemeldOp, eindeGemeldOp = einde && gemeldOp, uren = null } = kern;
    const { school, leerjaar } = onderwijsOp(leerling, begin);
    const { redenen, acties, wensen } = TEXTS[soort];
    this.#last += 1;
    const code = gemeentecodeOp(this.gemeente, this.jaar.begin).slice(2);
    return {
      meldingsnummer: `VM-${this.jaar.begin.slice(0, 4)}-${code}-${`${this.#last}`.padStart(4, '0')}`,
      leerling,
      school: soort === 'absoluut' ? null : school,
      onderwijssoort: school.soort,
      leerjaar,
      soort,
      begin,
      einde,
      gemeldOp,
      eindeGemeldOp,
      uren,
      reden: dice.pick(redenen),
      actieSchool: dice.pick(acties),
      gewensteActie: dice.pick(wensen),
      prioriteit: dice.chance(soort === 'lrv' ? 0.25 : 0.06) ? 'hoog' : 'normaal',
    };
  }
}
