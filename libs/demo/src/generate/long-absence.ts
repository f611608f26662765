import { type Datum, laatste, plusDagen, plusMaanden, vroegste } from '@zesweken/kalender';
import type { Dice } from './dice.js';
import type { DemoLeerling, Wens } from './leerlingen.js';
import type { Jaarwerk } from './meldingen.js';
import { type Afloop, eindActie, eindeGemeldOp, isGemeld, toewijzing, verloop } from './outcomes.js';
import { schooldagenLater, schooldagTot, schooldagVanaf } from './schooldays.js';
import { KALENDER_MIDDEN } from '@zesweken/rekenregels';
import { type DemoMelding, langdurigIn, type Story } from './story.js';

/** How long: back before day 28, within six weeks, within three months, or longer; or from before to after summer. */
export type Duur = 'kort' | 'zes' | 'later' | 'lang' | 'zomer';

/** Least and most days at home. */
const DAYS: Readonly<Record<Duur, readonly [number, number]>> = {
  kort: [9, 26],
  zes: [32, 42],
  later: [43, 95],
  lang: [96, 240],
  zomer: [75, 140],
};

const ENDINGS: Readonly<Record<Duur, readonly (readonly [Afloop, number])[]>> = {
  kort: [['hervat', 1]],
  zes: [
    ['hervat', 92],
    ['geplaatst', 8],
  ],
  later: [
    ['hervat', 68],
    ['geplaatst', 20],
    ['verhuisd', 5],
    ['vrijstelling', 3],
    ['onbekend', 4],
  ],
  lang: [
    ['hervat', 42],
    ['geplaatst', 26],
    ['vrijstelling', 11],
    ['vervangende-leerplicht', 6],
    ['einde-leerplicht', 6],
    ['verhuisd', 5],
    ['onbekend', 4],
  ],
  zomer: [
    ['hervat', 60],
    ['geplaatst', 30],
    ['verhuisd', 10],
  ],
};

/** An absence to make up. */
export interface Plan {
  readonly begin: Datum;
  readonly duur: Duur;
  /** Children that may not be chosen. */
  readonly behalve?: ReadonlySet<DemoLeerling>;
  /** This child, if it is free; else there is no story. */
  readonly leerling?: DemoLeerling;
}

/** Langdurig relatief verzuim of one child, with what came before and after. Null where the child asked for is not free. */
export function lrvStory(work: Jaarwerk, plan: Plan, team: readonly string[], dice: Dice): Story | null {
  const { begin, duur } = plan;
  const tot = lastDay(work, plan, dice);
  const afloop = dice.weighted(ENDINGS[duur]);
  const before = dice.chance(0.45) ? spijbelperiode(work, begin, dice) : null;
  const period = { van: before?.begin ?? begin, tot };
  const leerling = childFor(work, plan, { ...period, afloop }, dice);
  if (!leerling) return null;
  const first = before ? [work.melding({ leerling, soort: '16-uur', ...before }, dice)] : [];
  const lrv = lrvMeldingen(
    work,
    leerling,
    { begin, tot, open: !isGemeld(afloop), vroeg: duur === 'kort' },
    dice,
  );
  const [main] = lrv;
  // The last report is the one that tells of the end.
  const last = lrv.at(-1) ?? main;
  const einde = {
    tot,
    bekendOp: laatste(last.eindeGemeldOp ?? last.gemeldOp, last.gemeldOp),
    afloop,
    klokken: true,
  };
  return {
    leerling,
    // The cast: there is always a report of lrv.
    meldingen: [...first, ...lrv] as [DemoMelding, ...DemoMelding[]],
    acties: verloop(toewijzing(main, team, 0.88, dice), eindActie(main, einde, dice)),
    thuis: { van: begin, tot },
  };
}

/** A child who comes of age in the first weeks: no longer leerplichtig on day 28, so never one of long at home. */
export function jarigStory(work: Jaarwerk, begin: Datum, team: readonly string[], dice: Dice): Story {
  const tot = schooldagTot(plusDagen(begin, dice.between(45, 70)));
  const geboortedatum = plusMaanden(plusDagen(begin, dice.between(6, 20)), -12 * 18);
  const wens = { gemeente: work.gemeente, van: begin, tot, leeftijd: 17, leerplichtig: false, bekend: 0 };
  const leerling = work.leerlingen.voor({ ...wens, geboortedatum }, dice);
  const [main] = lrvMeldingen(work, leerling, { begin, tot, open: false, vroeg: true }, dice);
  const einde = { tot, bekendOp: main.eindeGemeldOp ?? tot, afloop: 'hervat' as const, klokken: true };
  return {
    leerling,
    meldingen: [main],
    acties: verloop(toewijzing(main, team, 1, dice), eindActie(main, einde, dice)),
    thuis: { van: begin, tot },
  };
}

