import { useQuery } from '@tanstack/react-query';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { BERICHT_ROLLEN, mag } from '../schil/rollen.js';
import { Link } from '../ui/links.js';
import { ongelezenOptions } from './berichten.api.js';

/** The way to one's messages, with how many are unread, in the bar of every page. */
export function Bel() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const mijn = mag(rollen, BERICHT_ROLLEN);
  const { data: ongelezen = 0 } = useQuery({ ...ongelezenOptions, enabled: mijn });
  if (!mijn) return null;
  return (
    <Link to="/berichten" className="zw-balk__bel">
      {t('bericht.balk')}
      {ongelezen > 0 && (
        <span className="zw-balk__aantal zw-getal">
          {ongelezen > 99 ? '99+' : ongelezen}
          <span className="zw-onzichtbaar"> {t('bericht.ongelezen')}</span>
        </span>
      )}
    </Link>
  );
}
