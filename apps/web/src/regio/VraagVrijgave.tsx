import { useState } from 'react';
import type { Vrijgaveverzoek } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { SchooljaarKeuze, schooljarenTot } from '../cijfers/Schooljaar.js';
import { useVraagVrijgave } from './regio.api.js';

/** Asks for new figures; they are made while one does something else. */
export function VraagVrijgave({ verzoek }: { verzoek: Vrijgaveverzoek | null }) {
  const { t } = useTekst();
  const jaren = schooljarenTot(useVandaag());
  const [schooljaar, setSchooljaar] = useState(jaren[0] ?? '');
  const vraag = useVraagVrijgave();
  const loopt = verzoek !== null && ['wacht', 'loopt'].includes(verzoek.status);
  return (
    <Vlak id="nieuwe-vrijgave" kop={t('regio.nieuw')}>
      <div className="zw-stapel">
        <p className="zw-tekst">{t('regio.nieuwUitleg')}</p>
        <div className="zw-velden">
          <SchooljaarKeuze
            naam="vrijgavejaar"
            label={t('regio.welkJaar')}
            jaren={jaren}
            waarde={schooljaar}
            onWaarde={setSchooljaar}
          />
        </div>
        <div>
          <Button soort="primair" bezig={vraag.isPending || loopt} onClick={() => vraag.mutate(schooljaar)}>
            {t('regio.maak')}
          </Button>
        </div>
        {vraag.error && (
          <Alert soort="fout" kop={t('regio.nietGevraagd')}>
            <p>{vraag.error.message}</p>
          </Alert>
        )}
        <div role="status">{verzoek && <Stand verzoek={verzoek} />}</div>
      </div>
    </Vlak>
  );
}

function Stand({ verzoek }: { verzoek: Vrijgaveverzoek }) {
  const { t } = useTekst();
  const { status, schooljaar, vrijgave, reden, stap } = verzoek;
  if (status === 'klaar') return <p>{t('regio.klaar', { jaar: schooljaar, nummer: vrijgave ?? 0 })}</p>;
  if (status === 'geweigerd')
    return (
      <p>
        {t('regio.geweigerd', { jaar: schooljaar })}{' '}
        {codeTekst(t, 'regio.reden', (reden ?? '').replaceAll('.', '-'))}
      </p>
    );
  return (
    <p>
      {t('regio.loopt', { jaar: schooljaar })} {stap ? codeTekst(t, 'regio.stap', stap) : t('regio.wacht')}
    </p>
  );
}
