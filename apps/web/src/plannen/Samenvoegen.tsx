import { useEffect, useRef, useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import type { FormulierStand } from '../ui/formulier.js';
import { Alert, ErrorSummary } from '../ui/meldingen.js';
import { RadioGroep } from '../ui/keuzes.js';
import type { Botsing } from './bewaren.js';
import type { Sectie, Sectiewaarde } from './plan.js';
import { sectieTekst } from './sectietekst.js';
import { Verschil } from './Verschil.js';

interface SamenvoegenProps {
  sectie: Sectie;
  botsing: Botsing;
  bezig: boolean;
  bewaar: (waarde: Sectiewaarde) => void;
  /** Goes on writing with this text. */
  bewerk: (waarde: Sectiewaarde) => void;
  fout: FormulierStand;
}

const KEUZES = ['samen', 'mijn', 'hun'] as const;
type Keuze = (typeof KEUZES)[number];

/** Two people wrote in the same part: both texts side by side, and what it becomes. Nothing is thrown away by itself. */
export function Samenvoegen({ sectie, botsing, bezig, bewaar, bewerk, fout }: SamenvoegenProps) {
  const { t, taal } = useTekst();
  const [keuze, zetKeuze] = useState<Keuze>('samen');
  const kop = useRef<HTMLHeadingElement>(null);
  useEffect(() => kop.current?.focus(), [botsing]);
  const { plan, ook, hun } = botsing;
  const naam = plan.door?.naam ?? '';
  const tekstVan = (welke: Keuze) => sectieTekst(t, taal, botsing[welke]);
  const wordt = tekstVan(keuze);
  return (
    <div className="zw-samen zw-stapel">
      <h4 ref={kop} tabIndex={-1} data-focusdoel="">
        {t('plan.botsing.kop', { naam })}
      </h4>
      <p className="zw-tekst">{t('plan.botsing.uitleg', { naam })}</p>
      {ook.length > 0 && (
        <p className="zw-tekst">
          {t('plan.botsing.ook', {
            naam,
            delen: ook.map((een) => t(`plan.sectie.${een}`)).join(', '),
          })}
        </p>
      )}
      <ErrorSummary fouten={fout.fouten} poging={fout.poging} />
      {fout.geheel && (
        <Alert soort="fout" kop={t('plan.nietBewaard')}>
          <p>{fout.geheel}</p>
        </Alert>
      )}
      <div className="zw-samen__naast">
        <section aria-labelledby={`${sectie}-mijn`}>
          <h5 id={`${sectie}-mijn`}>{t('plan.botsing.mijn')}</h5>
          <p className="zw-plan__woorden">{tekstVan('mijn') || t('plan.botsing.niets')}</p>
        </section>
        <section aria-labelledby={`${sectie}-hun`}>
          <h5 id={`${sectie}-hun`}>
            {t('plan.botsing.hun', { naam })}
            {plan.gemaaktOp && (
              <span className="zw-klein zw-zacht">
                {' '}
                <MomentTekst moment={plan.gemaaktOp} />
              </span>
            )}
          </h5>
          <p className="zw-plan__woorden">{sectieTekst(t, taal, hun) || t('plan.botsing.niets')}</p>
        </section>
      </div>
      <RadioGroep
        naam={`${sectie}-keuze`}
        legenda={t('plan.botsing.vraag')}
        gekozen={keuze}
        onGekozen={(welke) => zetKeuze(KEUZES.find((een) => een === welke) ?? 'samen')}
        keuzes={KEUZES.map((welke) => ({
          waarde: welke,
          tekst: t(`plan.botsing.kies.${welke}`, { naam }),
        }))}
      />
      <section aria-labelledby={`${sectie}-wordt`} className="zw-samen__wordt">
        <h5 id={`${sectie}-wordt`}>{t('plan.botsing.wordt', { naam })}</h5>
        <Verschil oud={sectieTekst(t, taal, hun)} nieuw={wordt} />
      </section>
      <div className="zw-rij">
        <Button soort="primair" bezig={bezig} onClick={() => bewaar(botsing[keuze])}>
          {t('plan.botsing.bewaar')}
        </Button>
        <Button onClick={() => bewerk(botsing[keuze])}>{t('plan.botsing.pasAan')}</Button>
      </div>
    </div>
  );
}
