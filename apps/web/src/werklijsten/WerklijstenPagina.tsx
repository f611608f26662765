import { useSearch } from '@tanstack/react-router';
import { useTekst } from '../i18n/taal.js';
import { Voorstellen } from '../signalen/Voorstellen.js';
import { PageHeader, Tabs } from '../ui/pagina.js';
import { Werklijst } from './Werklijst.js';
import { LIJSTEN } from './werklijsten.api.js';

/** What waits for a person, to be worked off row by row. */
export function WerklijstenPagina() {
  const { t } = useTekst();
  const { lijst } = useSearch({ from: '/binnen/werklijsten' });
  const gekozen = LIJSTEN.find((een) => een === lijst) ?? (lijst === 'voorstellen' ? lijst : LIJSTEN[0]);
  const delen = [...LIJSTEN, 'voorstellen' as const];
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('werklijst.titel')} onder={<p className="zw-tekst">{t('werklijst.onder')}</p>} />
      <Tabs
        label={t('werklijst.kies')}
        delen={delen.map((deel, nummer) => ({
          deel,
          tekst: t(`werklijst.lijst.${deel}`),
          zoek: nummer === 0 ? {} : { lijst: deel },
        }))}
      />
      {gekozen === 'voorstellen' ? <Voorstellen /> : <Werklijst key={gekozen} lijst={gekozen} />}
    </div>
  );
}
