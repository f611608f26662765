import type { FieldError } from '@zesweken/errors';
import { dagenTussen, schooljaarVan } from '@zesweken/kalender';
import type { VakantieVan } from '@zesweken/dossiers';
import { fault } from './lees-bestand.js';
import { jaarVan, kalenderNaam, type Vakantieregel } from './vakantie.js';

/** Longer than any school holiday: a slip in a year. */
const MOST_DAYS = 70;

/** All that contradicts in a calendar. @param blijft holidays of the same calendars that stay as they are. */
export function keurVakanties(rows: readonly Vakantieregel[], blijft: readonly VakantieVan[]): FieldError[] {
  const lengths = rows.flatMap(ofLength);
  // Days that run backwards overlap nothing that makes sense.
  return lengths.length > 0 ? lengths : [...doubles(rows), ...overlaps(rows, blijft)];
}

function ofLength({ regel, naam, begin, einde }: Vakantieregel): FieldError[] {
  if (einde < begin) {
    return [fault(regel, 'volgorde', `'${naam}' eindigt (${einde}) voordat zij begint (${begin}).`)];
  }
  const days = dagenTussen(begin, einde) + 1;
  return days > MOST_DAYS
    ? [
        fault(
          regel,
          'lang',
          `'${naam}' duurt ${days} dagen. Een vakantie duurt hoogstens ${MOST_DAYS} dagen.`,
        ),
      ]
    : [];
}

function doubles(rows: readonly Vakantieregel[]): FieldError[] {
  const known = new Map<string, Vakantieregel>();
  return rows.flatMap((row) => {
    const key = [row.brin ?? '', jaarVan(row), row.naam.toLowerCase()].join('|');
    const first = known.get(key);
    if (!first) {
      known.set(key, row);
      return [];
    }
    return [
      fault(
        row.regel,
        'dubbel',
        `'${row.naam}' staat twee keer in schooljaar ${jaarVan(row)} in ${kalenderNaam(row.brin)}, ook op regel ${first.regel}.`,
      ),
    ];
  });
}

function overlaps(rows: readonly Vakantieregel[], blijft: readonly VakantieVan[]): FieldError[] {
  const all = [...rows, ...blijft.map((one): Vakantieregel => ({ ...one, regel: 0 }))];
  return [...Map.groupBy(all, ({ brin }) => brin).values()].flatMap((calendar) => {
    const sorted = [...calendar].sort((a, b) => (a.begin < b.begin ? -1 : a.begin > b.begin ? 1 : 0));
    let latest: Vakantieregel | undefined;
    return sorted.flatMap((row) => {
      const before = latest;
      if (!before || row.einde > before.einde) latest = row;
      if (!before || row.begin > before.einde) return [];
      return [clash(row, before)];
    });
  });
}

function clash(one: Vakantieregel, other: Vakantieregel): FieldError {
  // Told of the line of the file, where only one of the two stands in it.
  const [own, known] = one.regel === 0 ? [other, one] : [one, other];
  const where = known.regel === 0 ? 'die er al is' : `op regel ${known.regel}`;
  return fault(
    own.regel,
    'overlap',
    `'${own.naam}' (${own.begin} tot en met ${own.einde}) valt samen met '${known.naam}' (${known.begin} tot en met ${known.einde}) ${where}, in ${kalenderNaam(own.brin)}.`,
  );
}

/** A usual holiday that a school year lacks. */
export interface Gat {
  readonly brin: string | null;
  readonly schooljaar: string;
  readonly vakantie: string;
  readonly melding: string;
}

/** When the usual holidays fall, from the first day of the school year: by day, because names differ ("Krokusvakantie"). */
const USUAL: readonly (readonly [naam: string, van: string, tot: string, volgendJaar: boolean])[] = [
  ['herfstvakantie', '10-01', '11-10', false],
  ['kerstvakantie', '12-25', '12-25', false],
  ['voorjaarsvakantie', '02-01', '03-15', true],
  ['meivakantie', '04-15', '05-15', true],
  ['zomervakantie', '07-01', '07-31', true],
];

/** What a calendar lacks in these school years. */
export function gatenIn(
  brin: string | null,
  jaren: readonly string[],
  vakanties: readonly VakantieVan[],
): Gat[] {
  const own = vakanties.filter((one) => one.brin === brin);
  return jaren.flatMap((jaar) => {
    const { begin } = schooljaarVan(jaar);
    const first = Number(begin.slice(0, 4));
    return USUAL.filter(([, van, tot, next]) => {
      const year = first + (next ? 1 : 0);
      return !own.some((one) => one.begin <= `${year}-${tot}` && one.einde >= `${year}-${van}`);
    }).map(([vakantie]) => ({
      brin,
      schooljaar: jaar,
      vakantie,
      melding: `Schooljaar ${jaar} heeft geen ${vakantie} in ${kalenderNaam(brin)}.`,
    }));
  });
}
