import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { PlanversieRegel } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst, MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { Select } from '../ui/velden.js';
import { planversieOptions, planversiesOptions } from './plan.api.js';
import { gelijk, SECTIES, sectiesVan, sectieVan } from './plan.js';
import { sectieTekst } from './sectietekst.js';
import { Verschil } from './Verschil.js';

/** Every version that was saved, and what changed between any two. */
export function Versies({ dossierId }: { dossierId: string }) {
  const { t, taal } = useTekst();
  const { data: versies, error, refetch } = useQuery(planversiesOptions(dossierId));
  if (error)
    return (
      <Alert soort="fout" kop={t('plan.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  if (!versies) return <Skeleton rijen={3} />;
  return (
    <div className="zw-stapel">
      <Table
        bijschrift={t('plan.versies')}
        sleutel={({ versieId }) => versieId}
        rijen={versies}
        kolommen={[
          {
            id: 'versie',
            kop: t('plan.versieKop'),
            smal: 'kop',
            cel: ({ versie }) => <span className="zw-vet">{t('plan.versie', { versie })}</span>,
          },
          {
            id: 'wanneer',
            kop: t('plan.wanneer'),
            cel: ({ gemaaktOp }) => <MomentTekst moment={gemaaktOp} />,
          },
          { id: 'wie', kop: t('plan.wie'), cel: ({ door }) => door.naam },
          {
            id: 'wat',
            kop: t('plan.watAnders'),
            cel: ({ onderdelen }) =>
              sectiesVan(onderdelen)
                .map((sectie) => t(`plan.sectie.${sectie}`))
                .join(', '),
          },
          {
            id: 'vastgesteld',
            kop: t('plan.vastgesteldKop'),
            cel: ({ vastgesteld }) =>
              vastgesteld ? <DagTekst dag={vastgesteld.datum} /> : <Tag>{t('plan.nogNiet')}</Tag>,
          },
        ]}
      />
      {versies.length > 1 && <Vergelijken key={versies[0]?.versieId} versies={versies} />}
    </div>
  );
}

function Vergelijken({ versies }: { versies: readonly PlanversieRegel[] }) {
  const { t } = useTekst();
  const [nieuwste, vorige] = versies;
  const [van, zetVan] = useState(vorige?.versieId ?? '');
  const [naar, zetNaar] = useState(nieuwste?.versieId ?? '');
  const keuzes = versies.map(({ versieId, versie }) => ({
    waarde: versieId,
    tekst: t('plan.versie', { versie }),
  }));
  return (
    <>
      <div className="zw-rij">
        <Select
          naam="versie-van"
          label={t('plan.vergelijk')}
          waarde={van}
          onWaarde={zetVan}
          keuzes={keuzes}
        />
        <Select naam="versie-naar" label={t('plan.met')} waarde={naar} onWaarde={zetNaar} keuzes={keuzes} />
      </div>
      <Vergelijking van={van} naar={naar} />
    </>
  );
}

function Vergelijking({ van, naar }: { van: string; naar: string }) {
  const { t, taal } = useTekst();
  const oud = useQuery(planversieOptions(van));
  const nieuw = useQuery(planversieOptions(naar));
  const fout = oud.error ?? nieuw.error;
  if (fout)
    return (
      <Alert soort="fout" kop={t('plan.laadFout')}>
        <p>{foutTekst(t, taal, fout)}</p>
      </Alert>
    );
  if (!oud.data || !nieuw.data) return <Skeleton rijen={2} soort="tekst" />;
  const [a, b] = [oud.data, nieuw.data];
  const anders = SECTIES.filter((sectie) => !gelijk(sectieVan(a, sectie), sectieVan(b, sectie)));
  if (anders.length === 0) return <p>{t('plan.geenVerschil')}</p>;
  return (
    <div className="zw-stapel" aria-live="polite">
      {anders.map((sectie) => (
        <section key={sectie} aria-labelledby={`verschil-${sectie}`}>
          <h4 id={`verschil-${sectie}`}>{t(`plan.sectie.${sectie}`)}</h4>
          <Verschil
            oud={sectieTekst(t, taal, sectieVan(a, sectie))}
            nieuw={sectieTekst(t, taal, sectieVan(b, sectie))}
          />
        </section>
      ))}
    </div>
  );
}
