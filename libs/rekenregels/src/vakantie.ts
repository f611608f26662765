import { schooljaar, type Schoolvakantie } from '@zesweken/kalender';
import type { VakantieVan } from '@zesweken/dossiers';

/** A holiday as a file has it. */
export interface Vakantieregel extends VakantieVan {
  /** Line of the file on which it stands; 0: of no file. */
  readonly regel: number;
}

/** A holiday as it is kept. */
export interface BewaardeVakantie extends VakantieVan {
  readonly id: string;
  /** Where it comes from. */
  readonly bron: string;
}

/** One calendar: that of a school, or of the region (null). */
export function kalenderNaam(brin: string | null): string {
  return brin === null ? 'de kalender van de regio' : `de kalender van school ${brin}`;
}

/** The school year that a holiday belongs to: that in which it begins, so that summer ends a year. */
export function jaarVan({ begin }: Pick<Schoolvakantie, 'begin'>): string {
  return schooljaar(begin).code;
}

/** What makes two holidays the same. */
export function sleutelVan({ brin, naam, begin, einde }: VakantieVan): string {
  return [brin ?? '', naam.toLowerCase(), begin, einde].join('|');
}
