import { type Datum, laatste, plusDagen, schooljaar, verschuifNaarWerkdag } from '@zesweken/kalender';
import type { Meldingsoort } from '@zesweken/meldingen';
import type { Dice } from './dice.js';
import type { Wens } from './leerlingen.js';
import type { Jaarwerk } from './meldingen.js';
import { eindActie, toewijzing, verloop } from './outcomes.js';
import { schooldagenLater, schooldagTot, zomerBegin } from './schooldays.js';
import { KALENDER_MIDDEN } from '@zesweken/rekenregels';
import type { DemoMelding, Story } from './story.js';

type Signaalsoort = Exclude<Meldingsoort, 'lrv' | 'absoluut'>;

interface Signaal {
  readonly begin: Datum;
  readonly einde: Datum;
  readonly gemeldOp: Datum;
  readonly uren?: number;
}

const KINDS: readonly (readonly [Signaalsoort, number])[] = [
  ['16-uur', 56],
  ['overig', 22],
  ['luxe', 16],
  ['18-plus', 6],
];

/** Ages on the first day. */
const AGES: Readonly<Record<Signaalsoort, readonly [number, number]>> = {
  '16-uur': [12, 16],
  overig: [6, 16],
  luxe: [5, 14],
  '18-plus': [18, 21],
};

/** A short absence without clocks: reported, looked at, closed by a person. */
export function signaalStory(work: Jaarwerk, day: Datum, team: readonly string[], dice: Dice): Story {
  const soort = dice.weighted(KINDS);
  const first = signaal(soort, day, dice);
  const again = soort === '16-uur' && dice.chance(0.2) ? weer(first, dice) : null;
  const tot = again?.einde ?? first.einde;
  const wens: Wens = {
    gemeente: work.gemeente,
    van: first.begin,
    tot,
    leeftijd: dice.between(...AGES[soort]),
    leerplichtig: soort !== '18-plus',
    bekend: 0.3,
  };
  const leerling = work.leerlingen.voor(wens, dice);
  const main = work.melding({ leerling, soort, ...first }, dice);
  const more = again ? [work.melding({ leerling, soort, ...again }, dice)] : [];
  const meldingen: [DemoMelding, ...DemoMelding[]] = [main, ...more];
  const bekendOp = laatste(main.gemeldOp, ...more.map(({ gemeldOp }) => gemeldOp));
  const afloop = soort === 'luxe' && dice.chance(0.15) ? 'onterecht' : 'hervat';
  const slot = eindActie(
    main,
    { tot, bekendOp: verschuifNaarWerkdag(plusDagen(bekendOp, 3)), afloop, klokken: false },
    dice,
  );
  return { leerling, meldingen, acties: verloop(toewijzing(main, team, 0.35, dice), slot), thuis: null };
}

function signaal(soort: Signaalsoort, day: Datum, dice: Dice): Signaal {
  switch (soort) {
    case '16-uur': {
      const einde = schooldagenLater(day, dice.between(3, 15));
      // Reports are due within 5 werkdagen; one in six comes late.
      const gemeldOp = schooldagenLater(einde, dice.chance(0.83) ? dice.between(1, 5) : dice.between(6, 12));
      return { begin: day, einde, gemeldOp, uren: dice.between(16, 40) };
    }
    case 'luxe': {
      const begin = dice.chance(0.5) ? beforeHoliday(day) : day;
      const einde = schooldagTot(plusDagen(begin, dice.between(2, 9)));
      return { begin, einde: laatste(begin, einde), gemeldOp: schooldagenLater(begin, 1) };
    }
    default: {
      const einde = schooldagenLater(day, dice.between(2, 14));
      return {
        begin: day,
        einde,
        gemeldOp: schooldagenLater(day, dice.between(1, 6)),
        uren: dice.between(4, 30),
      };
    }
  }
}

/** Again 16 hours, within days after the first time: one absence. */
function weer(first: Signaal, dice: Dice): Signaal | null {
  const begin = schooldagenLater(first.einde, dice.between(1, 3));
  if (KALENDER_MIDDEN.schooldagen(first.einde, begin) > 7) return null;
  const einde = schooldagenLater(begin, dice.between(4, 12));
  return { begin, einde, gemeldOp: schooldagenLater(einde, dice.between(1, 5)), uren: dice.between(16, 30) };
}

/** Many leave a few days before a holiday begins. */
function beforeHoliday(day: Datum): Datum {
  const next =
    KALENDER_MIDDEN.vakanties.find(({ begin }) => begin > day)?.begin ?? zomerBegin(schooljaar(day));
  return schooldagTot(plusDagen(next, -3));
}
