import { getal, tekst } from '../app/zoekwaarden.js';

/** How a reminder can stand. */
export const STANDEN = ['verzonden', 'mislukt', 'overgeslagen'] as const;
export type Stand = (typeof STANDEN)[number];

/** What the address of the list holds: codes only. */
export interface HerinneringZoek {
  stand?: string | undefined;
  pagina?: number | undefined;
}

export function leesHerinneringZoek(ruw: Record<string, unknown>): HerinneringZoek {
  return { stand: tekst(ruw.stand), pagina: getal(ruw.pagina) };
}

/** The state of the address; an unknown one narrows nothing. */
export function gekozenStand({ stand }: HerinneringZoek): Stand | undefined {
  return STANDEN.find((een) => een === stand);
}
