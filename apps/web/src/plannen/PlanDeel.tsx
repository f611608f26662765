import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Plan } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { GewoneLink } from '../ui/links.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Acties } from './Acties.js';
import { pdfAdres, planOptions } from './plan.api.js';
import { SECTIES } from './plan.js';
import './plannen.css';
import { PlanSectie } from './Sectie.js';
import { Vaststellen } from './Vaststellen.js';
import { Versies } from './Versies.js';

/** The plan van aanpak, as the document that parents get, edited where it stands. */
export function PlanDeel({ dossier }: DeelProps) {
  const { t, taal } = useTekst();
  const { data: plan, error, refetch } = useQuery(planOptions(dossier.id));
  if (error)
    return (
      <Alert soort="fout" kop={t('plan.laadFout')}>
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  if (!plan) return <Skeleton rijen={6} soort="tekst" />;
  const magWijzigen = dossier.status !== 'gesloten';
  const secties = SECTIES.map((sectie) => (
    <PlanSectie key={sectie} sectie={sectie} dossierId={dossier.id} plan={plan} magWijzigen={magWijzigen} />
  ));
  // Voices and goals, then who does what, then the weeks.
  const naDoelen = SECTIES.indexOf('doelen') + 1;
  return (
    <article className="zw-vlak zw-plan" aria-labelledby="plan-kop">
      <PlanKop plan={plan} naam={dossier.leerling.naam} dossierId={dossier.id} />
      {plan.versie === 0 && magWijzigen && (
        <Notice>
          <p className="zw-tekst">{t('plan.nogGeen')}</p>
        </Notice>
      )}
      {secties.slice(0, naDoelen)}
      <Acties dossierId={dossier.id} doelen={plan.doelen} magWijzigen={magWijzigen} />
      {secties.slice(naDoelen)}
      {plan.versie > 0 && (
        <>
          <section className="zw-plan__sectie" aria-labelledby="plan-vaststellen">
            <h3 id="plan-vaststellen">{t('plan.vaststellenKop')}</h3>
            <Vaststellen
              key={plan.versie}
              dossierId={dossier.id}
              plan={plan}
              leerling={dossier.leerling.naam}
              magWijzigen={magWijzigen}
            />
          </section>
          <OudeVersies dossierId={dossier.id} />
        </>
      )}
    </article>
  );
}

function PlanKop({ plan, naam, dossierId }: { plan: Plan; naam: string; dossierId: string }) {
  const { t } = useTekst();
  const { tenant } = useIk();
  const { versie, gemaaktOp, door, vastgesteld, gezagdragers } = plan;
  return (
    <header className="zw-plan__kop">
      <p className="zw-klein zw-zacht">{tenant.naam}</p>
      <h2 id="plan-kop">{t('plan.titel', { naam })}</h2>
      {versie > 0 && (
        <>
          <p>
            {t('plan.versie', { versie })}, {door?.naam}
            {gemaaktOp && (
              <>
                , <MomentTekst moment={gemaaktOp} />
              </>
            )}{' '}
            <Tag toon={vastgesteld ? 'klaar' : 'nadert'}>
              {vastgesteld ? t('plan.isVastgesteld') : t('plan.nogNiet')}
            </Tag>
          </p>
          <div className="zw-rij zw-geen-druk">
            <GewoneLink href={pdfAdres(dossierId)} download>
              {t('plan.pdf')}
            </GewoneLink>
            {gezagdragers.map((gezagdrager) =>
              gezagdrager.magPlan ? (
                <GewoneLink key={gezagdrager.id} href={pdfAdres(dossierId, gezagdrager.id)} download>
                  {t('plan.pdfVoor', { naam: gezagdrager.naam })}
                </GewoneLink>
              ) : (
                <span key={gezagdrager.id} className="zw-zacht">
                  {t('plan.geenPdfVoor', { naam: gezagdrager.naam })}
                </span>
              ),
            )}
            <Button soort="stil" onClick={() => window.print()}>
              {t('plan.afdrukken')}
            </Button>
          </div>
          {gezagdragers.length > 0 && (
            <p className="zw-klein zw-zacht zw-tekst zw-geen-druk">{t('plan.leesNa')}</p>
          )}
        </>
      )}
    </header>
  );
}

function OudeVersies({ dossierId }: { dossierId: string }) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  return (
    <section className="zw-plan__sectie zw-geen-druk" aria-labelledby="plan-versies">
      <header className="zw-plan__sectiekop">
        <h3 id="plan-versies">{t('plan.versies')}</h3>
        <Button
          soort="stil"
          aria-expanded={open}
          aria-controls="plan-versielijst"
          onClick={() => zetOpen(!open)}
        >
          {open ? t('plan.verbergVersies') : t('plan.toonVersies')}
        </Button>
      </header>
      <div id="plan-versielijst">{open && <Versies dossierId={dossierId} />}</div>
    </section>
  );
}
