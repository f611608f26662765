import type { FieldError } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { vereenvoudigd } from '@zesweken/leerlingen';
import { type Hoedanigheid, MET_GEZAG, type Vereisten } from './vereist.js';

/** Somebody who gives, as a person records it. */
export interface Gever {
  readonly hoedanigheid: Hoedanigheid;
  readonly naam: string;
  /** Which gezagdrager of the leerling it is, where that was chosen; else the name tells. */
  readonly gezagdragerId: string | null;
}

/** Somebody who holds gezag over the leerling, as it is recorded. */
export interface Gezaghebber {
  readonly id: string;
  readonly naam: string;
  readonly relatie: string;
}

/** The people around the toestemming on a day. */
export interface Kring {
  readonly leerling: { readonly naam: string };
  /** Those with gezag on that day; empty where none was recorded. */
  readonly gezag: readonly Gezaghebber[];
}

/** In which capacity a gezagdrager acts, by what they are to the leerling. */
export function hoedanigheidVan({ relatie }: Gezaghebber): Hoedanigheid {
  return relatie === 'voogd' || relatie === 'gecertificeerde-instelling' ? relatie : 'gezagdrager';
}

/** Whether this giver is that gezagdrager. */
export function isDeze(gever: Gever, gezaghebber: Gezaghebber): boolean {
  if (!MET_GEZAG.includes(gever.hoedanigheid)) return false;
  if (gever.gezagdragerId !== null) return gever.gezagdragerId === gezaghebber.id;
  return vereenvoudigd(gever.naam) === vereenvoudigd(gezaghebber.naam);
}

/** Who still has to give. */
export interface Ontbreekt {
  readonly leerling: boolean;
  /** Those with gezag who are recorded and did not give. */
  readonly gezag: readonly Gezaghebber[];
  /** Nobody with gezag gave, and none is recorded. */
  readonly iemandMetGezag: boolean;
}

/** Who must still give, of those that are required. A court stands in for everybody with gezag who does not give. */
export function ontbreekt(gevers: readonly Gever[], vereist: Vereisten, kring: Kring): Ontbreekt {
  const leerling = vereist.leerling && !gevers.some(({ hoedanigheid }) => hoedanigheid === 'leerling');
  const court = gevers.some(({ hoedanigheid }) => hoedanigheid === 'rechter');
  if (!vereist.gezag || court) return { leerling, gezag: [], iemandMetGezag: false };
  const missing = kring.gezag.filter((een) => !gevers.some((gever) => isDeze(gever, een)));
  const nobody =
    kring.gezag.length === 0 && !gevers.some(({ hoedanigheid }) => MET_GEZAG.includes(hoedanigheid));
  return { leerling, gezag: missing, iemandMetGezag: nobody };
}

/** Whether all that is required was given. */
export function compleet({ leerling, gezag, iemandMetGezag }: Ontbreekt): boolean {
  return !leerling && gezag.length === 0 && !iemandMetGezag;
}

/** What to tell about who is missing; each sentence says how to do it right. */
export function ontbreekFouten(ontbreken: Ontbreekt, vereist: Vereisten): FieldError[] {
  const fouten: FieldError[] = [];
  const add = (code: string, melding: string): void => {
    fouten.push({ veld: 'gevers', code, melding });
  };
  if (ontbreken.leerling) add('gever.leerling-ontbreekt', leerlingZin(vereist));
  if (ontbreken.gezag.length > 0)
    add(
      'gever.gezagdrager-ontbreekt',
      `Alle mensen met gezag moeten toestemming geven. Er ontbreekt nog: ${ontbreken.gezag.map(({ naam }) => naam).join(', ')}. Vraag hun toestemming, of leg een uitspraak van de rechter vast.`,
    );
  if (ontbreken.iemandMetGezag)
    add(
      'gever.gezag-ontbreekt',
      'Iemand met gezag moet toestemming geven: een gezagdrager, voogd, gecertificeerde instelling of de rechter. Voeg die gever toe.',
    );
  return fouten;
}

function leerlingZin({ gezag }: Vereisten): string {
  return gezag
    ? 'De leerling is 12 tot en met 15 jaar. Voor zorg, gezondheid en veiligheid moet de leerling zelf ook toestemming geven. Voeg de leerling toe als gever.'
    : 'De leerling is 16 jaar of ouder en beslist zelf. Laat de leerling toestemming geven; een ouder kan dat niet in zijn plaats.';
}

/** What is wrong with who gave when. */
export function dagFouten(
  gevers: readonly (Gever & { readonly datum: Datum })[],
  vandaag: Datum,
): FieldError[] {
  return gevers.flatMap(({ datum }, at) =>
    datum > vandaag
      ? [
          {
            veld: `gevers.${at}.datum`,
            code: 'volgorde',
            melding: 'Deze dag ligt in de toekomst. Vul de dag in waarop de toestemming is gegeven.',
          },
        ]
      : [],
  );
}

/** Somebody who wants to withdraw: a capacity, or a person. */
export type Intrekker = { readonly hoedanigheid: Hoedanigheid } | { readonly gezagdragerId: string | null };

/**
 * Whether this one may withdraw: any giver who is required today, and nobody else (domain section A; AVG 7 lid 3). Who comes
 * to decide by a birthday may too; who no longer decides may not.
 */
export function magIntrekken(
  wie: Intrekker,
  vereist: Vereisten,
  kring: Kring,
  gevers: readonly Gever[],
): boolean {
  if ('gezagdragerId' in wie) {
    if (wie.gezagdragerId === null) return vereist.leerling;
    return vereist.gezag && kring.gezag.some(({ id }) => id === wie.gezagdragerId);
  }
  if (wie.hoedanigheid === 'leerling') return vereist.leerling;
  if (!vereist.gezag) return false;
  const gave = gevers.some(({ hoedanigheid }) => hoedanigheid === wie.hoedanigheid);
  return gave || kring.gezag.some((een) => hoedanigheidVan(een) === wie.hoedanigheid);
}
