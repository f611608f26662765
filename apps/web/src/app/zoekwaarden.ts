/** Which page of a long list; page 1 is the address without it. */
export interface PaginaZoek {
  pagina?: number | undefined;
}

/** Which part of a dossier; the overview is the address without it. */
export interface DeelZoek {
  deel?: string | undefined;
}

/** The reason that is proposed for closing. */
export interface RedenZoek {
  reden?: string | undefined;
}

/** Which work list; the first is the address without it. */
export interface LijstZoek extends PaginaZoek {
  lijst?: string | undefined;
}

/** One person of the log. */
export interface LogZoek extends PaginaZoek {
  betrokkene?: string | undefined;
}

/** A text from the address, or undefined when it is absent or empty. */
export function tekst(ruw: unknown): string | undefined {
  return typeof ruw === 'string' && ruw !== '' ? ruw : undefined;
}

/** A whole number of at least 2 from the address (page 1 is the address without it). */
export function getal(ruw: unknown): number | undefined {
  const waarde = Number(ruw);
  return Number.isInteger(waarde) && waarde > 1 ? waarde : undefined;
}
