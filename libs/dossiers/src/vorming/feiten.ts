import type { Datum } from '@zesweken/kalender';
import { byBegin, laatsteEinde, type Verzuimsoort, type Vormmelding, zwaarste } from './melding.js';

/** The status that follows from the meldingen alone. */
export type Basisstatus = 'signaal' | 'te-verifieren' | 'actief';

/** From this day on the dossier is of this soort. */
export interface Soortstap {
  readonly vanaf: Datum;
  readonly soort: Verzuimsoort;
}

/** What follows from the meldingen of a dossier, and from nothing else. */
export interface Feiten {
  /** Begin of the earliest melding. */
  readonly eersteSignaaldag: Datum;
  /** Begin of the earliest lrv or absoluut melding; null without one. */
  readonly eersteVerzuimdag: Datum | null;
  /** The latest end; null when a melding has none. May lie ahead. */
  readonly laatsteEinddatum: Datum | null;
  /** The latest end once it has passed (the day after it is here); null while the absence lasts. */
  readonly eindeVerzuim: Datum | null;
  /** The heaviest soort of the meldingen begun by each day, as steps from light to heavy. Never empty. */
  readonly soorten: readonly Soortstap[];
  /** The soort today; where no melding has begun yet, that of the first. */
  readonly soort: Verzuimsoort;
  readonly basisstatus: Basisstatus;
}

/** The facts of one dossier's meldingen, in any order. Throws a RangeError when there is none. */
export function feitenVan(meldingen: readonly Vormmelding[], vandaag: Datum): Feiten {
  const sorted = [...meldingen].sort(byBegin);
  const [first] = sorted;
  if (!first) throw new RangeError('A dossier without meldingen has no facts: give at least one melding.');

  const counted = sorted.filter(({ soort }) => soort === 'lrv' || soort === 'absoluut');
  const laatsteEinddatum = sorted.reduce<Datum | null>(
    (latest, { einde }) => laatsteEinde(latest, einde),
    first.einde,
  );
  const soorten = stepsOf(sorted);
  return {
    eersteSignaaldag: first.begin,
    eersteVerzuimdag: counted[0]?.begin ?? null,
    laatsteEinddatum,
    eindeVerzuim: laatsteEinddatum !== null && laatsteEinddatum < vandaag ? laatsteEinddatum : null,
    soorten,
    soort: soortOp(soorten, vandaag) ?? soortOp(soorten, first.begin) ?? first.soort,
    basisstatus:
      counted.length === 0
        ? 'signaal'
        : counted.some(({ soort }) => soort === 'lrv')
          ? 'actief'
          : 'te-verifieren',
  };
}

/** The soort on a day; null on a day before the first melding begins. */
export function soortOp(soorten: readonly Soortstap[], d: Datum): Verzuimsoort | null {
  return soorten.findLast(({ vanaf }) => vanaf <= d)?.soort ?? null;
}

/**
 * The status as long as no plan, plaatsing or sluiting says more. `bevestigd`: a person confirmed the absoluut verzuim, or
 * promoted a signaal. An absence that ended waits for a person, but a return is confirmed only where the absence itself was.
 */
export function afgeleideStatus(
  { basisstatus, eindeVerzuim }: Pick<Feiten, 'basisstatus' | 'eindeVerzuim'>,
  bevestigd: boolean,
): Basisstatus | 'te-bevestigen' {
  const status = bevestigd ? 'actief' : basisstatus;
  return status === 'actief' && eindeVerzuim !== null ? 'te-bevestigen' : status;
}

function stepsOf(sorted: readonly Vormmelding[]): Soortstap[] {
  const steps: Soortstap[] = [];
  for (const { begin, soort } of sorted) {
    const last = steps.at(-1);
    if (last && zwaarste(last.soort, soort) === last.soort) continue;
    // Meldingen that begin on one day make one step.
    if (last && last.vanaf === begin) steps.pop();
    steps.push({ vanaf: begin, soort });
  }
  return steps;
}
