import { DomainError } from '@zesweken/errors';
import { type Categorie, GEHEIMHOUDERS, GRONDSLAGENTABEL, type Partij } from '@zesweken/grondslagen';
import type { Datum } from '@zesweken/kalender';

export const ITEMSOORTEN = ['actie', 'afspraak', 'overleg'] as const;
export type Itemsoort = (typeof ITEMSOORTEN)[number];

/** Why somebody is no longer in a kring. */
export const EINDEREDENEN = ['verlaten', 'uitgenomen', 'grond-vervallen'] as const;
export type Einderedenen = (typeof EINDEREDENEN)[number];

/** The parties round one child, as each of them sees it. Roles are names of database roles. */
export interface Kring {
  readonly id: string;
  readonly houderRol: string;
  /** Of the holder's dossier. */
  readonly kenmerk: string;
  readonly geopendOp: Date;
  readonly beeindigdOp: Date | null;
}

/** A party that takes part, under a verwijzing that it accepted. */
export interface Kringlid {
  readonly rol: string;
  readonly verwijzingId: string;
  readonly categorieen: readonly Categorie[];
  readonly sinds: Date;
  readonly tot: Date | null;
  readonly reden: Einderedenen | null;
}

/** What an item says; sealed. */
export interface Iteminhoud {
  readonly tekst: string;
  /** Of an actie the last day, of an overleg the day on which it is. */
  readonly dag: Datum | null;
  /** Slugs of the parties that are asked to an overleg. */
  readonly genodigden: readonly string[];
  /** What was decided in an overleg; empty before. */
  readonly besluiten: string;
}

/** An actie, an agreement or a meeting in the shared plan. */
export interface Kringitem {
  readonly id: string;
  readonly soort: Itemsoort;
  readonly categorie: Categorie;
  readonly doorRol: string;
  /** Whose actie it is. */
  readonly voorRol: string | null;
  readonly inhoud: Iteminhoud;
  readonly gemaaktOp: Date;
  readonly gedaanOp: Date | null;
  readonly versie: number;
}

/**
 * Whether what one kind of party writes may reach another kind, by the table of grounds (domain table B). An emergency is no
 * ground for a plan, and a move is one for a hand-over alone.
 */
export function stroomt(van: Partij | undefined, naar: Partij | undefined, categorie: Categorie): boolean {
  return GRONDSLAGENTABEL.some(
    (rij) =>
      rij.soort !== 'noodsituatie' &&
      !rij.voorwaarden.includes('verhuisd-naar-ontvanger') &&
      rij.van.some((een) => een === van) &&
      rij.naar.some((een) => een === naar) &&
      rij.categorieen.includes(categorie),
  );
}

/** Somebody who looks at the shared plan. */
export interface Lezer {
  readonly rol: string;
  readonly partij: Partij | undefined;
  /** What the reader's own ground carries today; all for the holder. */
  readonly open: readonly Categorie[];
}

/** Whether a reader sees an item: what it wrote itself, else what its ground carries and the table lets flow to it. */
export function magLezen(
  { doorRol, categorie }: Pick<Kringitem, 'doorRol' | 'categorie'>,
  { rol, partij, open }: Lezer,
  maker: Partij | undefined,
): boolean {
  return doorRol === rol || (open.includes(categorie) && stroomt(maker, partij, categorie));
}

/**
 * Whether somebody may write an item of a category.
 * @param doorbreking whether the waiver of professional secrecy was recorded for it (Jeugdwet 7.3.11, BW 7:457).
 * @throws DomainError `kring.categorie` (403), `kring.doorbreking` (409).
 */
export function mustMogenSchrijven(
  categorie: Categorie,
  { partij, open }: Pick<Lezer, 'partij' | 'open'>,
  doorbreking: boolean,
): void {
  if (!open.includes(categorie))
    throw new DomainError(
      'forbidden',
      'kring.categorie',
      `Uw grond draagt geen gegevens van de soort ${categorie}. Kies een soort die u mag zien, of vraag de houder om een nieuwe verwijzing.`,
    );
  if (partij && GEHEIMHOUDERS.includes(partij) && !doorbreking)
    throw new DomainError(
      'conflict',
      'kring.doorbreking',
      'U heeft beroepsgeheim. Leg eerst vast dat ouders of leerling u daarvan ontsloegen voor wat u hier deelt (Jeugdwet 7.3.11, BW 7:457).',
    );
}

/** @throws always: the plan is closed for everybody. */
export function beeindigd(): DomainError {
  return new DomainError(
    'forbidden',
    'kring.beeindigd',
    'Dit gedeelde plan is beëindigd. De inhoud is vernietigd.',
  );
}
