import type { Briefontvanger, Briefsoort, NieuweBrief } from '../api/types.js';

/** The letters that can be made. */
export const BRIEFSOORTEN: readonly Briefsoort[] = ['uitnodiging', 'kennisgeving-ouders', 'bericht-school'];

/** A letter as it is being filled in. */
export interface BriefConcept {
  soort: Briefsoort | '';
  /** Key of a choice, see `sleutelVan`. */
  ontvanger: string;
  gesprekDatum: string;
  gesprekTijd: string;
  gesprekPlaats: string;
  schoolnaam: string;
  alinea: string;
}

export const LEEG: BriefConcept = {
  soort: '',
  ontvanger: '',
  gesprekDatum: '',
  gesprekTijd: '',
  gesprekPlaats: '',
  schoolnaam: '',
  alinea: '',
};

/** Tells one choice of receiver from another. */
export function sleutelVan({ aan, gezagdragerId }: Briefontvanger): string {
  return gezagdragerId ?? aan;
}

/** Whom a letter of this kind can be for, whether it may or not. */
export function ontvangersVan(
  soort: BriefConcept['soort'],
  alle: readonly Briefontvanger[],
): Briefontvanger[] {
  return alle.filter(({ aan }) =>
    soort === 'bericht-school'
      ? aan === 'school'
      : aan !== 'school' && (aan !== 'leerling' || soort === 'uitnodiging'),
  );
}

/** What is sent to the API; undefined while it is not clear which letter to whom. What is empty is left out. */
export function naarBrief(concept: BriefConcept, alle: readonly Briefontvanger[]): NieuweBrief | undefined {
  const { soort } = concept;
  if (soort === '') return undefined;
  const mogelijk = ontvangersVan(soort, alle).filter(({ reden }) => reden === null);
  const ontvanger =
    soort === 'bericht-school' ? mogelijk[0] : mogelijk.find((een) => sleutelVan(een) === concept.ontvanger);
  if (!ontvanger) return undefined;
  const gesprek = soort === 'uitnodiging';
  return {
    soort,
    // The description of the API knows the choices of a letter, not those of a receiver.
    aan: ontvanger.aan,
    ...(ontvanger.gezagdragerId ? { gezagdragerId: ontvanger.gezagdragerId } : {}),
    ...(gesprek ? gevuld('gesprekDatum', concept.gesprekDatum) : {}),
    ...(gesprek ? gevuld('gesprekTijd', tijd(concept.gesprekTijd)) : {}),
    ...(gesprek ? gevuld('gesprekPlaats', concept.gesprekPlaats) : {}),
    ...gevuld('schoolnaam', concept.schoolnaam),
    ...gevuld('alinea', concept.alinea),
  };
}

function gevuld<Naam extends keyof NieuweBrief>(naam: Naam, waarde: string): Partial<Record<Naam, string>> {
  return waarde.trim() ? ({ [naam]: waarde.trim() } as Partial<Record<Naam, string>>) : {};
}

/** "9.30" and "9:30" as the API wants them: 09:30. */
function tijd(tekst: string): string {
  const [, uren = '', minuten = ''] = /^\s*(\d{1,2})[.:](\d{2})\s*$/.exec(tekst) ?? [];
  return uren ? `${uren.padStart(2, '0')}:${minuten}` : tekst;
}
