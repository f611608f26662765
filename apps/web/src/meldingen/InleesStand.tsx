import { useRouterState } from '@tanstack/react-router';
import { useTekst } from '../i18n/taal.js';
import { Link } from '../ui/links.js';
import { deelVerzonden, useInlezen } from './inlezen.js';

/** In the bar, on every other page: a file is being read in, and how far it is. */
export function InleesStand() {
  const { t } = useTekst();
  const { stand, gezien } = useInlezen();
  const pad = useRouterState({ select: (router) => router.location.pathname });
  if (pad === '/meldingen/inlezen') return null;
  if (stand.fase === 'bezig') {
    const procent = Math.floor(deelVerzonden(stand) * 100);
    return <Link to="/meldingen/inlezen">{t('inlezen.balk.bezig', { procent })}</Link>;
  }
  if (gezien) return null;
  if (stand.fase === 'klaar') return <Link to="/meldingen/inlezen">{t('inlezen.balk.klaar')}</Link>;
  if (stand.fase === 'fout') return <Link to="/meldingen/inlezen">{t('inlezen.balk.fout')}</Link>;
  return null;
}
