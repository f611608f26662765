import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { GemaakteKoppeling, Koppeling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Gegevens, Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert, EmptyState, Notice } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { koppelingenOptions, useTrekKoppelingIn } from './koppelingen.api.js';
import './koppelingen.css';
import { NieuweKoppeling } from './NieuweKoppeling.js';

/** Systems of partners that work here by themselves: letting them in, and ending that. */
export function KoppelingenPagina() {
  const { t } = useTekst();
  const koppelingen = useQuery(koppelingenOptions);
  const [open, zetOpen] = useState(false);
  const [gemaakt, zetGemaakt] = useState<GemaakteKoppeling | null>(null);
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('koppelingen.titel')}
        onder={<p className="zw-tekst">{t('koppelingen.onder')}</p>}
        acties={
          <Button soort="primair" aria-expanded={open} onClick={() => zetOpen(true)}>
            {t('koppelingen.nieuw')}
          </Button>
        }
      />
      {gemaakt && <Gemaakt koppeling={gemaakt} />}
      {open && (
        <NieuweKoppeling
          annuleer={() => zetOpen(false)}
          klaar={(koppeling) => {
            zetGemaakt(koppeling);
            zetOpen(false);
          }}
        />
      )}
      {koppelingen.isPending && <Skeleton rijen={3} />}
      {koppelingen.error && <LaadFout kop={t('koppelingen.laadFout')} van={koppelingen} />}
      {koppelingen.data?.length === 0 && !open && (
        <EmptyState kop={t('koppelingen.leeg')}>
          <p>{t('koppelingen.leegUitleg')}</p>
        </EmptyState>
      )}
      {koppelingen.data?.map((koppeling) => (
        <Een key={koppeling.id} koppeling={koppeling} />
      ))}
    </div>
  );
}

/** What the system needs, shown once. */
function Gemaakt({ koppeling: { clientId, webhookGeheim } }: { koppeling: GemaakteKoppeling }) {
  const { t } = useTekst();
  return (
    <Alert soort="goed" kop={t('koppelingen.gemaakt')}>
      <p>{t('koppelingen.gemaaktUitleg')}</p>
      <Gegevens
        regels={[
          [
            'client_id',
            <code key="id" className="zw-koppel__code">
              {clientId}
            </code>,
          ],
          ...(webhookGeheim
            ? ([
                [
                  t('koppelingen.geheim'),
                  <code key="geheim" className="zw-koppel__code">
                    {webhookGeheim}
                  </code>,
                ],
              ] as [string, React.ReactNode][])
            : []),
        ]}
      />
    </Alert>
  );
}

function Een({ koppeling }: { koppeling: Koppeling }) {
  const { t, taal } = useTekst();
  const trekIn = useTrekKoppelingIn();
  const [zeker, zetZeker] = useState(false);
  const { id, naam, clientId, rechten, brins, webhookUrl, gemaaktOp, laatstGebruiktOp, ingetrokkenOp } =
    koppeling;
  return (
    <Vlak
      id={`koppeling-${id}`}
      kop={naam}
      bij={
        <Tag toon={ingetrokkenOp ? 'gewoon' : 'klaar'}>
          {t(ingetrokkenOp ? 'koppelingen.ingetrokken' : 'koppelingen.actief')}
        </Tag>
      }
    >
      <div className="zw-stapel">
        <Gegevens
          regels={[
            [
              'client_id',
              <code key="id" className="zw-koppel__code">
                {clientId}
              </code>,
            ],
            [
              t('koppelingen.rechten'),
              rechten.map((recht) => codeTekst(t, 'koppelingen.recht', recht.replace(':', '-'))).join(', '),
            ],
            [t('koppelingen.scholen'), brins.join(', ') || t('koppelingen.geen')],
            [t('koppelingen.webhook'), webhookUrl ?? t('koppelingen.geen')],
            [t('koppelingen.sinds'), <MomentTekst key="sinds" moment={gemaaktOp} />],
            [
              t('koppelingen.laatst'),
              laatstGebruiktOp ? (
                <MomentTekst key="laatst" moment={laatstGebruiktOp} />
              ) : (
                t('koppelingen.nooit')
              ),
            ],
          ]}
        />
        {trekIn.error && (
          <Alert soort="fout" kop={t('koppelingen.nietIngetrokken')}>
            <p>{foutTekst(t, taal, trekIn.error)}</p>
          </Alert>
        )}
        {!ingetrokkenOp && !zeker && (
          <div>
            <Button onClick={() => zetZeker(true)}>{t('koppelingen.trekIn', { naam })}</Button>
          </div>
        )}
        {!ingetrokkenOp && zeker && (
          <Notice soort="let-op">
            <p>{t('koppelingen.trekInUitleg')}</p>
            <div className="zw-rij">
              <Button bezig={trekIn.isPending} onClick={() => trekIn.mutate(id)}>
                {t('koppelingen.trekInJa')}
              </Button>
              <Button onClick={() => zetZeker(false)}>{t('algemeen.annuleren')}</Button>
            </div>
          </Notice>
        )}
      </div>
    </Vlak>
  );
}
