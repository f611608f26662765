import { useTekst } from '../i18n/taal.js';
import { woordverschil } from './woordverschil.js';

/** What was added and taken away between two texts, marked and said in words. */
export function Verschil({ oud, nieuw }: { oud: string; nieuw: string }) {
  const { t } = useTekst();
  return (
    <p className="zw-plan__woorden zw-verschil">
      {woordverschil(oud, nieuw).map(({ soort, tekst }, nummer) => {
        if (soort === 'gelijk') return tekst;
        const Merk = soort === 'bij' ? 'ins' : 'del';
        return (
          <Merk key={nummer}>
            <span className="zw-onzichtbaar">{soort === 'bij' ? t('plan.erbij') : t('plan.eraf')} </span>
            {tekst}
            <span className="zw-onzichtbaar"> {t('plan.eindeMerk')} </span>
          </Merk>
        );
      })}
    </p>
  );
}
