import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Verwijzing } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { TextArea } from '../ui/velden.js';
import { type Stap, useStap } from './verwijzingen.api.js';

interface Props {
  verwijzing: Verwijzing;
  gedaan: (wat: string) => void;
}

type Open = 'wijs-af' | 'rond-af' | 'trek-in' | null;

/** The next step of whoever looks: answer, complete, or withdraw. */
export function Stappen({ verwijzing, gedaan }: Props) {
  const { t, taal } = useTekst();
  const [open, zetOpen] = useState<Open>(null);
  const stap = useStap(verwijzing.id);
  const { status, richting } = verwijzing;
  const ontvangen = richting === 'ontvangen';
  const knoppen = {
    accepteer: ontvangen && status === 'verzonden',
    rondAf: ontvangen && status === 'geaccepteerd',
    trekIn: !ontvangen && ['verzonden', 'geaccepteerd', 'afgerond'].includes(status),
  };
  if (!Object.values(knoppen).some(Boolean)) return null;
  const accepteer = () =>
    stap.mutate({ doe: 'accepteer' }, { onSuccess: () => gedaan(t('verwijzingen.geaccepteerd')) });
  return (
    <Vlak id="stap" kop={t('verwijzingen.volgendeStap')}>
      {stap.error && open === null && (
        <Alert soort="fout" kop={t('verwijzingen.nietGelukt')}>
          <p>{foutTekst(t, taal, stap.error)}</p>
        </Alert>
      )}
      {open && (
        <StapFormulier
          key={open}
          soort={open}
          verwijzing={verwijzing}
          gedaan={gedaan}
          sluit={() => zetOpen(null)}
        />
      )}
      {!open && (
        <div className="zw-rij">
          {knoppen.accepteer && (
            <>
              <Button soort="primair" bezig={stap.isPending} onClick={accepteer}>
                {t('verwijzingen.accepteer')}
              </Button>
              <Button onClick={() => zetOpen('wijs-af')}>{t('verwijzingen.wijsAf')}</Button>
            </>
          )}
          {knoppen.rondAf && (
            <Button soort="primair" onClick={() => zetOpen('rond-af')}>
              {t('verwijzingen.rondAf')}
            </Button>
          )}
          {knoppen.trekIn && <Button onClick={() => zetOpen('trek-in')}>{t('verwijzingen.trekIn')}</Button>}
        </div>
      )}
    </Vlak>
  );
}

function StapFormulier({
  soort,
  verwijzing,
  gedaan,
  sluit,
}: Props & { soort: NonNullable<Open>; sluit: () => void }) {
  const { t } = useTekst();
  const [tekst, zetTekst] = useState('');
  const [advies, zetAdvies] = useState('');
  const stap = useStap(verwijzing.id);
  const formulier = useFormulier(stap.error);
  const veld = soort === 'rond-af' ? 'uitkomst' : 'reden';
  const klaar = {
    'wijs-af': t('verwijzingen.afgewezen'),
    'rond-af': t('verwijzingen.afgerond'),
    'trek-in': t('verwijzingen.ingetrokken'),
  };
  const verstuur = () => {
    const nodig = soort !== 'trek-in' && tekst.trim() === '';
    if (!formulier.mag([nodig && { veld, melding: t('verwijzingen.vulTekst') }])) return;
    stap.mutate(stapVan(soort, tekst, advies), {
      onSuccess: () => {
        gedaan(klaar[soort]);
        sluit();
      },
    });
  };
  return (
    <OpslaanFormulier
      formulier={formulier}
      mislukt={t('verwijzingen.nietGelukt')}
      onVerstuur={verstuur}
      bezig={stap.isPending}
      annuleer={sluit}
    >
      {soort === 'trek-in' && (
        <Notice soort="let-op">
          <p>{t('verwijzingen.intrekkenUitleg')}</p>
        </Notice>
      )}
      <TextArea
        naam={veld}
        label={soort === 'rond-af' ? t('verwijzingen.uitkomst') : t('verwijzingen.reden')}
        optioneel={soort === 'trek-in'}
        rijen={3}
        waarde={tekst}
        onWaarde={zetTekst}
        fout={formulier.fout(veld)}
      />
      {soort === 'wijs-af' && (
        <TextArea
          naam="advies"
          label={t('verwijzingen.advies')}
          uitleg={t('verwijzingen.adviesUitleg')}
          optioneel
          rijen={2}
          waarde={advies}
          onWaarde={zetAdvies}
        />
      )}
    </OpslaanFormulier>
  );
}

function stapVan(soort: NonNullable<Open>, tekst: string, advies: string): Stap {
  if (soort === 'wijs-af') return { doe: soort, reden: tekst, advies };
  if (soort === 'rond-af') return { doe: soort, uitkomst: tekst };
  return { doe: soort, reden: tekst };
}
