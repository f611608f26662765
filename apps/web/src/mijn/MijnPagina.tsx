import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Buitenkant } from '../aanmelden/Buitenkant.js';
import type { Betrokkene } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { leesSleutel, type Sleutel } from '../sleutel.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Binnenkomst } from './Binnenkomst.js';
import './mijn.css';
import { mijnOptions, useWeggaan } from './mijn.api.js';
import { MijnKring } from './MijnKring.js';
import { MijnPlan } from './MijnPlan.js';
import { MijnStem } from './MijnStem.js';
import { MijnToestemmingen } from './MijnToestemmingen.js';
import { WieKeek } from './WieKeek.js';

/** The pages of a gezagdrager or leerling who came by a personal link; first on a phone. */
export function MijnPagina() {
  const { t } = useTekst();
  const [sleutel] = useState(() => leesSleutel(window.location.hash));
  // Out of the address bar and the history: who looks over a shoulder could use the link.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  const ik = useQuery(mijnOptions);
  if (ik.data) return <Binnen ik={ik.data} />;
  return (
    <Buitenkant>
      {ik.isPending && <Skeleton rijen={3} soort="tekst" />}
      {ik.error && <LaadFout kop={t('mijn.laadFout')} van={ik} />}
      {ik.data === null && <Buiten sleutel={sleutel} />}
    </Buitenkant>
  );
}

function Buiten({ sleutel }: { sleutel: Sleutel | null }) {
  const { t } = useTekst();
  if (sleutel)
    return (
      <>
        <PageHeader titel={t('mijn.binnen')} onder={<p>{t('mijn.binnenOnder')}</p>} />
        <Binnenkomst sleutel={sleutel} />
      </>
    );
  return (
    <>
      <PageHeader titel={t('mijn.titel')} />
      <Notice kop={t('mijn.geenLink')}>
        <p>{t('mijn.geenLinkUitleg')}</p>
      </Notice>
    </>
  );
}

function Binnen({ ik }: { ik: Betrokkene }) {
  const { t } = useTekst();
  const weg = useWeggaan();
  const [gedaan, zetGedaan] = useState<string | null>(null);
  return (
    <Buitenkant breed>
      <PageHeader
        titel={t('mijn.welkom', { naam: ik.naam })}
        tabTitel={t('mijn.titel')}
        onder={<p>{t('mijn.welkomOnder', { organisatie: ik.organisatie })}</p>}
        acties={
          <Button bezig={weg.isPending} onClick={() => weg.mutate()}>
            {t('mijn.weg')}
          </Button>
        }
      />
      {gedaan && <Alert soort="goed" kop={gedaan} />}
      <MijnToestemmingen gedaan={zetGedaan} />
      <MijnPlan gedaan={zetGedaan} />
      <MijnKring />
      <MijnStem gedaan={zetGedaan} />
      <WieKeek />
    </Buitenkant>
  );
}
