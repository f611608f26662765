import { type Datum, plusDagen, verschuifNaarWerkdag } from '@zesweken/kalender';
import type { Dice } from './dice.js';
import type { DemoLeerling } from './leerlingen.js';
import type { Jaarwerk } from './meldingen.js';
import { type Afloop, eindActie, eindeGemeldOp, isGemeld, toewijzing, verloop } from './outcomes.js';
import { schooldagenLater, schooldagTot } from './schooldays.js';
import { type DemoActie, langdurigIn, type Story } from './story.js';

/** Least and most days between report and check. Until 2017 a wrong suspicion was cleared up within four weeks; since then lists grew. */
function waitFor(begin: Datum): [number, number] {
  if (begin < '2017-08-01') return [3, 13];
  return begin < '2024-08-01' ? [14, 45] : [24, 60];
}

const ENDINGS: readonly (readonly [Afloop, number])[] = [
  ['hervat', 62],
  ['vrijstelling', 20],
  ['verhuisd', 18],
];

/** Absoluut verzuim that was none: the child turned out to be enrolled, or gone. Never confirmed, so never counted. */
export function onterechtStory(work: Jaarwerk, begin: Datum, team: readonly string[], dice: Dice): Story {
  const gemeldOp = verschuifNaarWerkdag(plusDagen(begin, dice.between(2, 8)));
  const op = verschuifNaarWerkdag(plusDagen(gemeldOp, dice.between(...waitFor(begin))));
  const leeftijd = dice.weighted([
    [dice.between(6, 11), 35],
    [dice.between(12, 16), 65],
  ]);
  const period = { gemeente: work.gemeente, van: begin, tot: op, zonderEinde: true };
  const leerling = work.leerlingen.voor({ ...period, leeftijd, leerplichtig: true, bekend: 0.05 }, dice);
  const melding = work.melding({ leerling, soort: 'absoluut', begin, einde: null, gemeldOp }, dice);
  const { meldingsnummer } = melding;
  const slot: DemoActie[] = [{ soort: 'sluiten', op, meldingsnummer, reden: 'onterecht', datum: op }];
  return {
    leerling,
    meldingen: [melding],
    acties: verloop(toewijzing(melding, team, 0.6, dice), slot),
    thuis: null,
  };
}

/** Absoluut verzuim that a person confirmed after checking; it counts from its first day. */
export function absoluutStory(
  work: Jaarwerk,
  { begin, behalve }: { begin: Datum; behalve: ReadonlySet<DemoLeerling> },
  team: readonly string[],
  dice: Dice,
): Story {
  const gemeldOp = verschuifNaarWerkdag(plusDagen(begin, dice.between(3, 14)));
  const confirmed = verschuifNaarWerkdag(plusDagen(gemeldOp, dice.between(10, 40)));
  const tot = lastDay(work, begin, confirmed, dice);
  const afloop = dice.weighted(ENDINGS);
  const leeftijd = dice.between(6, 16);
  const period = { gemeente: work.gemeente, van: begin, tot, zonderEinde: !isGemeld(afloop), behalve };
  const leerling = work.leerlingen.voor({ ...period, leeftijd, leerplichtig: true, bekend: 0.1 }, dice);
  const told = isGemeld(afloop)
    ? { einde: tot, eindeGemeldOp: eindeGemeldOp(tot, dice) }
    : { einde: null, eindeGemeldOp: null };
  const melding = work.melding({ leerling, soort: 'absoluut', begin, gemeldOp, ...told }, dice);
  const bevestigd: DemoActie = { soort: 'bevestigen', op: confirmed, meldingsnummer: melding.meldingsnummer };
  const einde = { tot, bekendOp: told.eindeGemeldOp ?? tot, afloop, klokken: true };
  const eerst = toewijzing(melding, team, 1, dice).filter(({ op }) => op <= confirmed);
  return {
    leerling,
    meldingen: [melding],
    acties: [...eerst, bevestigd, ...eindActie(melding, einde, dice)],
    thuis: { van: begin, tot },
  };
}

/** After the check, and long enough to count this school year. */
function lastDay({ jaar }: Jaarwerk, begin: Datum, confirmed: Datum, dice: Dice): Datum {
  let tot = schooldagTot(plusDagen(begin, dice.between(45, 150)));
  while (tot <= confirmed || !langdurigIn(jaar, { van: begin, tot })) tot = schooldagenLater(tot, 1);
  return tot;
}
