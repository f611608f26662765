import { useTekst } from '../i18n/taal.js';
import { TextField } from '../ui/velden.js';

/** The parts of an address as a form holds them. */
export interface AdresInvoer {
  straat: string;
  huisnummer: string;
  postcode: string;
  plaats: string;
}

/** Fields for an address; none of them is asked. */
export function AdresVelden({
  waarde,
  zet,
  fout,
}: {
  waarde: AdresInvoer;
  zet: (deel: Partial<AdresInvoer>) => void;
  fout: (veld: string) => string | undefined;
}) {
  const { t } = useTekst();
  return (
    <div className="zw-velden">
      {(['straat', 'huisnummer', 'postcode', 'plaats'] as const).map((veld) => (
        <TextField
          key={veld}
          naam={veld}
          label={t(`gezin.${veld}`)}
          waarde={waarde[veld]}
          onWaarde={(nieuw) => zet({ [veld]: nieuw })}
          fout={fout(veld)}
          optioneel
        />
      ))}
    </div>
  );
}
