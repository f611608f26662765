import { useSearch } from '@tanstack/react-router';
import { useTekst } from '../i18n/taal.js';
import { ButtonLink } from '../ui/links.js';
import { PageHeader } from '../ui/pagina.js';
import { Voorstellen } from './Voorstellen.js';

/** Early signals: what the rules propose, and the way to the form. */
export function SignalenPagina() {
  const { t } = useTekst();
  const { pagina } = useSearch({ from: '/binnen/signalen' });
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('signalen.titel')}
        onder={<p className="zw-tekst">{t('signalen.onder')}</p>}
        acties={
          <>
            <ButtonLink to="/dossiers" search={{ status: 'signaal' }}>
              {t('signalen.alle')}
            </ButtonLink>
            <ButtonLink to="/signalen/nieuw" soort="primair">
              {t('signaal.titel')}
            </ButtonLink>
          </>
        }
      />
      <h2 className="zw-tussenkop">{t('voorstel.titel')}</h2>
      <Voorstellen pagina={pagina ?? 1} />
    </div>
  );
}
