import type { NieuwePlaatsing, Sluitreden } from '@zesweken/dossiers';
import { type Datum, isLeerplichtigeLeeftijd, laatste, plusDagen, type Schooljaar } from '@zesweken/kalender';
import type { Meldingsoort } from '@zesweken/meldingen';
import type { DemoLeerling } from './leerlingen.js';
import type { DemoSchool, Onderwijssoort } from './scholen.js';
import { KALENDER_MIDDEN } from '@zesweken/rekenregels';

/** A report that a school makes in the demo, with the days on which it is told. */
export interface DemoMelding {
  readonly meldingsnummer: string;
  readonly leerling: DemoLeerling;
  /** Null for absoluut verzuim: there is no school. */
  readonly school: DemoSchool | null;
  readonly onderwijssoort: Onderwijssoort;
  readonly leerjaar: string;
  readonly soort: Meldingsoort;
  readonly begin: Datum;
  readonly einde: Datum | null;
  /** Day of the report; before it nobody knows of it. */
  readonly gemeldOp: Datum;
  /** Day on which the report is sent again with its end, or the day of the report where the end was told at once. */
  readonly eindeGemeldOp: Datum | null;
  readonly uren: number | null;
  readonly reden: string;
  readonly actieSchool: string;
  readonly gewensteActie: string;
  readonly prioriteit: string;
}

/** Something a person did with a dossier, on a day. `meldingsnummer` is one of its meldingen. */
export type DemoActie = {
  readonly op: Datum;
  readonly meldingsnummer: string;
} & (
  | { readonly soort: 'toewijzen'; /** Part of the account's address before the @. */ readonly aan: string }
  | { readonly soort: 'bevestigen' }
  | {
      readonly soort: 'plaatsen';
      readonly plaatsing: Omit<NieuwePlaatsing, 'brin'>;
    }
  | { readonly soort: 'sluiten'; readonly reden: Sluitreden; readonly datum: Datum }
);

/** What happened around one absence of one leerling: it becomes one dossier. */
export interface Story {
  readonly leerling: DemoLeerling;
  /** Never empty, by begin. */
  readonly meldingen: readonly [DemoMelding, ...DemoMelding[]];
  /** By day. */
  readonly acties: readonly DemoActie[];
  /** First and last day at home; null where no clock runs (signals, absoluut verzuim that was none). */
  readonly thuis: { readonly van: Datum; readonly tot: Datum } | null;
}

/** Days after the first from which a leerling counts as long at home. */
const LONG_AFTER = 28;

/** Whether a child at home in these days is one of long at home in a school year (contract section 6, `langdurig-thuis`). */
export function langdurigIn(
  { begin, einde }: Schooljaar,
  thuis: { readonly van: Datum; readonly tot: Datum },
  geboortedatum?: Datum,
): boolean {
  const until = thuis.tot < einde ? thuis.tot : einde;
  for (let d = laatste(plusDagen(thuis.van, LONG_AFTER), begin); d <= until; d = plusDagen(d, 1)) {
    if (KALENDER_MIDDEN.isVakantie(d)) continue;
    if (geboortedatum === undefined || isLeerplichtigeLeeftijd(geboortedatum, d)) return true;
  }
  return false;
}
