import {
  type Datum,
  isLeerplichtigeLeeftijd,
  leeftijdOp,
  plusDagen,
  plusMaanden,
  schooljaar,
} from '@zesweken/kalender';
import type { Dice } from './dice.js';
import { demoNaam, type DemoNaam } from './names.js';
import { type DemoSchool, type GemeenteSlug, type Onderwijssoort, scholenVoor } from './scholen.js';
import { KALENDER_MIDDEN } from '@zesweken/rekenregels';
import { type Testnummer, Testnummers } from './testnummers.js';

/** A child that does not exist. */
export interface DemoLeerling extends DemoNaam {
  readonly pgn: Testnummer;
  readonly geboortedatum: Datum;
  readonly postcode: string;
  readonly huisnummer: string;
  readonly telefoonOuder: string;
  readonly gemeente: GemeenteSlug;
  readonly scholen: {
    readonly primair: DemoSchool;
    readonly voortgezet: DemoSchool;
    readonly mbo: DemoSchool;
  };
  /** Whether it goes on to mbo at 16; from 18 on all do. */
  readonly vroegNaarMbo: boolean;
}

/** What child an absence needs. */
export interface Wens {
  readonly gemeente: GemeenteSlug;
  readonly van: Datum;
  /** Last day of the absence. */
  readonly tot: Datum;
  /** True where the reports name no end: then nothing may follow for this child. */
  readonly zonderEinde?: boolean;
  /** Age on the first day. */
  readonly leeftijd: number;
  /** Of leerplichtige age from the first to the last day (not for 18-plus). */
  readonly leerplichtig: boolean;
  readonly geboortedatum?: Datum;
  /** Share of cases in which it may be a child seen before. */
  readonly bekend: number;
  readonly behalve?: ReadonlySet<DemoLeerling>;
}

interface Known {
  readonly leerling: DemoLeerling;
  readonly periodes: { van: Datum; tot: Datum | null }[];
}

/** School days (days outside school holidays) between two absences of one child, well over the 7 that join them. */
const APART = 15;
/** Children looked at for coming back; the oldest are grown up. */
const REMEMBERED = 160;

const POSTCODES: Readonly<Record<GemeenteSlug, readonly number[]>> = {
  nieuwegein: [3431, 3432, 3433, 3434, 3435, 3436, 3437, 3438, 3439],
  houten: [3991, 3992, 3993, 3994, 3995],
  ijsselstein: [3401, 3402, 3403, 3404],
  lopik: [3411, 3412],
  vijfheerenlanden: [4131, 4132, 4133],
};
/** Vijfheerenlanden is Vianen until 2019; then Leerdam and Zederik come in. */
const SINCE_2019 = [4131, 4132, 4141, 4142, 4143, 4231, 4235, 4245];
/** Never given out: no postcode ends in them. */
const LETTERS = ['SS', 'SD', 'SA'];

/** The children of the demo. A child has one absence at a time, with a good pause between. */
export class Leerlingen {
  readonly #nummers = new Testnummers();
  readonly #known = new Map<GemeenteSlug, Known[]>();

  /** A child for an absence: one seen before, else a new one. */
  voor(wens: Wens, dice: Dice): DemoLeerling {
    const list = this.#of(wens.gemeente);
    if (dice.chance(wens.bekend)) {
      const back = list.slice(-REMEMBERED).filter((known) => suits(known, wens));
      if (back.length > 0) return book(dice.pick(back), wens);
    }
    const known: Known = { leerling: this.#make(wens, dice), periodes: [] };
    list.push(known);
    return book(known, wens);
  }

  /** Whether this child can have one more absence; if so it is noted. */
  opnieuw(leerling: DemoLeerling, wens: Pick<Wens, 'van' | 'tot'>): boolean {
    const known = this.#of(leerling.gemeente).find((one) => one.leerling === leerling);
    if (!known || !isFree(known, wens)) return false;
    book(known, wens);
    return true;
  }

  #of(gemeente: GemeenteSlug): Known[] {
    const list = this.#known.get(gemeente) ?? [];
    this.#known.set(gemeente, list);
    return list;
  }

