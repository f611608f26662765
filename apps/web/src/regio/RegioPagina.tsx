import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';

/** The coordinator's first page, for as long as there are no regional figures. */
export function RegioPagina() {
  const { t } = useTekst();
  const { tenant } = useIk();
  return (
    <div className="zw-stapel">
      <PageHeader titel={tenant.naam} tabTitel={t('nav.regio')} />
      <Notice kop={t('regio.nogNiet')}>
        <p className="zw-tekst">{t('regio.watKomt')}</p>
        <p className="zw-tekst">{t('regio.welNu')}</p>
      </Notice>
    </div>
  );
}
