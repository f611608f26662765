import type { Adres } from '../api/types.js';

/** The address on one line; null where nothing is known. */
export function adresRegel({ straat, huisnummer, postcode, plaats }: Adres): string | null {
  const delen = [
    [straat, huisnummer].filter(Boolean).join(' '),
    [postcode, plaats].filter(Boolean).join(' '),
  ];
  return delen.filter(Boolean).join(', ') || null;
}

/** A school as screens show it: its name with the BRIN, or the BRIN alone. */
export function schoolNaam({
  naam,
  brin,
  vestiging,
}: {
  naam: string | null;
  brin: string;
  vestiging: string | null;
}): string {
  const code = vestiging && vestiging !== '00' ? `${brin}-${vestiging}` : brin;
  return naam ? `${naam} (${code})` : code;
}
