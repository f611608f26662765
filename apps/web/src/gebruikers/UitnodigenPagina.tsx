import { useState } from 'react';
import type { Rol } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
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
        <WieFormulier uitnodigen={uitnodigen} />
      )}
    </div>
  );
}

function WieFormulier({ uitnodigen }: { uitnodigen: ReturnType<typeof useUitnodigen> }) {
  const { t } = useTekst();
  const [naam, zetNaam] = useState('');
  const [email, zetEmail] = useState('');
  const [rollen, zetRollen] = useState<Rol[]>([]);
  const formulier = useFormulier(uitnodigen.error);

  function verstuur() {
    const mag = formulier.mag([
      !naam.trim() && { veld: 'naam', melding: t('gebruikers.vulNaam') },
      !/^\S+@\S+$/.test(email.trim()) && { veld: 'email', melding: t('gebruikers.vulEmail') },
      rollen.length === 0 && { veld: 'rollen', melding: t('gebruikers.kiesRol') },
    ]);
    if (mag) uitnodigen.mutate({ naam: naam.trim(), email: email.trim(), rollen });
  }

  return (
    <Vlak id="wie" kop={t('gebruikers.wie')}>
      <Formulier
        formulier={formulier}
        mislukt={t('gebruikers.nietUitgenodigd')}
        knop={t('gebruikers.maakLink')}
        bezig={uitnodigen.isPending}
        naast={<ButtonLink to="/gebruikers">{t('algemeen.annuleren')}</ButtonLink>}
        onVerstuur={verstuur}
      >
        <TextField
          naam="naam"
          label={t('gebruikers.naam')}
          waarde={naam}
          onWaarde={zetNaam}
          fout={formulier.fout('naam')}
        />
        <TextField
          naam="email"
          type="email"
          label={t('gebruikers.email')}
          uitleg={t('gebruikers.emailUitleg')}
          waarde={email}
          onWaarde={zetEmail}
          fout={formulier.fout('email')}
        />
        <RollenVeld gekozen={rollen} onGekozen={zetRollen} fout={formulier.fout('rollen')} />
      </Formulier>
    </Vlak>
  );
}
