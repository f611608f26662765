import { getal, tekst } from '../app/zoekwaarden.js';
import type { DossierStatus } from '../api/types.js';

/** What the address of the list holds: only codes and ids of staff, nothing about a child. */
export interface DossierZoek {
  /** Statuses with commas, or `alle`; absent means every open one. */
  status?: string | undefined;
  soort?: string | undefined;
  /** Ids with commas; `ik` and `geen` stand for themselves. */
  behandelaar?: string | undefined;
  sort?: string | undefined;
  pagina?: number | undefined;
}

export const STATUSSEN = [
  'te-verifieren',
  'te-bevestigen',
  'signaal',
  'actief',
  'in-plan',
  'geplaatst',
  'heropend',
  'gesloten',
] as const satisfies readonly DossierStatus[];

export const OPEN_STATUSSEN: readonly DossierStatus[] = STATUSSEN.filter((status) => status !== 'gesloten');

export const SOORTEN = ['absoluut', 'lrv', '18-plus', '16-uur', 'luxe', 'overig'] as const;

export const SORTERINGEN = [
  'volgendeTermijn',
  '-dagenThuis',
  'dagenThuis',
  'naam',
  'kenmerk',
  '-kenmerk',
] as const;

export const STANDAARD_SORTERING = 'volgendeTermijn';

/** Rows on one page of the list. */
export const PER_PAGINA = 25;

/** Reads the address; unknown names fall away. */
export function leesDossierZoek(ruw: Record<string, unknown>): DossierZoek {
  return {
    status: tekst(ruw.status),
    soort: tekst(ruw.soort),
    behandelaar: tekst(ruw.behandelaar),
    sort: tekst(ruw.sort),
    pagina: getal(ruw.pagina),
  };
}

/** The values of a filter; an absent status filter is "every open one". */
export function gekozenStatussen(zoek: DossierZoek): string[] {
  if (zoek.status === 'alle') return [];
  return zoek.status?.split(',') ?? [...OPEN_STATUSSEN];
}

/** Values of a filter with commas. */
export function waarden(filter: string | undefined): string[] {
  return filter?.split(',') ?? [];
}

/** The status part of the address for a choice; the open ones together are the address without it. */
export function statusFilter(gekozen: readonly string[]): string | undefined {
  if (gekozen.length === 0 || gekozen.length === STATUSSEN.length) return 'alle';
  const alleenOpen = gekozen.length === OPEN_STATUSSEN.length && !gekozen.includes('gesloten');
  return alleenOpen ? undefined : gekozen.join(',');
}

/** The list without any filter of the user's own. */
export function isStandaard({ status, soort, behandelaar }: DossierZoek): boolean {
  return !status && !soort && !behandelaar;
}

/** The question to the API for an address. */
export function naarVraag(zoek: DossierZoek, ikId: string) {
  const behandelaars = waarden(zoek.behandelaar).map((een) => (een === 'ik' ? ikId : een));
  return {
    status: gekozenStatussen(zoek).join(',') || undefined,
    soort: zoek.soort,
    behandelaar: behandelaars.join(',') || undefined,
    sort: zoek.sort ?? STANDAARD_SORTERING,
    page: zoek.pagina ?? 1,
    pageSize: PER_PAGINA,
    metTotaal: true,
  };
}
