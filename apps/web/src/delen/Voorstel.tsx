import type { Toestemmingvoorstel } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag, isDag } from '../tijd/datum.js';
import { Notice } from '../ui/meldingen.js';

/** Who must give toestemming today, and what would end earlier because of a birthday. */
export function Voorstel({ voorstel }: { voorstel: Toestemmingvoorstel }) {
  const { t, taal } = useTekst();
  const { gezag, leerling, horen, gezaghebbers, eerder } = voorstel;
  return (
    <Notice>
      <p className="zw-vet">{t('delen.wieMoet')}</p>
      {gezag && gezaghebbers.length > 0 && (
        <p>{t('delen.alleGezag', { namen: gezaghebbers.map(({ naam }) => naam).join(', ') })}</p>
      )}
      {gezag && gezaghebbers.length === 0 && <p>{t('delen.geenGezag')}</p>}
      {leerling && <p>{t('delen.leerlingMoet')}</p>}
      {horen && <p>{t('delen.leerlingHoren')}</p>}
      {eerder.map(({ categorie, tot }) => (
        <p key={categorie}>
          {t('delen.eerder', {
            categorie: codeTekst(t, 'delen.categorie', categorie),
            datum: isDag(tot) ? formatDag(tot, taal) : tot,
          })}
        </p>
      ))}
    </Notice>
  );
}
