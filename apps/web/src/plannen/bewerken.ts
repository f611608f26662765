import type { FormulierStand } from '../ui/formulier.js';
import type { Sectiewaarde } from './plan.js';

/** What every editor of a part gets: its fields as they stand, and where changes go. */
export interface BewerkProps {
  waarde: Sectiewaarde;
  onWaarde: (waarde: Sectiewaarde) => void;
  formulier: FormulierStand;
  vandaag: string;
}

/** A list with one line changed. */
export function metRegel<T>(lijst: readonly T[], nummer: number, nieuw: Partial<T>): T[] {
  return lijst.map((een, welke) => (welke === nummer ? { ...een, ...nieuw } : een));
}

/** A list without one line. */
export function zonderRegel<T>(lijst: readonly T[], nummer: number): T[] {
  return lijst.filter((_, welke) => welke !== nummer);
}