/** Lengthened, where need be, until the child counts this school year (or, over the summer, is back after it). */
function lastDay({ jaar }: Jaarwerk, { begin, duur }: Plan, dice: Dice): Datum {
  let tot = schooldagTot(plusDagen(begin, dice.between(...DAYS[duur]) - 1));
  if (duur === 'kort' || duur === 'zomer') return tot;
  while (!langdurigIn(jaar, { van: begin, tot })) tot = schooldagenLater(tot, 1);
  return tot;
}

/** A 16-uur report on the days just before, so that both are one absence. */
function spijbelperiode(
  { jaar }: Jaarwerk,
  begin: Datum,
  dice: Dice,
): { begin: Datum; einde: Datum; gemeldOp: Datum; uren: number } | null {
  const einde = schooldagTot(plusDagen(begin, -1));
  const first = schooldagTot(plusDagen(einde, -dice.between(4, 14)));
  if (first < jaar.begin || KALENDER_MIDDEN.schooldagen(einde, begin) > 4) return null;
  return {
    begin: first,
    einde,
    gemeldOp: schooldagenLater(einde, dice.between(1, 5)),
    uren: dice.between(16, 28),
  };
}

function childFor(
  { gemeente, leerlingen }: Jaarwerk,
  plan: Plan,
  { van, tot, afloop }: { van: Datum; tot: Datum; afloop: Afloop },
  dice: Dice,
): DemoLeerling | null {
  if (plan.leerling) return leerlingen.opnieuw(plan.leerling, { van, tot }) ? plan.leerling : null;
  const leeftijd = dice.weighted([
    [dice.between(6, 11), 30],
    [dice.between(12, 14), 34],
    [dice.between(15, 16), 36],
  ]);
  const wens: Wens = {
    gemeente,
    van,
    tot,
    zonderEinde: !isGemeld(afloop),
    leeftijd: afloop === 'vervangende-leerplicht' ? dice.between(14, 16) : leeftijd,
    leerplichtig: true,
    bekend: 0.22,
    behalve: plan.behalve,
  };
  // The duty ends on the 18th birthday, the first day that is no longer one at home.
  if (afloop !== 'einde-leerplicht') return leerlingen.voor(wens, dice);
  return leerlingen.voor({ ...wens, geboortedatum: plusMaanden(plusDagen(tot, 1), -12 * 18) }, dice);
}

/** One report, or two where a first return failed within days. */
function lrvMeldingen(
  work: Jaarwerk,
  leerling: DemoLeerling,
  { begin, tot, open, vroeg }: { begin: Datum; tot: Datum; open: boolean; vroeg: boolean },
  dice: Dice,
): [DemoMelding, ...DemoMelding[]] {
  const delay =
    vroeg || dice.chance(begin < '2024' ? 0.55 : 0.92) ? dice.between(2, 9) : dice.between(20, 34);
  const gemeldOp = vroegste(schooldagVanaf(plusDagen(begin, delay)), tot);
  const ends = (einde: Datum): { einde: Datum; eindeGemeldOp: Datum } => ({
    einde,
    eindeGemeldOp: eindeGemeldOp(einde, dice),
  });
  const kern = { leerling, soort: 'lrv' as const, begin, gemeldOp };
  const last = open ? { einde: null, eindeGemeldOp: null } : ends(tot);
  const pause = dice.chance(0.2) ? failedReturn(begin, tot, gemeldOp, dice) : null;
  if (!pause) return [work.melding({ ...kern, ...last }, dice)];
  const again = {
    leerling,
    soort: 'lrv' as const,
    begin: pause.weerThuis,
    gemeldOp: schooldagenLater(pause.weerThuis, 2),
  };
  return [work.melding({ ...kern, ...ends(pause.totDan) }, dice), work.melding({ ...again, ...last }, dice)];
}

/** A return that lasts a few days only, within the 7 that make it one absence. */
function failedReturn(
  begin: Datum,
  tot: Datum,
  gemeldOp: Datum,
  dice: Dice,
): { totDan: Datum; weerThuis: Datum } | null {
  const totDan = schooldagTot(plusDagen(laatste(gemeldOp, plusDagen(begin, 14)), dice.between(3, 12)));
  const weerThuis = schooldagVanaf(plusDagen(totDan, dice.between(3, 5)));
  const fits = plusDagen(weerThuis, 14) < tot && KALENDER_MIDDEN.schooldagen(totDan, weerThuis) <= 7;
  return fits ? { totDan, weerThuis } : null;
}
