import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Startpagina } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState, Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Veranderd } from './Veranderd.js';
import { Werklijst } from './Werklijst.js';
import { useVanafRij, vandaagOptions } from './vandaag.api.js';
import './vandaag.css';

/** The start page: what must be done, late first; what comes; and what changed since the last visit. */
export function VandaagPagina() {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(vandaagOptions);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('vandaag.titel')}
        onder={<p>{t('vandaag.onder')}</p>}
        acties={<ButtonLink to="/agenda">{t('nav.agenda')}</ButtonLink>}
      />
      {error && (
        <Alert soort="fout" kop={t('vandaag.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={8} />}
      {data && <Inhoud start={data} />}
    </div>
  );
}

function Inhoud({ start }: { start: Startpagina }) {
  const { t, taal } = useTekst();
  const [gedaan, zetGedaan] = useState<string | null>(null);
  const vanafRij = useVanafRij();
  return (
    <>
      {gedaan && (
        <Alert soort="goed">
          <p>{gedaan}</p>
        </Alert>
      )}
      {vanafRij.error && (
        <Alert soort="fout" kop={t('vandaag.nietGelukt')}>
          <p>{foutTekst(t, taal, vanafRij.error)}</p>
        </Alert>
      )}
      {start.vervangt.map(({ id, naam, tot }) => (
        <Notice key={id}>
          <p>{t('vandaag.vervangt', { naam, datum: formatDag(tot, taal) })}</p>
        </Notice>
      ))}
      <div className="zw-vandaag">
        <div className="zw-stapel zw-stapel--ruim">
          <Werk start={start} vanafRij={vanafRij} gedaan={zetGedaan} />
        </div>
        <div className="zw-stapel zw-stapel--ruim">
          {start.zonderBehandelaar > 0 && start.werk.length > 0 && (
            <Notice>
              <p>
                {t('vandaag.zonder', { count: start.zonderBehandelaar })}{' '}
                <Link to="/dossiers" search={{ behandelaar: 'geen' }}>
                  {t('vandaag.zonderKnop')}
                </Link>
              </p>
            </Notice>
          )}
          <Vlak id="veranderd" kop={t('vandaag.veranderd')}>
            <Veranderd start={start} />
          </Vlak>
        </div>
      </div>
    </>
  );
}

function Werk({
  start,
  vanafRij,
  gedaan,
}: {
  start: Startpagina;
  vanafRij: ReturnType<typeof useVanafRij>;
  gedaan: (wat: string) => void;
}) {
  const { t } = useTekst();
  const { werk, aantallen, zonderBehandelaar } = start;
  if (werk.length === 0)
    return (
      <EmptyState
        kop={t(start.vorigBezoek ? 'vandaag.allesGedaan' : 'vandaag.zonderEigen')}
        actie={
          <ButtonLink to="/dossiers" search={zonderBehandelaar > 0 ? { behandelaar: 'geen' } : {}}>
            {t(zonderBehandelaar > 0 ? 'vandaag.zonderKnop' : 'nav.dossiers')}
          </ButtonLink>
        }
      >
        <p>{t(start.vorigBezoek ? 'vandaag.allesGedaanUitleg' : 'vandaag.zonderEigenUitleg')}</p>
        {zonderBehandelaar > 0 && <p>{t('vandaag.zonder', { count: zonderBehandelaar })}</p>}
      </EmptyState>
    );
  const van = (groep: string) => werk.filter((regel) => regel.groep === groep);
  return (
    <>
      <Werklijst
        groep="te-laat"
        regels={van('te-laat')}
        aantal={aantallen.teLaat}
        leeg={t('vandaag.leegTeLaat')}
        {...{ vanafRij, gedaan }}
      />
      <Werklijst
        groep="deze-week"
        regels={van('deze-week')}
        aantal={aantallen.dezeWeek}
        leeg={t('vandaag.leegDezeWeek')}
        {...{ vanafRij, gedaan }}
      />
      <Werklijst
        groep="komt"
        regels={van('komt')}
        aantal={aantallen.komt}
        leeg={t('vandaag.leegKomt')}
        {...{ vanafRij, gedaan }}
      />
    </>
  );
}
