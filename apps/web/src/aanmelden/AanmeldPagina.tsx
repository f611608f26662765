import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { ApiFout } from '../api/probleem.js';
import { foutTekst } from '../api/fouttekst.js';
import type { Ik, Organisatie } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { ikOptions, vergeetPersoon } from '../schil/ik.api.js';
import { startpagina } from '../schil/rollen.js';
import { Button } from '../ui/Button.js';
import { Alert, ErrorSummary, Notice, type FormFout } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { PasswordField, Select, TextField } from '../ui/velden.js';
import { organisatiesOptions, useAanmelden } from './aanmelden.api.js';
import { Buitenkant } from './Buitenkant.js';

const BEWAARDE_ORGANISATIE = 'zesweken.organisatie';
const SOORTEN = ['gemeente', 'samenwerkingsverband', 'partner', 'regio'] as const;

/** Sign-in: organisation, e-mail, password. Never tells which of them was wrong. */
export function AanmeldPagina() {
  const { t } = useTekst();
  const { reden } = useSearch({ from: '/aanmelden' });
  return (
    <Buitenkant>
      <PageHeader titel={t('aanmelden.titel')} onder={t('aanmelden.onder')} />
      {reden && (
        <Notice>
          <p>{t(`aanmelden.reden.${reden}`)}</p>
        </Notice>
      )}
      <AanmeldFormulier />
    </Buitenkant>
  );
}

function AanmeldFormulier() {
  const { t, taal } = useTekst();
  const organisaties = useQuery(organisatiesOptions);
  const aanmelden = useAanmelden();
  const naBinnenkomst = useNaBinnenkomst();
  const [tenant, zetTenant] = useState(() => localStorage.getItem(BEWAARDE_ORGANISATIE) ?? '');
  const [email, zetEmail] = useState('');
  const [wachtwoord, zetWachtwoord] = useState('');
  const [poging, zetPoging] = useState(0);
  const [fouten, zetFouten] = useState<FormFout[]>([]);
  const fout = (veld: string) => fouten.find((een) => een.veld === veld)?.melding;

  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const nieuw: FormFout[] = [
      ...(tenant ? [] : [{ veld: 'tenant', melding: t('aanmelden.kiesOrganisatie') }]),
      ...(email.trim() ? [] : [{ veld: 'email', melding: t('aanmelden.vulEmail') }]),
      ...(wachtwoord ? [] : [{ veld: 'wachtwoord', melding: t('aanmelden.vulWachtwoord') }]),
    ];
    zetFouten(nieuw);
    zetPoging(poging + 1);
    if (nieuw.length > 0 || aanmelden.isPending) return;
    localStorage.setItem(BEWAARDE_ORGANISATIE, tenant);
    aanmelden.mutate(
      { tenant, email: email.trim(), wachtwoord },
      { onSuccess: (ik) => void naBinnenkomst(ik) },
    );
  }

  return (
    <form noValidate onSubmit={verstuur} className="zw-stapel">
      <ErrorSummary fouten={fouten} poging={poging} />
      {fouten.length === 0 && aanmelden.error && (
        <Alert soort="fout" kop={kopBij(aanmelden.error, t('aanmelden.mislukt'), t('aanmelden.nietGelukt'))}>
          <p>
            {isMislukt(aanmelden.error) ? t('aanmelden.misluktUitleg') : foutTekst(t, taal, aanmelden.error)}
          </p>
        </Alert>
      )}
      {organisaties.error && (
        <Alert soort="fout" kop={t('aanmelden.geenOrganisaties')}>
          <p>{foutTekst(t, taal, organisaties.error)}</p>
          <p>
            <Button onClick={() => void organisaties.refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      <Select
        naam="tenant"
        label={t('aanmelden.organisatie')}
        waarde={bekend(organisaties.data, tenant)}
        onWaarde={zetTenant}
        kies={organisaties.isPending ? t('algemeen.laden') : t('aanmelden.kiesOrganisatie')}
        keuzes={SOORTEN.map((soort) => ({
          groep: t(`tenantSoort.${soort}`),
          keuzes: (organisaties.data ?? [])
            .filter((organisatie) => organisatie.soort === soort)
            .map(({ slug, naam }) => ({ waarde: slug, tekst: naam })),
        }))}
        fout={fout('tenant')}
      />
      <TextField
        naam="email"
        label={t('aanmelden.email')}
        type="email"
        autoComplete="username"
        waarde={email}
        onWaarde={zetEmail}
        fout={fout('email')}
      />
      <PasswordField
        naam="wachtwoord"
        label={t('aanmelden.wachtwoord')}
        waarde={wachtwoord}
        onWaarde={zetWachtwoord}
        fout={fout('wachtwoord')}
      />
      <Button soort="primair" type="submit" bezig={aanmelden.isPending} className="zw-breed">
        {aanmelden.isPending ? t('aanmelden.bezig') : t('aanmelden.titel')}
      </Button>
    </form>
  );
}

function isMislukt(fout: unknown): boolean {
  return fout instanceof ApiFout && fout.status === 401;
}

function kopBij(fout: unknown, mislukt: string, anders: string): string {
  return isMislukt(fout) ? mislukt : anders;
}

/** The remembered organisation, as long as it exists. */
function bekend(organisaties: Organisatie[] | undefined, tenant: string): string {
  return organisaties?.some(({ slug }) => slug === tenant) ? tenant : '';
}

/** Back to where the session ended, but only as the same person may see it; else to the first page of the role. */
function useNaBinnenkomst() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { terug } = useSearch({ from: '/aanmelden' });
  return async (ik: Ik) => {
    vergeetPersoon(queryClient);
    queryClient.setQueryData(ikOptions.queryKey, ik);
    if (terug) router.history.push(terug);
    else await navigate({ to: startpagina(ik.rollen) });
  };
}
