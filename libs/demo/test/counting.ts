import { dagenTussen, type Datum, isLeerplichtigeLeeftijd } from '@zesweken/kalender';
import { daysOf, isVakantie } from './formed.js';

/** What the contract's section 6 looks at, of one dossier. */
export interface Countable {
  readonly leerling: string;
  readonly geboortedatum: string;
  readonly eersteVerzuimdag: string | null;
  readonly eindeVerzuim: string | null;
  readonly geslotenPer: string | null;
  /** Lrv, or absoluut verzuim that a person confirmed. */
  readonly bevestigd: boolean;
}

/** Leerlingen counted `langdurig-thuis` in a school year: every dossier, every day, each child once. */
export function langdurigThuis(dossiers: readonly Countable[], year: number, vandaag: string): number {
  const leerlingen = new Set<string>();
  const days = daysOf(`${year}-08-01`, `${year + 1}-07-31`).filter((d) => d <= vandaag && !isVakantie(d));
  for (const dossier of dossiers) {
    if (days.some((d) => counts(dossier, d))) leerlingen.add(dossier.leerling);
  }
  return leerlingen.size;
}

function counts(dossier: Countable, d: Datum): boolean {
  const { geboortedatum, eersteVerzuimdag, eindeVerzuim, geslotenPer, bevestigd } = dossier;
  if (eersteVerzuimdag === null || !bevestigd) return false;
  if (d < eersteVerzuimdag) return false;
  if (eindeVerzuim !== null && d > eindeVerzuim) return false;
  if (geslotenPer !== null && d >= geslotenPer) return false;
  if (dagenTussen(eersteVerzuimdag as Datum, d) < 28) return false;
  return isLeerplichtigeLeeftijd(geboortedatum as Datum, d);
}
