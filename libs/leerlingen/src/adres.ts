/** Where somebody lives. */
export interface Adres {
  readonly straat: string | null;
  readonly huisnummer: string | null;
  readonly postcode: string | null;
  readonly plaats: string | null;
}

export const GEEN_ADRES: Adres = { straat: null, huisnummer: null, postcode: null, plaats: null };

/** The address on one line; null where nothing is known. Without a street the huisnummer stands behind the postcode: "3431AA 12". */
export function adresregel({ straat, huisnummer, postcode, plaats }: Adres): string | null {
  const parts = straat
    ? [[straat, huisnummer].filter(Boolean).join(' '), [postcode, plaats].filter(Boolean).join(' ')]
    : [[postcode, huisnummer].filter(Boolean).join(' '), plaats];
  return parts.filter(Boolean).join(', ') || null;
}

/**
 * What two spellings of one address share: postcode and huisnummer without spaces, dashes and capitals. The database makes
 * the same (`leerlingen.adres_sleutel`).
 */
export function adresSleutel({ postcode, huisnummer }: Adres): string | null {
  if (postcode === null || huisnummer === null) return null;
  return `${postcode.replaceAll(' ', '').toUpperCase()} ${huisnummer.replace(/[^0-9A-Za-z]/g, '').toUpperCase()}`;
}

/** The parts that are given take the place of the old ones; what is left out stays. */
export function metWijziging(adres: Adres, wijziging: Partial<Adres>): Adres {
  const pick = (key: keyof Adres): string | null =>
    wijziging[key] === undefined ? adres[key] : wijziging[key];
  return {
    straat: pick('straat'),
    huisnummer: pick('huisnummer'),
    postcode: pick('postcode'),
    plaats: pick('plaats'),
  };
}
