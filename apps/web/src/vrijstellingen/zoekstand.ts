import { getal, tekst } from '../app/zoekwaarden.js';
import type { Grond } from '../api/types.js';
import { GRONDEN, PER_PAGINA } from './vrijstellingen.api.js';

/** Which vrijstellingen the list shows; what runs now is the address without it. */
export const WEERGAVEN = ['loopt', 'binnen', 'beoordelen', 'alle'] as const;
export type Weergave = (typeof WEERGAVEN)[number];

/** What the address of the list holds: codes only. */
export interface VrijstellingZoek {
  toon?: string | undefined;
  grond?: string | undefined;
  pagina?: number | undefined;
}

/** Weeks within which "ends soon" looks. */
const BINNENKORT = 8;

export function leesVrijstellingZoek(ruw: Record<string, unknown>): VrijstellingZoek {
  return { toon: tekst(ruw.toon), grond: tekst(ruw.grond), pagina: getal(ruw.pagina) };
}

/** The ground of the address; an unknown one narrows nothing. */
export function gekozenGrond({ grond }: VrijstellingZoek): Grond | undefined {
  return GRONDEN.find((een) => een === grond);
}

/** The question to the API for an address. */
export function naarVraag(zoek: VrijstellingZoek, vandaag: string) {
  const grond = gekozenGrond(zoek);
  const toon = WEERGAVEN.find((een) => een === zoek.toon) ?? 'loopt';
  const deel = {
    loopt: { looptOp: vandaag },
    binnen: { verlooptBinnen: BINNENKORT },
    beoordelen: { teBeoordelen: true },
    alle: {},
  }[toon];
  return { ...deel, ...(grond && { grond: [grond] }), page: zoek.pagina ?? 1, pageSize: PER_PAGINA };
}
