/** Which page of a long list; page 1 is the address without it. */
export interface PaginaZoek {
  pagina?: number | undefined;
}

/** Which part of a dossier; the overview is the address without it. */
export interface DeelZoek {
  deel?: string | undefined;
}

/** Verwijzingen that were received (the address without it) or sent. */
export interface RichtingZoek extends PaginaZoek {
  richting?: string | undefined;
}

/** The reason that is proposed for closing. */
export interface RedenZoek {
  reden?: string | undefined;
}

/** The leerling that another one is compared with. */
export interface MetZoek {
  met?: string | undefined;
}

/** Which work list; the first is the address without it. */
export interface LijstZoek extends PaginaZoek {
  lijst?: string | undefined;
}

/** Which month of the agenda; the one of today is the address without it. */
export interface MaandZoek {
  maand?: string | undefined;
}

/** One person of the log. */
export interface LogZoek extends PaginaZoek {
  betrokkene?: string | undefined;
}

/** Which schools of the register: a part of name, place or BRIN. */
export interface SchoolZoek extends PaginaZoek {
  zoek?: string | undefined;
}

/** Which mail of the team. */
export interface PostZoek extends PaginaZoek {
  status?: string | undefined;
}

/** Which kept mail is open. */
export interface MailboxZoek extends PaginaZoek {
  mail?: string | undefined;
}

/** The leerling for whom a form was opened. */
export interface LeerlingZoek {
  leerling?: string | undefined;
}

export function leesLeerlingZoek(ruw: Record<string, unknown>): LeerlingZoek {
  return { leerling: tekst(ruw.leerling) };
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

/** Which figure. */
export interface CijferZoek {
  schooljaar?: string | undefined;
  definitie?: string | undefined;
}
