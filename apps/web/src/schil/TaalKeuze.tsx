import { kiesTaal } from '../i18n/index.js';
import './taal.css';
import { useTekst } from '../i18n/taal.js';

const TALEN = [
  { code: 'nl', naam: 'Nederlands' },
  { code: 'en', naam: 'English' },
] as const;

/** Dutch or English; each language is named in itself. */
export function TaalKeuze() {
  const { t, taal } = useTekst();
  return (
    <div role="group" aria-label={t('schil.taal')} className="zw-taal">
      {TALEN.map(({ code, naam }) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={taal === code}
          onClick={() => void kiesTaal(code)}
        >
          {naam}
        </button>
      ))}
    </div>
  );
}
