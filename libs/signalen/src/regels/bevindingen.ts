import {
  type Datum,
  laatste,
  plusDagen,
  schooljaar,
  type Schoolkalender,
  vroegste,
} from '@zesweken/kalender';
import {
  type Feit,
  isPrimair,
  laatsteDag,
  type LeerlingFeiten,
  opVolgorde,
  type Roosterfeit,
  schooldagen,
} from './feiten.js';
import { type Regel, regelversie, type Signaalregels } from './signaalregels.js';

/** That a rule holds for a leerling today, and by which facts. */
export interface Bevinding {
  readonly regel: Regel;
  readonly versie: string;
  /** The facts that were counted, oldest first. Never empty. */
  readonly feiten: readonly Feit[];
  /** What was counted: reports, school days or weeks, as the rule has it. */
  readonly aantal: number;
  /** The day from which the rule holds. */
  readonly sinds: Datum;
  /** The first day of absence that it proposes. */
  readonly eersteDag: Datum;
}

/** The day on which, and the calendar of the school by which, the rules look. */
export interface Blik {
  readonly vandaag: Datum;
  readonly kalender: Schoolkalender;
}

type Gevonden = Omit<Bevinding, 'regel' | 'versie'>;

/**
 * Everything that the rules find about one leerling. Pure, whatever the order of the facts; what lies ahead is not looked
 * at. No rule decides anything: a person does.
 */
export function bevindingen(feiten: LeerlingFeiten, regels: Signaalregels, blik: Blik): Bevinding[] {
  const { zestienUur, luxe, ziekPo, ziekVo, verkortRooster } = regels;
  const primair = isPrimair(feiten, blik.vandaag);
  const ziek = begun(feiten.ziek, blik);
  const found: [Regel, boolean, () => Gevonden | undefined][] = [
    [
      '16-uur-herhaald',
      zestienUur.aan,
      () => herhaald(begun(feiten.zestienUur, blik), zestienUur.aantal, blik),
    ],
    ['luxe-herhaald', luxe.aan, () => herhaald(begun(feiten.luxe, blik), luxe.aantal, blik)],
    ['ziek-po', ziekPo.aan && primair, () => vaakZiek(ziek, ziekPo, blik)],
    ['ziek-vo-vaak', ziekVo.aan && !primair, () => ziekInWeken(ziek, ziekVo, blik)],
    ['ziek-vo-lang', ziekVo.aan && !primair, () => langZiek(ziek, ziekVo.aaneengesloten, blik)],
    [
      'verkort-rooster',
      verkortRooster.aan,
      () => langVerkort(begun(feiten.roosters, blik), verkortRooster, blik),
    ],
  ];
  return found.flatMap(([regel, aan, look]) => {
    const one = aan ? look() : undefined;
    return one ? [{ regel, versie: regelversie(regel, regels), ...one }] : [];
  });
}

function begun<F extends Feit>(feiten: readonly F[], { vandaag }: Blik): F[] {
  return opVolgorde(feiten.filter(({ begin }) => begin <= vandaag));
}

/** So many reports that began in the school year of today. */
function herhaald(feiten: readonly Feit[], aantal: number, { vandaag }: Blik): Gevonden | undefined {
  const counted = feiten.filter(({ begin }) => begin >= schooljaar(vandaag).begin);
  const reached = counted[aantal - 1];
  const last = counted.at(-1);
  if (!reached || !last) return undefined;
  return { feiten: counted, aantal: counted.length, sinds: reached.begin, eersteDag: last.begin };
}

