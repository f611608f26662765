import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { ApiFout } from '../api/probleem.js';
import { foutTekst } from '../api/fouttekst.js';
import type { Sluitreden } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag, plusDagen } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, ErrorSummary, type FormFout } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { Select, TextField } from '../ui/velden.js';
import './dossier.css';
import { REDENEN } from './sluitredenen.js';
import { dossierOptions, useSluiten } from './dossiers.api.js';

/** Closing a dossier: why, and on which day; with what follows from it. */
export function SluitPagina() {
  const { t } = useTekst();
  const { id } = useParams({ from: '/binnen/dossiers/$id/sluiten' });
  const { data } = useQuery(dossierOptions(id));
  const kenmerk = data?.dossier.kenmerk ?? t('dossier.dossier');
  const naam = data?.dossier.leerling.naam;
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[
              { naar: '/dossiers', tekst: t('dossiers.titel') },
              { naar: `/dossiers/${id}`, tekst: kenmerk },
            ]}
            hier={t('sluiten.titel')}
          />
        }
        tabTitel={`${t('sluiten.titel')}, ${kenmerk}`}
        titel={t('sluiten.titel')}
        onder={naam && <p>{`${naam}, ${kenmerk}`}</p>}
      />
      {data && <SluitFormulier id={id} eindeVerzuim={data.dossier.eindeVerzuim} />}
    </div>
  );
}

function SluitFormulier({ id, eindeVerzuim }: { id: string; eindeVerzuim: string | null }) {
  const { t, taal } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const { reden: voorstel } = useSearch({ from: '/binnen/dossiers/$id/sluiten' });
  const sluiten = useSluiten(id);
  const [reden, zetReden] = useState<Sluitreden | undefined>(REDENEN.find((een) => een === voorstel));
  const [datum, zetDatum] = useState(voorstelDatum(vandaag, eindeVerzuim));
  const [poging, zetPoging] = useState(0);
  const [eigen, zetEigen] = useState<FormFout[]>([]);
  const vanServer = sluiten.error instanceof ApiFout ? sluiten.error.velden : [];
  const fouten = eigen.length > 0 ? eigen : vanServer.map(({ veld, melding }) => ({ veld, melding }));
  const fout = (veld: string) => fouten.find((een) => een.veld === veld)?.melding;

  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const nieuw: FormFout[] = [
      ...(reden ? [] : [{ veld: 'reden', melding: t('sluiten.kiesReden') }]),
      ...(isDag(datum) ? [] : [{ veld: 'datum', melding: t('sluiten.kiesDatum') }]),
      ...(isDag(datum) && datum > vandaag ? [{ veld: 'datum', melding: t('sluiten.nietLater') }] : []),
    ];
    zetEigen(nieuw);
    zetPoging(poging + 1);
    if (nieuw.length > 0 || !reden) return;
    sluiten.mutate(
      { reden, datum },
      {
        onSuccess: () => void navigate({ to: '/dossiers/$id', params: { id } }),
        onError: () => zetPoging(poging + 2),
      },
    );
  }

  return (
    <Vlak id="sluiten" kop={t('sluiten.waarom')}>
      <form noValidate onSubmit={verstuur} className="zw-stapel">
        <ErrorSummary fouten={fouten} poging={poging} />
        {sluiten.error && fouten.length === 0 && (
          <Alert soort="fout" kop={t('sluiten.nietGelukt')}>
            <p>{foutTekst(t, taal, sluiten.error)}</p>
          </Alert>
        )}
        <Select
          naam="reden"
          label={t('sluiten.reden')}
          waarde={reden ?? ''}
          onWaarde={(waarde) => zetReden(REDENEN.find((een) => een === waarde))}
          kies={t('sluiten.kiesReden')}
          keuzes={REDENEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'sluitreden', waarde) }))}
          fout={fout('reden')}
        />
        {reden && <p className="zw-tekst zw-zacht">{t(`sluiten.gevolg.${reden}`)}</p>}
        <TextField
          naam="datum"
          type="date"
          label={t('sluiten.datum')}
          uitleg={t('sluiten.datumUitleg')}
          waarde={datum}
          onWaarde={zetDatum}
          max={vandaag}
          fout={fout('datum')}
        />
        <div className="zw-rij">
          <Button soort="primair" type="submit" bezig={sluiten.isPending}>
            {t('sluiten.titel')}
          </Button>
          <ButtonLink to="/dossiers/$id" params={{ id }}>
            {t('algemeen.annuleren')}
          </ButtonLink>
        </div>
      </form>
    </Vlak>
  );
}

/** The day after the absence ended, where it did; else today. */
function voorstelDatum(vandaag: string, eindeVerzuim: string | null): string {
  const naEinde = eindeVerzuim && plusDagen(eindeVerzuim, 1);
  return naEinde && naEinde <= vandaag ? naEinde : vandaag;
}
