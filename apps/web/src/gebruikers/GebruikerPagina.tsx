import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Gebruiker, Rol } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { ROLLEN_PER_SOORT } from '../schil/rollen.js';
import { MomentTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Alert, EmptyState, Notice } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { TextField } from '../ui/velden.js';
import {
  gebruikerSessiesOptions,
  gebruikersOptions,
  useBeeindigGebruiker,
  useBeeindigSessies,
  useOpnieuwUitnodigen,
  useWijzigGebruiker,
} from './gebruikers.api.js';
import './gebruikers.css';
import { STATUS_TOON } from './GebruikersPagina.js';
import { RollenVeld } from './rollenveld.js';
import { UitnodigingsLink } from './UitnodigingsLink.js';

/** One account: name and roles, where it is signed in, a new link, and ending it. */
export function GebruikerPagina() {
  const { t, taal } = useTekst();
  const { id } = useParams({ from: '/binnen/gebruikers/$id' });
  const { data, error, isPending } = useQuery(gebruikersOptions);
  const gebruiker = data?.find((een) => een.id === id);
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/gebruikers', tekst: t('gebruikers.titel') }]}
            hier={gebruiker?.naam ?? t('gebruikers.gebruiker')}
          />
        }
        tabTitel={t('gebruikers.gebruiker')}
        titel={gebruiker?.naam ?? t('gebruikers.gebruiker')}
        onder={
          gebruiker && (
            <p className="zw-rij">
              {gebruiker.email}
              <Tag toon={STATUS_TOON[gebruiker.status]}>
                {codeTekst(t, 'gebruikerStatus', gebruiker.status)}
              </Tag>
            </p>
          )
        }
      />
      {isPending && <Skeleton rijen={4} />}
      {error && (
        <Alert soort="fout" kop={t('gebruikers.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
        </Alert>
      )}
      {data && !gebruiker && <EmptyState kop={t('gebruikers.bestaatNiet')} />}
      {gebruiker && <Inhoud gebruiker={gebruiker} />}
    </div>
  );
}

function Inhoud({ gebruiker }: { gebruiker: Gebruiker }) {
  const { t } = useTekst();
  if (gebruiker.status === 'beeindigd') {
    return (
      <Notice>
        <p>{t('gebruikers.isBeeindigd')}</p>
      </Notice>
    );
  }
  return (
    <>
      <Wijzig key={gebruiker.id} gebruiker={gebruiker} />
      <Sessies id={gebruiker.id} />
      <Toegang gebruiker={gebruiker} />
    </>
  );
}

function Wijzig({ gebruiker }: { gebruiker: Gebruiker }) {
  const { t } = useTekst();
  const { tenant } = useIk();
  const wijzig = useWijzigGebruiker(gebruiker.id);
  const [naam, zetNaam] = useState(gebruiker.naam);
  const [rollen, zetRollen] = useState<Rol[]>(
    ROLLEN_PER_SOORT[tenant.soort].filter((rol) => gebruiker.rollen.includes(rol)),
  );
  const formulier = useFormulier(wijzig.error);

  function verstuur() {
    const mag = formulier.mag([
      !naam.trim() && { veld: 'naam', melding: t('gebruikers.vulNaam') },
      rollen.length === 0 && { veld: 'rollen', melding: t('gebruikers.kiesRol') },
    ]);
    if (mag) wijzig.mutate({ naam: naam.trim(), rollen });
  }
  return (
    <Vlak id="wijzig" kop={t('gebruikers.naamEnRollen')}>
      <Formulier
        formulier={formulier}
        mislukt={t('gebruikers.nietOpgeslagen')}
        knop={t('algemeen.opslaan')}
        bezig={wijzig.isPending}
        onVerstuur={verstuur}
      >
        {wijzig.isSuccess && (
          <Alert soort="goed">
            <p>{t('gebruikers.opgeslagen')}</p>
          </Alert>
        )}
        <TextField
          naam="naam"
          label={t('gebruikers.naam')}
          waarde={naam}
          onWaarde={zetNaam}
          fout={formulier.fout('naam')}
        />
        <RollenVeld gekozen={rollen} onGekozen={zetRollen} fout={formulier.fout('rollen')} />
      </Formulier>
    </Vlak>
  );
}

function Sessies({ id }: { id: string }) {
  const { t, taal } = useTekst();
  const { data, error } = useQuery(gebruikerSessiesOptions(id));
  const beeindig = useBeeindigSessies(id);
  const mislukt = error ?? beeindig.error;
  return (
    <Vlak id="sessies" kop={t('gebruikers.sessies')}>
      {mislukt && (
        <Alert soort="fout">
          <p>{foutTekst(t, taal, mislukt)}</p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={1} />}
      {data?.length === 0 && <p className="zw-zacht">{t('gebruikers.geenSessies')}</p>}
      {data && data.length > 0 && (
        <>
          <ul className="zw-sessies">
            {data.map((sessie) => (
              <li key={sessie.id}>
                <span>{sessie.apparaat}</span>
                <span className="zw-klein zw-zacht">
                  {t('sessies.laatstGezien')} <MomentTekst moment={sessie.laatstGezien} />
                </span>
              </li>
            ))}
          </ul>
          <div>
            <Button bezig={beeindig.isPending} onClick={() => beeindig.mutate(undefined)}>
              {t('gebruikers.beeindigSessies')}
            </Button>
          </div>
        </>
      )}
    </Vlak>
  );
}

function Toegang({ gebruiker }: { gebruiker: Gebruiker }) {
  const { t, taal } = useTekst();
  const ik = useIk();
  const opnieuw = useOpnieuwUitnodigen(gebruiker.id);
  const beeindig = useBeeindigGebruiker(gebruiker.id);
  const [vraag, zetVraag] = useState(false);
  const fout = opnieuw.error ?? beeindig.error;
  return (
    <Vlak id="toegang" kop={t('gebruikers.toegang')}>
      {fout && (
        <Alert soort="fout">
          <p>{foutTekst(t, taal, fout)}</p>
        </Alert>
      )}
      {opnieuw.data && <UitnodigingsLink naam={gebruiker.naam} uitnodiging={opnieuw.data.uitnodiging} />}
      <p className="zw-tekst">{t('gebruikers.nieuweLinkUitleg')}</p>
      <div>
        <Button bezig={opnieuw.isPending} onClick={() => opnieuw.mutate(undefined)}>
          {t('gebruikers.nieuweLink')}
        </Button>
      </div>
      {gebruiker.id !== ik.id && (
        <>
          <p className="zw-tekst">{t('gebruikers.beeindigUitleg')}</p>
          {vraag ? (
            <div className="zw-rij">
              <Button
                soort="primair"
                gevaar
                bezig={beeindig.isPending}
                onClick={() => beeindig.mutate(undefined)}
              >
                {t('gebruikers.beeindigZeker', { naam: gebruiker.naam })}
              </Button>
              <Button onClick={() => zetVraag(false)}>{t('algemeen.annuleren')}</Button>
            </div>
          ) : (
            <div>
              <Button onClick={() => zetVraag(true)}>{t('gebruikers.beeindig')}</Button>
            </div>
          )}
        </>
      )}
    </Vlak>
  );
}
