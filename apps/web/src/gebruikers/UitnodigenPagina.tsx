import { useState, type SubmitEvent } from 'react';
import { ApiFout } from '../api/probleem.js';
import { foutTekst } from '../api/fouttekst.js';
import type { Rol } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, ErrorSummary, type FormFout } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { TextField } from '../ui/velden.js';
import { useUitnodigen } from './gebruikers.api.js';
import { RollenVeld } from './rollenveld.js';
import { UitnodigingsLink } from './UitnodigingsLink.js';

/** Inviting somebody: name, e-mail, roles; the answer is a link to pass on. */
export function UitnodigenPagina() {
  const { t } = useTekst();
  const uitnodigen = useUitnodigen();
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/gebruikers', tekst: t('gebruikers.titel') }]}
            hier={t('gebruikers.nodigUit')}
          />
        }
        titel={t('gebruikers.nodigUit')}
      />
      {uitnodigen.data ? (
        <>
          <UitnodigingsLink naam={uitnodigen.data.gebruiker.naam} uitnodiging={uitnodigen.data.uitnodiging} />
          <div className="zw-rij">
            <ButtonLink to="/gebruikers">{t('gebruikers.naarLijst')}</ButtonLink>
            <Button onClick={() => uitnodigen.reset()}>{t('gebruikers.nogIemand')}</Button>
          </div>
        </>
      ) : (
        <Formulier uitnodigen={uitnodigen} />
      )}
    </div>
  );
}

function Formulier({ uitnodigen }: { uitnodigen: ReturnType<typeof useUitnodigen> }) {
  const { t, taal } = useTekst();
  const [naam, zetNaam] = useState('');
  const [email, zetEmail] = useState('');
  const [rollen, zetRollen] = useState<Rol[]>([]);
  const [poging, zetPoging] = useState(0);
  const [eigen, zetEigen] = useState<FormFout[]>([]);
  const vanServer: FormFout[] = uitnodigen.error instanceof ApiFout ? uitnodigen.error.velden : [];
  const fouten = eigen.length > 0 ? eigen : vanServer;
  const fout = (veld: string) => fouten.find((een) => een.veld === veld)?.melding;

  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const nieuw: FormFout[] = [
      ...(naam.trim() ? [] : [{ veld: 'naam', melding: t('gebruikers.vulNaam') }]),
      ...(/^\S+@\S+$/.test(email.trim()) ? [] : [{ veld: 'email', melding: t('gebruikers.vulEmail') }]),
      ...(rollen.length > 0 ? [] : [{ veld: 'rollen', melding: t('gebruikers.kiesRol') }]),
    ];
    zetEigen(nieuw);
    zetPoging(poging + 1);
    if (nieuw.length > 0) return;
    uitnodigen.mutate(
      { naam: naam.trim(), email: email.trim(), rollen },
      { onError: () => zetPoging(poging + 2) },
    );
  }

  return (
    <Vlak id="wie" kop={t('gebruikers.wie')}>
      <form noValidate onSubmit={verstuur} className="zw-stapel">
        <ErrorSummary fouten={fouten} poging={poging} />
        {uitnodigen.error && fouten.length === 0 && (
          <Alert soort="fout" kop={t('gebruikers.nietUitgenodigd')}>
            <p>{foutTekst(t, taal, uitnodigen.error)}</p>
          </Alert>
        )}
        <TextField
          naam="naam"
          label={t('gebruikers.naam')}
          waarde={naam}
          onWaarde={zetNaam}
          fout={fout('naam')}
        />
        <TextField
          naam="email"
          type="email"
          label={t('gebruikers.email')}
          uitleg={t('gebruikers.emailUitleg')}
          waarde={email}
          onWaarde={zetEmail}
          fout={fout('email')}
        />
        <RollenVeld gekozen={rollen} onGekozen={zetRollen} fout={fout('rollen')} />
        <div className="zw-rij">
          <Button soort="primair" type="submit" bezig={uitnodigen.isPending}>
            {t('gebruikers.maakLink')}
          </Button>
          <ButtonLink to="/gebruikers">{t('algemeen.annuleren')}</ButtonLink>
        </div>
      </form>
    </Vlak>
  );
}
