import type { Datum } from '@zesweken/kalender';
import { volledigeNaam } from '@zesweken/leerlingen';
import { afstandTotNaam, isOngeveer } from './naamvergelijking.js';
import type { Gevonden } from './zoek.sql.js';
import type { Zoekvraag } from './zoekvraag.js';

/** Why something was found. */
export const GRONDEN = ['naam', 'naam-ongeveer', 'geboortedatum', 'nummer', 'kenmerk', 'school'] as const;
export type Grond = (typeof GRONDEN)[number];

/** A child that was found, with the dossier that it leads to. */
export interface Treffer {
  readonly leerlingId: string;
  readonly naam: string;
  readonly geboortedatum: Datum;
  readonly dossier: { readonly id: string; readonly kenmerk: string; readonly status: string } | null;
  readonly gronden: readonly Grond[];
}

/**
 * Leaves out what does not fit the whole question and puts the rest in order: the nearest name first, of equals those with
 * a running dossier, then as they came.
 * @param al what the rows were found by
 */
export function rangschik(rows: readonly Gevonden[], vraag: Zoekvraag, al: readonly Grond[]): Treffer[] {
  const { namen, geboortedatum, brin } = vraag;
  return rows
    .filter((row) => !geboortedatum || row.geboortedatum === geboortedatum)
    .flatMap((row) => {
      const afstand = namen.length === 0 ? 0 : afstandTotNaam(namen, row);
      return afstand === undefined ? [] : [{ row, afstand }];
    })
    .sort((a, b) => a.afstand - b.afstand || rust(a.row) - rust(b.row))
    .map(({ row, afstand }) =>
      trefferOf(row, [
        ...al,
        ...(geboortedatum && !al.includes('geboortedatum') ? (['geboortedatum'] as const) : []),
        ...(brin && !al.includes('school') ? (['school'] as const) : []),
        ...(namen.length > 0 ? [isOngeveer(afstand) ? ('naam-ongeveer' as const) : ('naam' as const)] : []),
      ]),
    );
}

function rust({ status }: Gevonden): number {
  if (status === null) return 2;
  return status === 'gesloten' ? 1 : 0;
}

function trefferOf(row: Gevonden, gronden: readonly Grond[]): Treffer {
  const { leerlingId, geboortedatum, dossierId, kenmerk, status } = row;
  const dossier =
    dossierId !== null && kenmerk !== null && status !== null ? { id: dossierId, kenmerk, status } : null;
  return { leerlingId, naam: volledigeNaam(row), geboortedatum, dossier, gronden };
}
