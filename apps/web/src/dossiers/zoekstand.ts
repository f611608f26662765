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

export const SOORTEN = ['absoluut', 'lrv', '18-plus', '16-uur', 'luxe', 'overig', 'ziek'] as const;

/** The orders that are offered in words, where there are no headings to click. */
export const SORTERINGEN = [
  'volgendeTermijn',
  '-dagenThuis',
  'dagenThuis',
  'naam',
  'kenmerk',
  '-kenmerk',
] as const;

const ALLE_SORTERINGEN = [...SORTERINGEN, '-volgendeTermijn', '-naam'] as const;
export type DossierSortering = (typeof ALLE_SORTERINGEN)[number];

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
export function gekozenStatussen(zoek: DossierZoek): DossierStatus[] {
  if (zoek.status === 'alle') return [];
  if (zoek.status === undefined) return [...OPEN_STATUSSEN];
  const genoemd = waarden(zoek.status);
  return STATUSSEN.filter((status) => genoemd.includes(status));
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

function gevuld<T>(lijst: T[]): T[] | undefined {
  return lijst.length > 0 ? lijst : undefined;
}

/** The order of the list; an unknown one in the address is the standard one. */
export function gekozenSortering({ sort }: DossierZoek): DossierSortering {
  return ALLE_SORTERINGEN.find((een) => een === sort) ?? STANDAARD_SORTERING;
}

/** The list without any filter of the user's own. */
export function isStandaard({ status, soort, behandelaar }: DossierZoek): boolean {
  return !status && !soort && !behandelaar;
}

/** The question to the API for an address. */
export function naarVraag(zoek: DossierZoek, ikId: string) {
  const soorten = waarden(zoek.soort);
  const behandelaars = waarden(zoek.behandelaar).map((een) => (een === 'ik' ? ikId : een));
  return {
    status: gevuld(gekozenStatussen(zoek)),
    soort: gevuld(SOORTEN.filter((soort) => soorten.includes(soort))),
    behandelaar: gevuld(behandelaars),
    sort: gekozenSortering(zoek),
    page: zoek.pagina ?? 1,
    pageSize: PER_PAGINA,
    metTotaal: true,
  };
}
