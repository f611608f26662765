import { aSharedDossier as share, type Api } from '@zesweken/testing';

export { aDossierOf as aDossier, ANNA, SAMI } from '@zesweken/testing';

/** What the routes answer, as far as these specs look at it. */
export interface Vol {
  readonly id: string;
  readonly status: string;
  readonly richting: string;
  readonly antwoordUiterlijk: string;
  readonly behandelaar: { readonly naam: string } | null;
  readonly antwoord: Record<string, string | null> | null;
  readonly gebeurtenissen: { readonly soort: string; readonly partij: string }[];
}
export interface Refusal {
  readonly code: string;
  readonly errors: { readonly veld: string; readonly code: string; readonly melding: string }[];
}
export interface InhoudVanVerwijzing {
  readonly vraag: string;
  readonly categorieen: {
    readonly categorie: string;
    readonly gegevens: { veld: string; waarde: string }[];
    readonly toelichting: string | null;
  }[];
  readonly bijlagen: { readonly id: string; readonly naam: string }[];
}

/** The region of @zesweken/testing, with what these specs read of an answer. */
export const aSharedDossier = (api: Api) => share<Vol & Refusal>(api);
