/** The rules that can propose to make a signal active. */
export const REGELS = [
  '16-uur-herhaald',
  'luxe-herhaald',
  'ziek-po',
  'ziek-vo-vaak',
  'ziek-vo-lang',
  'verkort-rooster',
] as const;
export type Regel = (typeof REGELS)[number];

/** When the rules propose something; a tenant sets its own. */
export interface Signaalregels {
  /** Reports of 16 hours within one school year: from this many on. */
  readonly zestienUur: { readonly aan: boolean; readonly aantal: number };
  /** Reports of luxe verzuim within one school year: from this many on. */
  readonly luxe: { readonly aan: boolean; readonly aantal: number };
  /** Sickness in primary education, within one school year: more reports or more school days than these. */
  readonly ziekPo: {
    readonly aan: boolean;
    readonly meerDanMeldingen: number;
    readonly meerDanDagen: number;
  };
  /** Sickness elsewhere: so many reports within so many schoolweken, or so many school days on end. */
  readonly ziekVo: {
    readonly aan: boolean;
    readonly meldingen: number;
    readonly schoolweken: number;
    readonly aaneengesloten: number;
  };
  /** A timetable of fewer hours than this, over so many weeks outside school holidays. */
  readonly verkortRooster: {
    readonly aan: boolean;
    readonly weken: number;
    readonly minderDanUren: number;
  };
}

/**
 * The rules as they hold where the tenant says nothing else. No law says when absence threatens to become long: the numbers
 * for sickness are those of M@ZL, the others are sane beginnings that an administrator may change.
 */
export const STANDAARDREGELS: Signaalregels = Object.freeze({
  zestienUur: { aan: true, aantal: 2 },
  luxe: { aan: true, aantal: 2 },
  ziekPo: { aan: true, meerDanMeldingen: 4, meerDanDagen: 9 },
  ziekVo: { aan: true, meldingen: 4, schoolweken: 12, aaneengesloten: 7 },
  verkortRooster: { aan: true, weken: 6, minderDanUren: 13 },
});

/** Where a rule comes from. */
export const BRONNEN: Readonly<Record<Regel, string>> = {
  '16-uur-herhaald': 'instelling van de organisatie',
  'luxe-herhaald': 'instelling van de organisatie',
  'ziek-po': 'M@ZL primair onderwijs: meer dan 9 dagen of meer dan 4 keer ziek in een schooljaar',
  'ziek-vo-vaak': 'M@ZL voortgezet onderwijs: vierde ziekmelding in 12 schoolweken',
  'ziek-vo-lang': 'M@ZL voortgezet onderwijs: vanaf de zevende aaneengesloten schooldag',
  'verkort-rooster': 'instelling van de organisatie; de helft van een volle schoolweek van 26 uur',
};

/** Version of what the rules do; one that differs from the standard says so. */
const VERSIE = '1';

const GROEP: Readonly<Record<Regel, keyof Signaalregels>> = {
  '16-uur-herhaald': 'zestienUur',
  'luxe-herhaald': 'luxe',
  'ziek-po': 'ziekPo',
  'ziek-vo-vaak': 'ziekVo',
  'ziek-vo-lang': 'ziekVo',
  'verkort-rooster': 'verkortRooster',
};

/** The version by which a rule was applied: `1`, or `1-eigen` where the tenant set its numbers otherwise. */
export function regelversie(regel: Regel, regels: Signaalregels): string {
  const groep = GROEP[regel];
  const same = Object.entries(STANDAARDREGELS[groep]).every(
    // The cast: both sides have the same keys.
    ([key, value]) => (regels[groep] as Readonly<Record<string, unknown>>)[key] === value,
  );
  return same ? VERSIE : `${VERSIE}-eigen`;
}