  #make(wens: Wens, dice: Dice): DemoLeerling {
    const { gemeente, van } = wens;
    const primair = dice.weighted<Onderwijssoort>([
      ['po', 90],
      ['sbo', 7],
      ['so', 3],
    ]);
    const voortgezet = dice.weighted<Onderwijssoort>([
      ['vo', 84],
      ['vso', 9],
      ['pro', 7],
    ]);
    const school = (soort: Onderwijssoort): DemoSchool => dice.pick(scholenVoor(gemeente, soort));
    const codes = gemeente === 'vijfheerenlanden' && van >= '2019-01-01' ? SINCE_2019 : POSTCODES[gemeente];
    return {
      pgn: this.#nummers.next(dice.chance(0.04) ? 'onderwijsnummer' : 'bsn'),
      ...demoNaam(dice),
      geboortedatum: wens.geboortedatum ?? birthday(wens, dice),
      postcode: `${dice.pick(codes)}${dice.pick(LETTERS)}`,
      huisnummer: `${dice.between(1, 180)}`,
      telefoonOuder: `06-0000${dice.between(1000, 9999)}`,
      gemeente,
      scholen: { primair: school(primair), voortgezet: school(voortgezet), mbo: school('mbo') },
      vroegNaarMbo: dice.chance(0.4),
    };
  }
}

/** Where the child goes to school on a day, and in which year of study. */
export function onderwijsOp(leerling: DemoLeerling, d: Datum): { school: DemoSchool; leerjaar: string } {
  const { geboortedatum, scholen, vroegNaarMbo } = leerling;
  // The cast: the first of October exists in every year.
  const age = leeftijdOp(geboortedatum, `${schooljaar(d).begin.slice(0, 4)}-10-01` as Datum);
  if (age <= 11) return { school: scholen.primair, leerjaar: `${Math.max(1, age - 3)}` };
  if (age >= 18 || (age >= 16 && vroegNaarMbo)) {
    return { school: scholen.mbo, leerjaar: `${Math.min(4, age - 15)}` };
  }
  return { school: scholen.voortgezet, leerjaar: `${age - 11}` };
}

/** The code of the gemeente on a day: Vijfheerenlanden was Vianen until the end of 2018. */
export function gemeentecodeOp(gemeente: GemeenteSlug, d: Datum): string {
  if (gemeente === 'vijfheerenlanden') return d < '2019-01-01' ? 'GM0620' : 'GM1961';
  return { nieuwegein: 'GM0356', houten: 'GM0321', ijsselstein: 'GM0353', lopik: 'GM0331' }[gemeente];
}

function suits(known: Known, wens: Wens): boolean {
  const { geboortedatum } = known.leerling;
  return (
    wens.geboortedatum === undefined &&
    Math.abs(leeftijdOp(geboortedatum, wens.van) - wens.leeftijd) <= 1 &&
    (wens.leerplichtig ? coversLeerplicht(geboortedatum, wens) : leeftijdOp(geboortedatum, wens.van) >= 18) &&
    !wens.behalve?.has(known.leerling) &&
    isFree(known, wens)
  );
}

function isFree(
  { periodes }: Known,
  { van, tot, zonderEinde }: Pick<Wens, 'van' | 'tot' | 'zonderEinde'>,
): boolean {
  return periodes.every((periode) => {
    if (periode.tot !== null && periode.tot < van)
      return KALENDER_MIDDEN.schooldagen(periode.tot, van) > APART;
    return !zonderEinde && KALENDER_MIDDEN.schooldagen(tot, periode.van) > APART;
  });
}

function book(
  known: Known,
  { van, tot, zonderEinde }: Pick<Wens, 'van' | 'tot' | 'zonderEinde'>,
): DemoLeerling {
  known.periodes.push({ van, tot: zonderEinde ? null : tot });
  return known.leerling;
}

function coversLeerplicht(geboortedatum: Datum, { van, tot }: Wens): boolean {
  return isLeerplichtigeLeeftijd(geboortedatum, van) && isLeerplichtigeLeeftijd(geboortedatum, tot);
}

/** A day of birth that gives the age wanted, or a year less where the child would come of age too soon. */
function birthday(wens: Wens, dice: Dice): Datum {
  const extra = dice.between(1, 360);
  const born = plusDagen(plusMaanden(wens.van, -12 * wens.leeftijd), -extra);
  return !wens.leerplichtig || coversLeerplicht(born, wens) ? born : plusMaanden(born, 12);
}
