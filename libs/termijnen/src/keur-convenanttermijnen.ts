import type { Convenantregel, Convenantsoort, Convenanttermijnen } from './convenantregel.js';
import type { Herinnermomenten } from './termijnregel.js';

/** One thing that rules of a convenant can't say. */
export interface Bezwaar {
  /** `soort.veld`, as in the body of a request. */
  readonly veld: string;
  readonly code: 'soort' | 'eenheid' | 'lengte' | 'verschuiving' | 'vooraf' | 'daarna';
  readonly melding: string;
}

/** What may be set, by kind. Reminders may be of all. */
const MAG: ReadonlyMap<string, readonly (keyof Convenantregel)[]> = new Map<
  Convenantsoort,
  readonly (keyof Convenantregel)[]
>([
  ['thuiszitter-4-weken', ['herinneren']],
  ['convenant-6-weken', ['eenheid', 'verschuiving', 'herinneren']],
  ['pact-3-maanden', ['herinneren']],
  ['verwijzing-antwoord', ['lengte', 'herinneren']],
]);

const FIELDS: readonly string[] = ['eenheid', 'verschuiving', 'lengte', 'herinneren'];
const MOST_WERKDAGEN = 60;
const MOST_DAYS = 90;
const MOST_MOMENTS = 10;

/**
 * All that is wrong with rules of a convenant; nothing when they can be kept. What is stored of a convenant, or comes from outside, is
 * data: the types do not hold it.
 */
export function keurConvenanttermijnen(termijnen: Convenanttermijnen): Bezwaar[] {
  return Object.entries(termijnen).flatMap(([soort, regel]: [string, unknown]) => {
    const mag = MAG.get(soort);
    if (!mag) {
      return [bezwaar(soort, 'soort', `Een convenant kan niets anders regelen voor '${soort}'.`)];
    }
    if (regel === undefined) return [];
    const strange = isRule(regel) ? Object.keys(regel).filter((key) => !FIELDS.includes(key)) : [''];
    if (!isRule(regel) || strange.length > 0) {
      return [
        bezwaar(soort, 'soort', `Voor '${soort}' kan een convenant '${strange.join(', ')}' niet regelen.`),
      ];
    }
    return [
      ...ofUnit(soort, regel, mag.includes('eenheid')),
      ...ofShift(soort, regel, mag),
      ...ofLength(soort, regel, mag.includes('lengte')),
      ...ofMoments(soort, regel.herinneren),
    ];
  });
}

function isRule(value: unknown): value is Convenantregel {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ofUnit(soort: string, { eenheid }: Convenantregel, mag: boolean): Bezwaar[] {
  if (eenheid === undefined) return [];
  const veld = `${soort}.eenheid`;
  if (!mag) return [bezwaar(veld, 'eenheid', `De eenheid van '${soort}' ligt vast.`)];
  return ['kalenderweken', 'schoolweken'].includes(eenheid)
    ? []
    : [
        bezwaar(
          veld,
          'eenheid',
          `'${eenheid}' is geen eenheid voor deze termijn. Kies kalenderweken of schoolweken.`,
        ),
      ];
}

function ofShift(
  soort: string,
  { verschuiving }: Convenantregel,
  mag: readonly (keyof Convenantregel)[],
): Bezwaar[] {
  if (typeof (verschuiving ?? false) !== 'boolean') {
    return [
      bezwaar(`${soort}.verschuiving`, 'verschuiving', 'Een termijn verschuift wel of niet: kies ja of nee.'),
    ];
  }
  if (verschuiving !== true || mag.includes('verschuiving')) return [];
  const why = mag.includes('lengte')
    ? 'Een termijn in werkdagen eindigt altijd op een werkdag. Verschuiven kan daar niet bij.'
    : `'${soort}' verschuift niet.`;
  return [bezwaar(`${soort}.verschuiving`, 'verschuiving', why)];
}

function ofLength(soort: string, { lengte }: Convenantregel, mag: boolean): Bezwaar[] {
  if (lengte === undefined) return [];
  const veld = `${soort}.lengte`;
  if (!mag) return [bezwaar(veld, 'lengte', `De lengte van '${soort}' ligt vast.`)];
  return isDays(lengte, 1, MOST_WERKDAGEN)
    ? []
    : [
        bezwaar(
          veld,
          'lengte',
          `Een termijn van ${lengte} werkdagen kan niet. Geef een heel getal van 1 tot en met ${MOST_WERKDAGEN}.`,
        ),
      ];
}

function ofMoments(soort: string, herinneren: Herinnermomenten | undefined): Bezwaar[] {
  if (!herinneren) return [];
  const { vooraf = [Number.NaN], daarnaElke } = herinneren as Partial<Herinnermomenten>;
  const found: (Bezwaar | false)[] = [
    !(
      vooraf.length <= MOST_MOMENTS &&
      vooraf.every((day, at) => isDays(day, 0, MOST_DAYS) && (at === 0 || day < (vooraf[at - 1] ?? 0)))
    ) &&
      bezwaar(
        `${soort}.herinneren.vooraf`,
        'vooraf',
        `Geef de dagen vooraf van veel naar weinig, elk één keer, van ${MOST_DAYS} tot en met 0 en hoogstens ${MOST_MOMENTS}. Bijvoorbeeld 14, 7, 2, 0.`,
      ),
    daarnaElke !== null &&
      !isDays(daarnaElke ?? Number.NaN, 1, MOST_DAYS) &&
      bezwaar(
        `${soort}.herinneren.daarnaElke`,
        'daarna',
        `Herinneren om de ${daarnaElke} dagen kan niet. Geef een heel getal van 1 tot en met ${MOST_DAYS}, of niets om na de laatste dag te stoppen.`,
      ),
  ];
  return found.filter((one) => one !== false);
}

function isDays(value: number, least: number, most: number): boolean {
  return Number.isSafeInteger(value) && value >= least && value <= most;
}

function bezwaar(veld: string, code: Bezwaar['code'], melding: string): Bezwaar {
  return { veld, code, melding };
}
