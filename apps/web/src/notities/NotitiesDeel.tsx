import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Dossier } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert, EmptyState, Notice } from '../ui/meldingen.js';
import { NotitieBlok } from './NotitieBlok.js';
import { NotitieSchrijver } from './NotitieSchrijver.js';
import { notitiesOptions } from './notities.api.js';
import './notities.css';

/** The notes and contacts of a dossier, with the way to add one. */
export function NotitiesDeel({ dossier, gedaan }: { dossier: Dossier; gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      {dossier.status === 'gesloten' ? (
        <Notice>
          <p>{t('notitie.gesloten')}</p>
        </Notice>
      ) : (
        <NotitieSchrijver dossier={dossier} gedaan={gedaan} />
      )}
      <Lijst dossier={dossier} />
    </div>
  );
}

function Lijst({ dossier }: { dossier: Dossier }) {
  const { t, taal } = useTekst();
  const [pagina, zetPagina] = useState(1);
  const { data, error, refetch } = useQuery(notitiesOptions(dossier.id, pagina));
  if (error)
    return (
      <Alert soort="fout" kop={t('notitie.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  if (!data) return <Skeleton rijen={4} soort="tekst" />;
  if (data.items.length === 0 && pagina === 1)
    return (
      <EmptyState kop={t('notitie.leeg')}>
        <p>{t('notitie.leegUitleg')}</p>
      </EmptyState>
    );
  return (
    <section aria-label={t('notitie.lijst')} className="zw-stapel">
      {data.items.map((notitie) => (
        <NotitieBlok key={`${notitie.id}-${notitie.versie}`} dossier={dossier} notitie={notitie} />
      ))}
      {(pagina > 1 || data.volgende) && (
        <nav aria-label={t('notitie.bladeren')} className="zw-rij zw-geen-druk">
          {pagina > 1 && <Button onClick={() => zetPagina(pagina - 1)}>{t('algemeen.vorige')}</Button>}
          {data.volgende && <Button onClick={() => zetPagina(pagina + 1)}>{t('algemeen.volgende')}</Button>}
        </nav>
      )}
    </section>
  );
}
