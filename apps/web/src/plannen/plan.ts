import type { Plan, Planinhoud, PlanOnderdeel } from '../api/types.js';

/** The parts of a plan as people see them, in the order of reading: voices first. */
export const SECTIES = [
  'ouders',
  'leerling',
  'doelen',
  'afspraken',
  'rooster',
  'arrangement',
  'evaluaties',
] as const;
export type Sectie = (typeof SECTIES)[number];

/** Which fields of a plan a part holds. */
export const VELDEN = {
  ouders: ['stemOuders'],
  leerling: ['stemLeerling', 'gehoord', 'nietGehoordReden'],
  doelen: ['doelen'],
  afspraken: ['afspraken'],
  rooster: ['rooster'],
  arrangement: ['arrangement'],
  evaluaties: ['evaluaties'],
} as const satisfies Record<Sectie, readonly PlanOnderdeel[]>;

/** What one part says: only its own fields. */
export type Sectiewaarde = Partial<Planinhoud>;

/** The fields of a part, taken out of a plan. */
export function sectieVan(inhoud: Sectiewaarde, sectie: Sectie): Sectiewaarde {
  return Object.fromEntries(VELDEN[sectie].map((veld) => [veld, inhoud[veld]]));
}

/** In which parts these fields stand, each once. */
export function sectiesVan(onderdelen: readonly PlanOnderdeel[]): Sectie[] {
  return SECTIES.filter((sectie) => VELDEN[sectie].some((veld) => onderdelen.includes(veld)));
}

/** What a plan says, without who made it and when. */
export function inhoudVan(plan: Planinhoud): Planinhoud {
  const { stemOuders, stemLeerling, gehoord, nietGehoordReden } = plan;
  const { doelen, afspraken, rooster, arrangement, evaluaties } = plan;
  return {
    stemOuders,
    stemLeerling,
    gehoord,
    nietGehoordReden,
    doelen,
    afspraken,
    rooster,
    arrangement,
    evaluaties,
  };
}

/** Whether two values say the same; the order of keys says nothing. */
export function gelijk(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const sleutels = new Set([...Object.keys(a), ...Object.keys(b)]);
  const van = (iets: object, sleutel: string): unknown => (iets as Record<string, unknown>)[sleutel];
  return [...sleutels].every((sleutel) => gelijk(van(a, sleutel), van(b, sleutel)));
}

/** Whether a part says nothing yet. */
export function isLeeg(waarde: Sectiewaarde): boolean {
  return Object.values(waarde).every(
    (veld) => veld === null || veld === '' || (Array.isArray(veld) && veld.length === 0),
  );
}

/** Hours of a week, in all and at school. */
export function uren(blokken: Plan['rooster'][number]['blokken']): { perWeek: number; opSchool: number } {
  const som = (welke: typeof blokken) =>
    welke.reduce((totaal, blok) => totaal + Math.round(blok.uren * 100), 0) / 100;
  return { perWeek: som(blokken), opSchool: som(blokken.filter(({ plek }) => plek === 'school')) };
}

/** An id for a new line; the browser's own function exists only where the page came over TLS. */
export function nieuwId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
