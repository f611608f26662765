import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Aanwijsbaar } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Formulier, useFormulier } from '../ui/formulier.js';
import { CheckboxGroep } from '../ui/keuzes.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { ontvangersOptions, useKiesOntvangers } from './herinneringen.api.js';

/** Who hears of a dossier that nobody handles: the choice of the beheerder. */
export function Ontvangers() {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(ontvangersOptions);
  return (
    <Vlak id="ontvangers" kop={t('herinneringen.zonder.kop')}>
      {error && (
        <Alert soort="fout" kop={t('herinneringen.zonder.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={4} soort="tekst" />}
      {data && <Keuze aanwijsbaar={data} />}
    </Vlak>
  );
}

function Keuze({ aanwijsbaar }: { aanwijsbaar: readonly Aanwijsbaar[] }) {
  const { t } = useTekst();
  const [gekozen, zetGekozen] = useState(() =>
    aanwijsbaar.filter(({ aangewezen }) => aangewezen).map(({ id }) => id),
  );
  const kies = useKiesOntvangers();
  const formulier = useFormulier(kies.error);
  return (
    <>
      {kies.isSuccess && (
        <Alert soort="goed">
          <p>{t('herinneringen.zonder.bewaard')}</p>
        </Alert>
      )}
      <Formulier
        formulier={formulier}
        mislukt={t('herinneringen.zonder.mislukt')}
        onVerstuur={() => {
          formulier.mag([]);
          kies.mutate(gekozen);
        }}
        knop={t('algemeen.opslaan')}
        bezig={kies.isPending}
      >
        <CheckboxGroep
          naam="gebruikers"
          legenda={t('herinneringen.zonder.wie')}
          uitleg={t('herinneringen.zonder.uitleg')}
          fout={formulier.fout('gebruikers')}
          keuzes={aanwijsbaar.map(({ id, naam }) => ({ waarde: id, tekst: naam }))}
          gekozen={gekozen}
          onGekozen={(gekozen) => {
            kies.reset();
            zetGekozen(gekozen);
          }}
        />
      </Formulier>
    </>
  );
}
