import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Sluitreden } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { isDag, plusDagen } from '../tijd/datum.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
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
  const { t } = useTekst();
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const { reden: voorstel } = useSearch({ from: '/binnen/dossiers/$id/sluiten' });
  const sluiten = useSluiten(id);
  const [reden, zetReden] = useState<Sluitreden | undefined>(REDENEN.find((een) => een === voorstel));
  const [datum, zetDatum] = useState(voorstelDatum(vandaag, eindeVerzuim));
  const formulier = useFormulier(sluiten.error);

  function verstuur() {
    const mag = formulier.mag([
      !reden && { veld: 'reden', melding: t('sluiten.kiesReden') },
      !isDag(datum) && { veld: 'datum', melding: t('sluiten.kiesDatum') },
      isDag(datum) && datum > vandaag && { veld: 'datum', melding: t('sluiten.nietLater') },
    ]);
    if (!mag || !reden) return;
    sluiten.mutate(
      { reden, datum },
      { onSuccess: () => void navigate({ to: '/dossiers/$id', params: { id } }) },
    );
  }

  return (
    <Vlak id="sluiten" kop={t('sluiten.waarom')}>
      <Formulier
        formulier={formulier}
        mislukt={t('sluiten.nietGelukt')}
        knop={t('sluiten.titel')}
        bezig={sluiten.isPending}
        naast={
          <ButtonLink to="/dossiers/$id" params={{ id }}>
            {t('algemeen.annuleren')}
          </ButtonLink>
        }
        onVerstuur={verstuur}
      >
        <Select
          naam="reden"
          label={t('sluiten.reden')}
          waarde={reden ?? ''}
          onWaarde={(waarde) => zetReden(REDENEN.find((een) => een === waarde))}
          kies={t('sluiten.kiesReden')}
          keuzes={REDENEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'sluitreden', waarde) }))}
          fout={formulier.fout('reden')}
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
          fout={formulier.fout('datum')}
        />
      </Formulier>
    </Vlak>
  );
}

/** The day after the absence ended, where it did; else today. */
function voorstelDatum(vandaag: string, eindeVerzuim: string | null): string {
  const naEinde = eindeVerzuim && plusDagen(eindeVerzuim, 1);
  return naEinde && naEinde <= vandaag ? naEinde : vandaag;
}
