import { useQuery } from '@tanstack/react-query';
import { useTekst } from '../i18n/taal.js';
import { formatMoment } from '../tijd/datum.js';
import { Notice } from '../ui/meldingen.js';
import { toestandOptions } from './verwerkingen.api.js';

/** Rows get their seal within seconds; one that waited this long (ms) while others were sealed is a fault. */
const TE_LANG = 300_000;

/** How far the log is sealed, and a warning when rows were passed over. */
export function Toestand() {
  const { t, taal } = useTekst();
  const { data } = useQuery(toestandOptions);
  if (!data) return null;
  const { gezegeldTot, laatsteZegel, nietGezegeld, oudsteOngezegeld } = data;
  const wacht = laatsteZegel && oudsteOngezegeld && Date.parse(laatsteZegel) - Date.parse(oudsteOngezegeld);
  const zinnen = [
    laatsteZegel
      ? t('verwerkingen.toestand', { regel: gezegeldTot, moment: formatMoment(laatsteZegel, taal) })
      : t('verwerkingen.nogGeenZegel'),
    nietGezegeld > 0 && t('verwerkingen.wacht', { count: nietGezegeld }),
  ];
  return wacht && wacht > TE_LANG ? (
    <Notice soort="laat" kop={t('verwerkingen.wachtTeLang')}>
      <p>{zinnen.filter(Boolean).join(' ')}</p>
    </Notice>
  ) : (
    <p className="zw-klein zw-zacht zw-getal">{zinnen.filter(Boolean).join(' ')}</p>
  );
}
