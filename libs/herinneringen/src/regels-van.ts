import { type Datum, plusDagen } from '@zesweken/kalender';
import { type Herinnermomenten, momentenTot, volgendMoment } from '@zesweken/termijnen';
import type { Regel } from './grootboek.js';
import { ontvangersVan, type Team } from './ontvangers.js';
import type { TeBewakenRij } from './te-bewaken.sql.js';

/** What a termijn asks of the ledger today, and when it asks next. */
export interface Vraagt {
  readonly regels: readonly Regel[];
  readonly volgende: Datum | null;
  /** Whether it was late already when it was recorded. */
  readonly wasVoorbij: boolean;
  /** Whether some of its moments had passed when it was recorded, while it can still be met. */
  readonly wasDichtbij: boolean;
}

/** What the rules of the tenant's convenant say of a termijn. */
export interface Aangaat {
  readonly vandaag: Datum;
  /** Whether being late is told to the holder of doorzettingsmacht. */
  readonly houder: boolean;
  /** Whether the teamleider owns it, and hears of it from the first moment on. */
  readonly teamleider: boolean;
}

/**
 * The lines for all moments of a termijn through today. Those on or before the day on which it was recorded are passed over (contract
 * section 5): a line says so, and one summary tells what was late already. All later ones are told, however long ago they were.
 */
export function vraagtVandaag(
  termijn: TeBewakenRij,
  regel: Herinnermomenten,
  team: Team,
  aangaat: Aangaat,
): Vraagt {
  const { vandaag } = aangaat;
  const { bewaaktVanaf, uiterlijk, volgendeMoment, gesloten } = termijn;
  const momenten = gesloten ? [] : momentenTot(regel, termijn, plusDagen(volgendeMoment, -1), vandaag);
  const voorbij = momenten.filter((moment) => moment <= bewaaktVanaf);
  const regels = momenten.flatMap((moment) =>
    moment <= bewaaktVanaf ? [skipped(termijn, team, moment)] : told(termijn, team, moment, aangaat),
  );
  return {
    regels,
    volgende: volgendMoment(regel, termijn, vandaag),
    wasVoorbij: voorbij.length > 0 && uiterlijk < bewaaktVanaf,
    wasDichtbij: voorbij.length > 0 && uiterlijk >= bewaaktVanaf,
  };
}

function told(termijn: TeBewakenRij, team: Team, moment: Datum, { houder, teamleider }: Aangaat): Regel[] {
  const teLaat = moment > termijn.uiterlijk;
  const own = ontvangersVan(termijn, team, teLaat || teamleider).map(({ gebruikerId, rol }): Regel => ({
    ...about(termijn, moment),
    ontvangerId: gebruikerId,
    rol,
    status: 'verzonden',
    fout: null,
  }));
  const elsewhere: Regel[] =
    houder && teLaat && termijn.kenmerk !== null
      ? [
          {
            ...about(termijn, moment),
            ontvangerId: null,
            rol: 'doorzettingsmacht',
            status: 'verzonden',
            fout: null,
          },
        ]
      : [];
  return own.length > 0 ? [...own, ...elsewhere] : [nobody(termijn, moment), ...elsewhere];
}

/** One line for a moment that was passed over, with who would have heard of it. */
function skipped(termijn: TeBewakenRij, team: Team, moment: Datum): Regel {
  const [first] = ontvangersVan(termijn, team, false);
  return {
    ...about(termijn, moment),
    ontvangerId: first?.gebruikerId ?? null,
    rol: first?.rol ?? 'teamleider',
    status: 'overgeslagen',
    fout: null,
  };
}

function nobody(termijn: TeBewakenRij, moment: Datum): Regel {
  return {
    ...about(termijn, moment),
    ontvangerId: null,
    rol: 'teamleider',
    status: 'mislukt',
    fout: 'geen-ontvanger',
  };
}

function about(
  { id, dossierId, leerlingId, soort, bronId, uiterlijk }: TeBewakenRij,
  moment: Datum,
): Pick<Regel, 'termijnId' | 'dossierId' | 'leerlingId' | 'soort' | 'bronId' | 'uiterlijk' | 'moment'> {
  return { termijnId: id, dossierId, leerlingId, soort, bronId, uiterlijk, moment };
}
