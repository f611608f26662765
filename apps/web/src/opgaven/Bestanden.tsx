import './opgaven.css';
import { useTekst } from '../i18n/taal.js';

/** The same figures to keep: for people and for programs. */
export function Bestanden({ adres, wat }: { adres: string; wat: string }) {
  const { t } = useTekst();
  return (
    <p className="zw-opgave__rij">
      {(['ods', 'csv'] as const).map((vorm) => (
        <a
          key={vorm}
          href={`/api/v1${adres}/bestand?vorm=${vorm}`}
          download
          aria-label={t('opgaven.bestand', { vorm: vorm.toUpperCase(), wat })}
        >
          {vorm.toUpperCase()}
        </a>
      ))}
    </p>
  );
}
