import type { Tenant } from '@zesweken/tenancy';

/** Kinds of data that can pass between tenants; whole categories, never "everything" (contract section 3). */
export const CATEGORIEEN = [
  'contact',
  'verzuim',
  'onderwijs',
  'plan',
  'zorg',
  'gezondheid',
  'veiligheid',
] as const;
export type Categorie = (typeof CATEGORIEEN)[number];

/** Special care of the law asks the rules of jeugdhulp and WGBO as soon as one of these is shared (domain table A). */
export const ZORGCATEGORIEEN: readonly Categorie[] = ['zorg', 'gezondheid', 'veiligheid'];

/** What a tenant is in the table of grounds. */
export const PARTIJEN = [
  'gemeente',
  'samenwerkingsverband',
  'schoolbestuur',
  'jgz',
  'wijkteam',
  'jeugdhulp',
  'regio',
] as const;
export type Partij = (typeof PARTIJEN)[number];

const BY_DEELSOORT: Readonly<Record<string, Partij>> = {
  schoolbestuur: 'schoolbestuur',
  jgz: 'jgz',
  wijkteam: 'wijkteam',
  jeugdhulp: 'jeugdhulp',
};

/** What this tenant is in the table of grounds; undefined for a partner of a kind that the table does not know. */
export function partijVan({ soort, deelsoort }: Pick<Tenant, 'soort' | 'deelsoort'>): Partij | undefined {
  return soort === 'partner' ? BY_DEELSOORT[deelsoort ?? ''] : soort;
}

/** Parties that keep professional secrecy (Jeugdwet 7.3.11, BW 7:457): what they send needs a doorbreking too. */
export const GEHEIMHOUDERS: readonly Partij[] = ['jgz', 'wijkteam', 'jeugdhulp'];
