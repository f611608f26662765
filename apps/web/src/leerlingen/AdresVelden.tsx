import type { ReactNode } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Checkbox } from '../ui/keuzes.js';
import { Notice } from '../ui/meldingen.js';
import { TextField } from '../ui/velden.js';

/** The parts of an address as a form holds them. */
export interface AdresInvoer {
  straat: string;
  huisnummer: string;
  postcode: string;
  plaats: string;
}

/** The address of a person, and whether it is secret. */
export function AdresMetGeheim({
  waarde,
  zet,
  fout,
  verborgen,
  children,
}: {
  waarde: AdresInvoer & { geheimAdres: boolean };
  zet: (deel: Partial<AdresInvoer & { geheimAdres: boolean }>) => void;
  fout: (veld: string) => string | undefined;
  /** The address that is known is not shown: what is left empty stays as it is. */
  verborgen: boolean;
  /** Stands between the address and the question whether it is secret. */
  children?: ReactNode;
}) {
  const { t } = useTekst();
  return (
    <>
      {verborgen && (
        <Notice soort="let-op">
          <p>{t('gezin.adresBlijft')}</p>
        </Notice>
      )}
      <AdresVelden waarde={waarde} zet={zet} fout={fout} />
      {children}
      <Checkbox
        naam="geheimAdres"
        label={t('gezin.ditAdresIsGeheim')}
        uitleg={t('gezin.geheimUitleg')}
        gekozen={waarde.geheimAdres}
        onGekozen={(geheimAdres) => zet({ geheimAdres })}
      />
    </>
  );
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
