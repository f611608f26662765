import { useQuery } from '@tanstack/react-query';
import { ApiFout } from '../api/probleem.js';
import { foutTekst } from '../api/fouttekst.js';
import type { MijnPlan as Plan } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert } from '../ui/meldingen.js';
import { mijnPlanOptions, useAkkoord } from './mijn.api.js';

const NIET_VOOR_U = 'plan.niet-voor-u';

/** The plan as it stands, and the choice to agree with it. */
export function MijnPlan({ gedaan }: { gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  const vraag = useQuery(mijnPlanOptions);
  const dicht = vraag.error instanceof ApiFout && vraag.error.code === NIET_VOOR_U;
  return (
    <Vlak
      id="plan"
      kop={t('mijn.plan.kop')}
      bij={vraag.data && <Tag>{t('mijn.plan.versie', { versie: vraag.data.versie })}</Tag>}
    >
      {vraag.isPending && <Skeleton rijen={3} soort="tekst" />}
      {dicht && <p>{t('mijn.plan.nietVoorU')}</p>}
      {vraag.error && !dicht && <LaadFout kop={t('mijn.laadFout')} van={vraag} />}
      {vraag.data === null && <p>{t('mijn.plan.geen')}</p>}
      {vraag.data && <Inhoud plan={vraag.data} gedaan={gedaan} />}
    </Vlak>
  );
}

function Inhoud({ plan, gedaan }: { plan: Plan; gedaan: (wat: string) => void }) {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      {plan.doelen.length > 0 && (
        <Deel kop={t('mijn.plan.doelen')}>
          <ul className="zw-opsomming">
            {plan.doelen.map((doel) => (
              <li key={doel}>{doel}</li>
            ))}
          </ul>
        </Deel>
      )}
      {plan.afspraken.length > 0 && (
        <Deel kop={t('mijn.plan.afspraken')}>
          <ul className="zw-opsomming">
            {plan.afspraken.map(({ tekst, met }) => (
              <li key={tekst + met}>
                {tekst} {met && <span className="zw-zacht">({t('mijn.plan.met', { met })})</span>}
              </li>
            ))}
          </ul>
        </Deel>
      )}
      {plan.stemLeerling && (
        <Deel kop={t('mijn.plan.stemLeerling')}>
          <p className="zw-tekst">{plan.stemLeerling}</p>
        </Deel>
      )}
      {plan.stemOuders && (
        <Deel kop={t('mijn.plan.stemOuders')}>
          <p className="zw-tekst">{plan.stemOuders}</p>
        </Deel>
      )}
      <Akkoord plan={plan} gedaan={gedaan} />
    </div>
  );
}

function Deel({ kop, children }: { kop: string; children: React.ReactNode }) {
  return (
    <div>
      <h3>{kop}</h3>
      {children}
    </div>
  );
}

function Akkoord({ plan: { versie, akkoordOp }, gedaan }: { plan: Plan; gedaan: (wat: string) => void }) {
  const { t, taal } = useTekst();
  const akkoord = useAkkoord();
  if (akkoordOp)
    return (
      <p className="zw-vet">
        {t('mijn.plan.eensOp')} <MomentTekst moment={akkoordOp} />.
      </p>
    );
  return (
    <div className="zw-stapel zw-stapel--krap">
      {akkoord.error && (
        <Alert soort="fout" kop={t('mijn.plan.nietEens')}>
          <p>{foutTekst(t, taal, akkoord.error)}</p>
        </Alert>
      )}
      <div>
        <Button
          soort="primair"
          bezig={akkoord.isPending}
          onClick={() => akkoord.mutate(versie, { onSuccess: () => gedaan(t('mijn.plan.bedankt')) })}
        >
          {t('mijn.plan.eens')}
        </Button>
      </div>
      <p className="zw-klein zw-zacht">{t('mijn.plan.oneens')}</p>
    </div>
  );
}
