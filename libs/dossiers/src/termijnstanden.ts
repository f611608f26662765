import { Injectable } from '@nestjs/common';
import { termijnregelsVan } from '@zesweken/convenanten';
import { NotFound } from '@zesweken/errors';
import { type Datum, GELIJKGESTELDE_DAGEN } from '@zesweken/kalender';
import {
  eindeVan,
  openIn,
  type Stand,
  type Termijn,
  Termijnen,
  uiterlijkVan,
  type Verloop,
  Verlopen,
} from '@zesweken/termijnen';
import { DossierConvenant } from './dossier-convenant.js';
import type { Dossier } from './dossier.entity.js';
import { SchoolCalendars } from './school-calendars.js';

/** Works out how the clocks of a dossier stand, by the rules it keeps. */
@Injectable()
export class Termijnstanden {
  constructor(
    private readonly convenant: DossierConvenant,
    private readonly calendars: SchoolCalendars,
  ) {}

  async load(
    dossier: Dossier,
  ): Promise<
    (termijn: Termijn, verloop: Verloop) => { stand: Stand; alsHervat: (vandaag: Datum) => Datum | null }
  > {
    const [convenantOf, calendarOf] = await Promise.all([this.convenant.load(), this.calendars.load()]);
    const regels = termijnregelsVan(convenantOf(dossier));
    const kalender = calendarOf(dossier.brin);
    return ({ soort, begin, uiterlijk, klaarOp }, { ingrepen: all }) => {
      const regel = regels[soort];
      // Where the day was chosen, that day is the end.
      const kader = { kalender, gelijkgesteldeDagen: GELIJKGESTELDE_DAGEN, gekozen: uiterlijk };
      const ingrepen = all
        .filter(({ ingetrokkenOp }) => ingetrokkenOp === null)
        .map(({ ingreep, van, tot, dagen }) =>
          ingreep === 'verlenging' ? { ingreep, dagen: dagen ?? 0 } : { ingreep, van, tot },
        );
      const open = openIn(ingrepen);
      return {
        stand: { regel, begin, uiterlijk, einde: eindeVan(regel, begin, kader), klaarOp, ingrepen },
        alsHervat: (vandaag) =>
          open && open.van <= vandaag
            ? uiterlijkVan(
                regel,
                begin,
                kader,
                ingrepen.map((one) => (one === open ? { ...open, tot: vandaag } : one)),
              )
            : null,
      };
    };
  }
}

/** One termijn of a dossier with how it stands. @throws NotFound */
export async function findTermijn(
  termijnen: Termijnen,
  verlopen: Verlopen,
  dossier: Dossier,
  id: string,
): Promise<{ termijn: Termijn; verloop: Verloop }> {
  const termijn = await termijnen.one(dossier.id, id);
  if (!termijn) throw new NotFound('Deze termijn');
  const verloop = (await verlopen.of(dossier.id, [termijn])).get(termijn.id);
  return { termijn, verloop: verloop ?? { ingrepen: [], wijzigingen: [] } };
}
