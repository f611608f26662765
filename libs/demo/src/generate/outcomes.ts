import type { Sluitreden } from '@zesweken/dossiers';
import { type Datum, laatste, plusDagen, verschuifNaarWerkdag } from '@zesweken/kalender';
import type { Dice } from './dice.js';
import { schooldagenLater, schooldagVanaf } from './schooldays.js';
import type { DemoActie, DemoMelding } from './story.js';

/** How an absence ends: `onbekend` where it ended and no person ever confirmed it. */
export type Afloop = Exclude<Sluitreden, 'overleden'> | 'onbekend';

/** Endings that the school reports with a last day of absence; of the others only the gemeente knows. */
const TOLD: readonly Afloop[] = ['hervat', 'geplaatst', 'onbekend'];

/** Whether the reports of such an absence name its end. */
export function isGemeld(afloop: Afloop): boolean {
  return TOLD.includes(afloop);
}

/** Day on which the school tells that the pupil is back: mostly at once. */
export function eindeGemeldOp(tot: Datum, dice: Dice): Datum {
  return schooldagenLater(tot, dice.chance(0.88) ? dice.between(1, 3) : dice.between(5, 9));
}

/** What is known when a dossier is ended. */
export interface Einde {
  /** Last day at home. */
  readonly tot: Datum;
  /** Day from which a person can know of it. */
  readonly bekendOp: Datum;
  readonly afloop: Afloop;
  /** True where absoluut verzuim was confirmed or lrv reported, so that a return can be confirmed. */
  readonly klokken: boolean;
}

/** Since then the teams have more to do, and take longer to look at what ended. */
const BUSY_SINCE = '2024-08-01';

/** What a person does at the end, with a delay as people have: most within days, some after weeks. */
export function eindActie(melding: DemoMelding, einde: Einde, dice: Dice): DemoActie[] {
  const { tot, bekendOp, afloop, klokken } = einde;
  if (afloop === 'onbekend') return [];
  const delay = dice.weighted([
    [dice.between(0, 8), 68],
    [dice.between(9, 28), 22],
    [dice.between(29, 75), 10],
  ]);
  const datum = plusDagen(tot, 1);
  const wait = tot < BUSY_SINCE ? delay : Math.round(1.5 * delay);
  const op = verschuifNaarWerkdag(plusDagen(laatste(bekendOp, datum), wait));
  const { meldingsnummer } = melding;
  if (afloop === 'hervat' && klokken) return [{ soort: 'bevestigen', op, meldingsnummer }];
  if (afloop === 'geplaatst' && klokken) return geplaatst(meldingsnummer, op, schooldagVanaf(datum));
  return [{ soort: 'sluiten', op, meldingsnummer, reden: afloop, datum }];
}

/** Places in turn; no dice, so that the rest of the region stays what it is. */
const PLACES = [
  { soort: 'andere-school', omvang: 'volledig', urenPerWeek: null },
  { soort: 'onderwijs-zorgarrangement', omvang: 'gedeeltelijk', urenPerWeek: 16 },
  { soort: 'aangepast-rooster', omvang: 'gedeeltelijk', urenPerWeek: 14 },
  { soort: 'eigen-school', omvang: 'volledig', urenPerWeek: null },
] as const;
/** A dossier stays open while people see whether the place holds. */
const WATCHED_DAYS = 35;

function geplaatst(meldingsnummer: string, op: Datum, ingangsdatum: Datum): DemoActie[] {
  const place = PLACES[Number(/\d$/.exec(meldingsnummer)?.[0] ?? 0) % PLACES.length] ?? PLACES[0];
  const closing = verschuifNaarWerkdag(plusDagen(laatste(op, ingangsdatum), WATCHED_DAYS));
  return [
    { soort: 'plaatsen', op, meldingsnummer, plaatsing: { ...place, ingangsdatum } },
    { soort: 'sluiten', op: closing, meldingsnummer, reden: 'geplaatst', datum: ingangsdatum },
  ];
}

/** Who gets the dossier and when; some wait for days, a few stay with nobody. */
export function toewijzing(
  melding: DemoMelding,
  team: readonly string[],
  share: number,
  dice: Dice,
): DemoActie[] {
  const aan = dice.pick(team);
  const op = verschuifNaarWerkdag(plusDagen(melding.gemeldOp, dice.between(0, 7)));
  return dice.chance(share) ? [{ soort: 'toewijzen', op, meldingsnummer: melding.meldingsnummer, aan }] : [];
}

/** Actions in order; what would come after the ending was never done. */
export function verloop(eerst: readonly DemoActie[], slot: readonly DemoActie[]): DemoActie[] {
  const last = slot.at(-1)?.op;
  return [...eerst.filter(({ op }) => last === undefined || op <= last), ...slot];
}
