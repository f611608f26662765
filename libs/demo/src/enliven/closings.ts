import { type Datum, plusMaanden } from '@zesweken/kalender';
import type { DemoActie } from '../generate/story.js';

/**
 * The closings of the last year that are kept until people have worked in those dossiers: nothing is made in a closed one. The
 * latest ones, at most `most`; only where it is the last thing done.
 */
export function recentClosings(
  acties: readonly DemoActie[],
  vandaag: Datum,
  most: number,
): ReadonlySet<DemoActie> {
  const from = plusMaanden(vandaag, -12);
  const last = new Map(acties.map((actie) => [actie.meldingsnummer, actie]));
  const closing = [...last.values()].filter(
    (actie) =>
      actie.op >= from &&
      (actie.soort === 'bevestigen' || (actie.soort === 'sluiten' && actie.reden !== 'onterecht')),
  );
  return new Set(most === 0 ? [] : closing.sort((a, b) => (a.op < b.op ? -1 : 1)).slice(-most));
}
