import type { TenantKind } from '@zesweken/tenancy';

/** The processing activities of the register (AVG art. 30) that the log refers to. */
export const ACTIVITEITEN = [
  'dossiers-behandelen',
  'meldingen-innemen',
  'vrijstellingen-behandelen',
  'vroeg-signaleren',
  'handhaven',
  'gegevens-delen',
  'toegang-beheren',
  'verantwoording',
] as const;
export type Activiteit = (typeof ACTIVITEITEN)[number];

/** What the register says of an activity, for one kind of tenant. */
export interface RegisterEntry {
  readonly doel: string;
  readonly grondslag: string;
}

/** Version of the register; part of every reference in the log. */
const VERSION = 1;

const PUBLIC_TASK: Record<TenantKind, string> = {
  gemeente: 'publieke-taak (Leerplichtwet 16, 21a; AVG 6 lid 1 e)',
  samenwerkingsverband: 'publieke-taak (WPO 18a; WVO 2020; AVG 6 lid 1 e)',
  partner: 'wettelijke-plicht of publieke-taak van de partner (AVG 6 lid 1 c, e)',
  regio: 'geen persoonsgegevens van leerlingen',
};

const PURPOSES: Record<Activiteit, string> = {
  'dossiers-behandelen': 'binnen zes weken een passende plek voor een kind dat thuiszit',
  'meldingen-innemen': 'verzuimmeldingen innemen en beoordelen',
  'vrijstellingen-behandelen': 'vrijstellingen van de leerplicht beoordelen en terugdringen',
  'vroeg-signaleren': 'verzuim vroeg zien, voordat een kind thuiszit',
  handhaven: 'toezicht op en handhaving van de Leerplichtwet',
  'gegevens-delen': 'samen met andere partijen helpen: delen onder een vastgelegde grondslag',
  'toegang-beheren': 'gebruikers toelaten en de toegang beveiligen',
  verantwoording: 'laten zien wie wat deed met gegevens (AVG 5 lid 2)',
};

/** Purpose and legal ground of an activity, as the log states them. */
export function registerOf(activiteit: Activiteit, soort: TenantKind): RegisterEntry {
  return { doel: PURPOSES[activiteit], grondslag: OTHER_GROUNDS[activiteit] ?? PUBLIC_TASK[soort] };
}

/** Grounds that are the same for every kind of tenant, or that only one kind has. */
const OTHER_GROUNDS: Partial<Record<Activiteit, string>> = {
  'toegang-beheren': 'wettelijke-plicht (AVG 5 lid 2, 32)',
  verantwoording: 'wettelijke-plicht (AVG 5 lid 2, 32)',
  'vrijstellingen-behandelen': 'publieke-taak (Leerplichtwet 3a, 3b, 5-15; AVG 6 lid 1 e, 9 lid 2 g)',
  handhaven: 'wettelijke-plicht (Leerplichtwet 16, 22; UAVG 31-33)',
};

/** Reference to the register entry, stable over versions (Logboek Dataverwerkingen: dpl.core.processing_activity_id). */
export function registerReference(activiteit: Activiteit): string {
  return `register/${activiteit}/v${VERSION}`;
}
