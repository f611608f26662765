import type { Regiocel, Regiotabel } from '../api/types.js';

/** The organisation and the value of a cell; the name of the column depends on the table. */
export interface Cel {
  organisatie: string;
  waardeVan: string;
  /** null: hidden; undefined: not counted. */
  aantal: number | null | undefined;
}

export const TOTAAL = 'totaal';

const KOLOMMEN = [
  'soort',
  'leeftijd',
  'uitkomst',
  'duur',
  'stand',
  'instroom',
  'uitstroom',
  'vrijstelling',
  'signaal',
] as const;

/** The cells of a table in one shape. */
export function cellenVan({ cellen }: Regiotabel): Cel[] {
  return cellen.map((cel) => ({
    organisatie: cel.gemeente ?? cel.samenwerkingsverband ?? TOTAAL,
    waardeVan: waardeVan(cel),
    aantal: cel.waarde === null && !cel.onderdrukt ? undefined : cel.waarde,
  }));
}

function waardeVan(cel: Regiocel): string {
  for (const kolom of KOLOMMEN) {
    const waarde = cel[kolom];
    if (waarde !== undefined) return waarde;
  }
  return cel.week === undefined ? TOTAAL : String(cel.week);
}

/** One cell of a table; undefined where there is none, or it was not counted. */
export function vind(
  tabel: Regiotabel | undefined,
  organisatie: string,
  waarde: string,
): number | null | undefined {
  if (!tabel) return undefined;
  return cellenVan(tabel).find((cel) => cel.organisatie === organisatie && cel.waardeVan === waarde)?.aantal;
}

/** Least in the whole before a share says something. */
const MINST = 20;

/** Share of a part in percent, rounded to 5; null where one of the two is hidden or the whole is too small. */
export function aandeel(deel: number | null | undefined, geheel: number | null | undefined): number | null {
  if (typeof deel !== 'number' || typeof geheel !== 'number' || geheel < MINST) return null;
  return Math.round((deel / geheel) * 20) * 5;
}
