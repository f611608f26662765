import { useTekst } from '../i18n/taal.js';

/** A count as it may be told. What is hidden looks the same everywhere. */
export function Getal({ waarde }: { waarde: number | null | undefined }) {
  const { t } = useTekst();
  if (typeof waarde === 'number') return <span className="zw-getal">{waarde}</span>;
  return <span className="zw-zacht">{t(waarde === null ? 'grafiek.teKlein' : 'grafiek.nietGeteld')}</span>;
}
