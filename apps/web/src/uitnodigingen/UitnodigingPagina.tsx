import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState, type SubmitEvent } from 'react';
import { Buitenkant } from '../aanmelden/Buitenkant.js';
import { client, inhoud } from '../api/client.js';
import { ApiFout } from '../api/probleem.js';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { leesSleutel, type Sleutel } from '../sleutel.js';
import { Button } from '../ui/Button.js';
import { Alert, ErrorSummary, type FormFout } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { PasswordField } from '../ui/velden.js';

const MINSTE_TEKENS = 12;

/** The page behind an invitation: choose a password, then sign in with it. */
export function UitnodigingPagina() {
  const { t } = useTekst();
  const [sleutel] = useState(() => leesSleutel(window.location.hash));
  // Out of the address bar and the history: who looks over a shoulder could use the link.
  useEffect(() => window.history.replaceState(window.history.state, '', window.location.pathname), []);
  return (
    <Buitenkant>
      <PageHeader titel={t('uitnodiging.titel')} onder={sleutel && <p>{t('uitnodiging.onder')}</p>} />
      {sleutel ? (
        <Formulier sleutel={sleutel} />
      ) : (
        <Alert soort="fout" kop={t('uitnodiging.linkStuk')}>
          <p>{t('uitnodiging.linkStukUitleg')}</p>
        </Alert>
      )}
    </Buitenkant>
  );
}

function Formulier({ sleutel }: { sleutel: Sleutel }) {
  const { t, taal } = useTekst();
  const navigate = useNavigate();
  const [wachtwoord, zetWachtwoord] = useState('');
  const [poging, zetPoging] = useState(0);
  const [eigen, zetEigen] = useState<FormFout[]>([]);
  const inwisselen = useMutation({
    mutationFn: () =>
      inhoud<never>(client.POST('/uitnodigingen/_inwisselen', { body: { ...sleutel, wachtwoord } })),
  });
  const vanServer: FormFout[] = inwisselen.error instanceof ApiFout ? inwisselen.error.velden : [];
  const fouten = eigen.length > 0 ? eigen : vanServer;

  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const teKort = wachtwoord.length < MINSTE_TEKENS;
    zetEigen(
      teKort ? [{ veld: 'wachtwoord', melding: t('uitnodiging.teKort', { aantal: MINSTE_TEKENS }) }] : [],
    );
    zetPoging(poging + 1);
    if (teKort) return;
    inwisselen.mutate(undefined, {
      onSuccess: () => {
        localStorage.setItem('zesweken.organisatie', sleutel.tenant);
        void navigate({ to: '/aanmelden', search: { reden: 'uitgenodigd' } });
      },
      onError: () => zetPoging(poging + 2),
    });
  }
  return (
    <form noValidate onSubmit={verstuur} className="zw-stapel">
      <ErrorSummary fouten={fouten} poging={poging} />
      {inwisselen.error && fouten.length === 0 && (
        <Alert soort="fout" kop={t('uitnodiging.nietGelukt')}>
          <p>{foutTekst(t, taal, inwisselen.error)}</p>
        </Alert>
      )}
      <PasswordField
        naam="wachtwoord"
        nieuw
        label={t('uitnodiging.wachtwoord')}
        uitleg={t('uitnodiging.wachtwoordUitleg', { aantal: MINSTE_TEKENS })}
        waarde={wachtwoord}
        onWaarde={zetWachtwoord}
        fout={fouten.find(({ veld }) => veld === 'wachtwoord')?.melding}
      />
      <Button soort="primair" type="submit" bezig={inwisselen.isPending} className="zw-breed">
        {t('uitnodiging.bewaar')}
      </Button>
    </form>
  );
}
