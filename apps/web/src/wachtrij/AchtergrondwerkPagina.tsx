import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import type { Wachtrij } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { MislukteOpdrachten } from './MislukteOpdrachten.js';
import { Rondes } from './Rondes.js';
import { wachtrijOptions } from './wachtrij.api.js';

/** For the beheerder: whether the work is done that nobody waits for, and what failed. */
export function AchtergrondwerkPagina() {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(wachtrijOptions);
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('achtergrond.titel')} onder={<p>{t('achtergrond.onder')}</p>} />
      {error && (
        <Alert soort="fout" kop={t('achtergrond.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={6} />}
      {data && <Stand stand={data} />}
    </div>
  );
}

function Stand({ stand }: { stand: Wachtrij }) {
  const { t } = useTekst();
  return (
    <>
      {!stand.diepte && (
        <Notice soort="laat" kop={t('achtergrond.weg')}>
          <p>{t('achtergrond.wegUitleg')}</p>
        </Notice>
      )}
      <TeLaat stand={stand} />
      <Verstuurd stand={stand} />
      {stand.diepte && <MislukteOpdrachten mislukt={stand.mislukt} />}
      <Rondes rondes={stand.rondes} volgende={stand.volgende} />
      {stand.diepte && (
        <Vlak id="wachtrij" kop={t('achtergrond.wachtrij')} bij={t('achtergrond.allemaal')}>
          <Gegevens
            regels={[
              [t('achtergrond.wachtend'), stand.diepte.wachtend],
              [t('achtergrond.bezig'), stand.diepte.bezig],
              [t('achtergrond.uitgesteld'), stand.diepte.uitgesteld],
              [t('achtergrond.mislukt'), stand.diepte.mislukt],
            ]}
          />
        </Vlak>
      )}
    </>
  );
}

/** What people of the own organisation were told lately: nothing at all is as telling as a number. */
function Verstuurd({ stand: { verstuurd } }: { stand: Wachtrij }) {
  const { t } = useTekst();
  return (
    <Vlak id="verstuurd" kop={t('achtergrond.verstuurd')} bij={t('achtergrond.eigen')}>
      <Gegevens
        regels={[
          [t('achtergrond.herinneringen'), verstuurd.herinneringen],
          [t('achtergrond.mail'), verstuurd.mail],
          [t('achtergrond.mailMislukt'), verstuurd.mailMislukt],
          [t('achtergrond.mailWacht'), verstuurd.mailWacht],
        ]}
      />
    </Vlak>
  );
}

/** Work of the own organisation that should have been done by now. */
function TeLaat({ stand: { teLaat } }: { stand: Wachtrij }) {
  const { t } = useTekst();
  return (
    <Vlak id="te-laat" kop={t('achtergrond.teLaat')} bij={t('achtergrond.eigen')}>
      {teLaat.length === 0 ? (
        <p>{t('achtergrond.nietsTeLaat')}</p>
      ) : (
        <Gegevens
          regels={teLaat.map(({ soort, sinds }) => [
            codeTekst(t, 'wekker', soort),
            <>
              {t('achtergrond.sinds')} <MomentTekst moment={sinds} />
            </>,
          ])}
        />
      )}
    </Vlak>
  );
}
