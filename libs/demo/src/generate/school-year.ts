import { type Datum, plusDagen, type Schooljaar } from '@zesweken/kalender';
import { absoluutStory, onterechtStory } from './absoluut.js';
import { Dice } from './dice.js';
import type { DemoLeerling, Leerlingen } from './leerlingen.js';
import { type Duur, jarigStory, lrvStory } from './long-absence.js';
import { Jaarwerk } from './meldingen.js';
import { omvangVan } from './omvang.js';
import { schooldagenVan, spread, zomerBegin } from './schooldays.js';
import type { GemeenteSlug } from './scholen.js';
import { signaalStory } from './signals.js';
import { langdurigIn, type Story } from './story.js';

/** Days before the summer holiday by which an absence must begin to count in the same school year, with room to spare. */
const BEFORE_SUMMER = 40;

/** Mixes of duration: since the convenant of 2017 more children are back within six weeks; since 2024 places are scarce. */
const BEFORE_2017: readonly Duur[] = ['later', 'zes', 'lang', 'later', 'lang', 'zes', 'later', 'lang'];
const SINCE_2017: readonly Duur[] = ['zes', 'later', 'zes', 'lang', 'zes', 'later', 'lang', 'zes'];
const SINCE_2024: readonly Duur[] = ['later', 'zes', 'lang', 'zes', 'later', 'lang', 'zes', 'lang'];

/** What a school year is made with. */
export interface Schooljaarvraag {
  readonly gemeente: GemeenteSlug;
  readonly jaar: Schooljaar;
  readonly leerlingen: Leerlingen;
  /** Names of the accounts that handle dossiers. */
  readonly team: readonly string[];
  /** The gemeente's stories of earlier years: some of them still run. */
  readonly eerder: readonly Story[];
}

/**
 * All absences of one gemeente that begin in one school year. As many children are long at home as `omvangVan` says: those of
 * earlier years who still are, and as many new ones as are missing; nothing else here can count in this year.
 */
export function schooljaarVanGemeente(vraag: Schooljaarvraag): Story[] {
  const { gemeente, jaar } = vraag;
  const work = new Jaarwerk(gemeente, jaar, vraag.leerlingen);
  const days = schooldagenVan(jaar);
  const counted = langdurigeLeerlingen(vraag.eerder, jaar);
  const { langdurig, absoluut, signalen } = omvangVan(gemeente, jaar);
  const long = longStories(vraag, work, counted, Math.max(0, langdurig - counted.size));
  const confirmed = long.filter(({ meldingen: [{ soort }] }) => soort === 'absoluut').length;
  const make = <T>(
    kind: string,
    n: number,
    among: readonly Datum[],
    story: (day: Datum, dice: Dice) => T,
  ): T[] => {
    const dice = new Dice(`${gemeente}/${jaar.code}/${kind}`);
    return among.length === 0 ? [] : spread(among, n, dice).map((day) => story(day, dice));
  };
  const { team } = vraag;
  return [
    ...long,
    ...make('kort', Math.round(langdurig * 0.35), days, (begin, dice) =>
      lrvStory(work, { begin, duur: 'kort' }, team, dice),
    ),
    ...make('zomer', Math.round(langdurig * 0.12), lastDays(days, jaar), (begin, dice) =>
      lrvStory(work, { begin, duur: 'zomer', behalve: counted }, team, dice),
    ),
    ...make('jarig', langdurig >= 10 ? 1 : 0, safeDays(days, jaar), (begin, dice) =>
      jarigStory(work, begin, team, dice),
    ),
    ...make('onterecht', Math.max(0, absoluut - confirmed), days, (begin, dice) =>
      onterechtStory(work, begin, team, dice),
    ),
    ...make('signalen', signalen, days.slice(0, -10), (day, dice) => signaalStory(work, day, team, dice)),
  ].filter((story) => story !== null);
}

/** The leerlingen that these stories make long at home in a school year. */
export function langdurigeLeerlingen(stories: readonly Story[], jaar: Schooljaar): Set<DemoLeerling> {
  const counting = stories.filter(
    ({ thuis, leerling }) => thuis !== null && langdurigIn(jaar, thuis, leerling.geboortedatum),
  );
  return new Set(counting.map(({ leerling }) => leerling));
}

/** Adds to `counted` as it goes, so that each story brings a child more. */
function longStories(
  { gemeente, jaar, team }: Schooljaarvraag,
  work: Jaarwerk,
  counted: Set<DemoLeerling>,
  n: number,
): Story[] {
  const dice = new Dice(`${gemeente}/${jaar.code}/langdurig`);
  const mix = mixOf(jaar);
  const begins = spread(safeDays(schooldagenVan(jaar), jaar), n, dice);
  const stories = begins.map((begin, i) => {
    const story =
      i % 7 === 3
        ? absoluutStory(work, { begin, behalve: counted }, team, dice)
        : lrvStory(work, { begin, duur: mix[i % mix.length] ?? 'zes', behalve: counted }, team, dice);
    if (!story) throw new Error('A child is always found where none was asked for.');
    counted.add(story.leerling);
    return story;
  });
  return [...stories, ...secondTime(work, stories, team, dice)];
}

function mixOf({ begin }: Schooljaar): readonly Duur[] {
  if (begin < '2017') return BEFORE_2017;
  return begin < '2024' ? SINCE_2017 : SINCE_2024;
}

/** One child in a larger gemeente is long at home twice in a year, and counts once. */
function secondTime(work: Jaarwerk, stories: readonly Story[], team: readonly string[], dice: Dice): Story[] {
  if (stories.length < 8) return [];
  const days = safeDays(schooldagenVan(work.jaar), work.jaar);
  for (const { leerling, thuis, meldingen } of stories) {
    const begin = thuis && days.find((d) => d > plusDagen(thuis.tot, 45));
    if (!begin || meldingen.at(-1)?.einde === null) continue;
    const story = lrvStory(work, { begin, duur: 'zes', leerling }, team, dice);
    if (story) return [story];
  }
  return [];
}

function safeDays(days: readonly Datum[], jaar: Schooljaar): Datum[] {
  const last = plusDagen(zomerBegin(jaar), -BEFORE_SUMMER);
  return days.filter((d) => d <= last);
}

/** The last weeks, from which the 28th day falls in the summer holiday. */
function lastDays(days: readonly Datum[], jaar: Schooljaar): Datum[] {
  const summer = zomerBegin(jaar);
  const first = plusDagen(summer, -26);
  return days.filter((d) => d >= first && d < plusDagen(summer, -4));
}