/** More reports, or more school days ill, in the school year of today than the rule allows (M@ZL, primary education). */
function vaakZiek(
  feiten: readonly Feit[],
  { meerDanMeldingen, meerDanDagen }: Signaalregels['ziekPo'],
  blik: Blik,
): Gevonden | undefined {
  const { begin } = schooljaar(blik.vandaag);
  const counted = feiten.filter((feit) => laatsteDag(feit, blik.vandaag) >= begin);
  const last = counted.at(-1);
  if (!last) return undefined;
  const days = new Set(
    counted.flatMap((feit) =>
      schooldagen(laatste(feit.begin, begin), laatsteDag(feit, blik.vandaag), blik.kalender),
    ),
  );
  const byDays = [...days].sort()[meerDanDagen];
  const reports = counted.filter((feit) => feit.begin >= begin);
  const byReports = reports[meerDanMeldingen]?.begin;
  const reached = [byDays, byReports].filter((d) => d !== undefined);
  const [first, ...others] = reached;
  if (!first) return undefined;
  const aantal = byReports ? reports.length : days.size;
  return { feiten: counted, aantal, sinds: vroegste(first, ...others), eersteDag: last.begin };
}

/** So many reports of sickness within the last so many schoolweken (M@ZL, secondary education). */
function ziekInWeken(
  feiten: readonly Feit[],
  { meldingen, schoolweken }: Signaalregels['ziekVo'],
  { vandaag, kalender }: Blik,
): Gevonden | undefined {
  const counted = feiten.filter(({ begin }) => kalender.schooldagen(begin, vandaag) < 7 * schoolweken);
  const reached = counted[meldingen - 1];
  const last = counted.at(-1);
  if (!reached || !last) return undefined;
  return { feiten: counted, aantal: counted.length, sinds: reached.begin, eersteDag: last.begin };
}

/** Ill for so many school days on end, in a period that reaches into this school year (M@ZL, secondary education). */
function langZiek(feiten: readonly Feit[], aantal: number, blik: Blik): Gevonden | undefined {
  const { kalender, vandaag } = blik;
  const long = periodesVan(feiten, blik).map((run) => ({
    ...run,
    days: schooldagen(run.begin, run.einde, kalender),
  }));
  const run = long.findLast(({ days, einde }) => days.length >= aantal && einde >= schooljaar(vandaag).begin);
  if (!run) return undefined;
  // The assertion: there are at least `aantal` days.
  return { feiten: run.feiten, aantal: run.days.length, sinds: run.days[aantal - 1]!, eersteDag: run.begin };
}

/** A reduced timetable that lasted so many weeks, school holidays not counted, and reaches into this school year. */
function langVerkort(
  roosters: readonly Roosterfeit[],
  { weken, minderDanUren }: Signaalregels['verkortRooster'],
  blik: Blik,
): Gevonden | undefined {
  const { kalender, vandaag } = blik;
  const reduced = roosters.filter(({ urenPerWeek }) => urenPerWeek < minderDanUren);
  const long = periodesVan(reduced, blik).map((run) => ({
    ...run,
    days: kalender.schooldagen(plusDagen(run.begin, -1), run.einde),
  }));
  const run = long.findLast(({ days, einde }) => days >= 7 * weken && einde >= schooljaar(vandaag).begin);
  if (!run) return undefined;
  const sinds = kalender.plusSchoolweken(plusDagen(run.begin, -1), weken);
  return { feiten: run.feiten, aantal: Math.floor(run.days / 7), sinds, eersteDag: run.begin };
}

interface Periode {
  readonly begin: Datum;
  /** The last day up to today. */
  readonly einde: Datum;
  readonly feiten: readonly Feit[];
}

/** Facts that overlap, or follow without a school day between, as periods from early to late. */
function periodesVan(sorted: readonly Feit[], { vandaag, kalender }: Blik): Periode[] {
  const periodes: Periode[] = [];
  for (const feit of sorted) {
    const last = periodes.at(-1);
    const einde = laatsteDag(feit, vandaag);
    const between = last && schooldagen(plusDagen(last.einde, 1), plusDagen(feit.begin, -1), kalender);
    if (last && between?.length === 0) {
      periodes[periodes.length - 1] = {
        begin: last.begin,
        einde: laatste(last.einde, einde),
        feiten: [...last.feiten, feit],
      };
    } else periodes.push({ begin: feit.begin, einde, feiten: [feit] });
  }
  return periodes;
}
