import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Agendalink } from '../api/types.js';
import '../gebruikers/gebruikers.css';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { agendalinkOptions, useMaakLink, useTrekLinkIn } from './agenda.api.js';

/** The agenda in one's own calendar programme: a personal link that is made, copied once and taken back. */
export function AgendalinkVak() {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(agendalinkOptions);
  return (
    <Vlak id="agendalink" kop={t('agenda.link.kop')}>
      <p className="zw-tekst">{t('agenda.link.uitleg')}</p>
      <p className="zw-tekst">{t('agenda.link.wieZiet')}</p>
      {error && (
        <Alert soort="fout" kop={t('agenda.link.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={2} soort="tekst" />}
      {data && <Stand link={data} />}
    </Vlak>
  );
}

function Stand({ link: { bestaat, gemaaktOp, gebruiktOp } }: { link: Agendalink }) {
  const { t, taal } = useTekst();
  const maak = useMaakLink();
  const trekIn = useTrekLinkIn();
  const fout = maak.error ?? trekIn.error;
  return (
    <>
      {fout && (
        <Alert soort="fout" kop={t('agenda.link.mislukt')}>
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
      {trekIn.isSuccess && !bestaat && (
        <Alert soort="goed">
          <p>{t('agenda.link.ingetrokken')}</p>
        </Alert>
      )}
      {bestaat && maak.data && <NieuweLink adres={maak.data.adres} />}
      {bestaat && gemaaktOp && (
        <Gegevens
          regels={[
            [t('agenda.link.gemaakt'), <MomentTekst key="gemaakt" moment={gemaaktOp} />],
            [
              t('agenda.link.gebruikt'),
              gebruiktOp ? <MomentTekst key="gebruikt" moment={gebruiktOp} /> : t('agenda.link.nooit'),
            ],
          ]}
        />
      )}
      <div className="zw-rij">
        <Button
          soort={bestaat ? 'secundair' : 'primair'}
          bezig={maak.isPending}
          onClick={() => {
            trekIn.reset();
            maak.mutate();
          }}
        >
          {t(bestaat ? 'agenda.link.opnieuw' : 'agenda.link.maak')}
        </Button>
        {bestaat && (
          <Button
            gevaar
            bezig={trekIn.isPending}
            onClick={() => {
              maak.reset();
              trekIn.mutate();
            }}
          >
            {t('agenda.link.trekIn')}
          </Button>
        )}
      </div>
      {bestaat && <p className="zw-klein zw-zacht">{t('agenda.link.opnieuwUitleg')}</p>}
    </>
  );
}

/** The link, which is shown this once. */
function NieuweLink({ adres }: { adres: string }) {
  const { t } = useTekst();
  const [stand, zetStand] = useState<'klaar' | 'gekopieerd' | 'mislukt'>('klaar');
  const kopieer = () =>
    navigator.clipboard.writeText(adres).then(
      () => zetStand('gekopieerd'),
      () => zetStand('mislukt'),
    );
  return (
    <Alert soort="goed" kop={t('agenda.link.klaar')}>
      <p className="zw-tekst">{t('agenda.link.eenmaal')}</p>
      <p className="zw-eenmalig">
        <code>{adres}</code>
      </p>
      <div className="zw-rij">
        <Button soort="primair" onClick={() => void kopieer()}>
          {t('agenda.link.kopieer')}
        </Button>
        <span role="status">
          {stand === 'gekopieerd' && t('agenda.link.gekopieerd')}
          {stand === 'mislukt' && t('agenda.link.kopieerMislukt')}
        </span>
      </div>
    </Alert>
  );
}
