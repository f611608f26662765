import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiFout } from '../api/probleem.js';
import { useTekst } from '../i18n/taal.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { Deelnemers } from './Deelnemers.js';
import { GedeeldPlan } from './GedeeldPlan.js';
import { kringOptions } from './kringen.api.js';

/** A shared plan: what the parties of one child do together. */
export function KringPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/kringen/$id' });
  const vraag = useQuery(kringOptions(id));
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const dicht = vraag.error instanceof ApiFout && [403, 404].includes(vraag.error.status);
  const kring = vraag.error ? undefined : vraag.data;
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/verwijzingen', tekst: t('verwijzingen.titel') }]}
            hier={t('kring.titel')}
          />
        }
        titel={t('kring.titel')}
        onder={kring && <p>{t('kring.onder', { kenmerk: kring.kenmerk, naam: kring.houder.naam })}</p>}
      />
      {gedaan && <Alert soort="goed" kop={gedaan} />}
      {dicht && (
        <Notice soort="let-op" kop={t('kring.dicht')}>
          <p>{t('kring.dichtUitleg')}</p>
        </Notice>
      )}
      {vraag.error && !dicht && <LaadFout kop={t('kring.laadFout')} van={vraag} />}
      {vraag.isPending && <Skeleton rijen={6} />}
      {kring && (
        <div className="zw-twee">
          <GedeeldPlan kring={kring} gedaan={zetGedaan} />
          <Deelnemers kring={kring} gedaan={zetGedaan} />
        </div>
      )}
    </div>
  );
}
