import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { formatDatum } from '../tijd/datum.js';
import { Button, LinkButton } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { RadioGroep } from '../ui/keuzes.js';
import { TextField } from '../ui/velden.js';
import { leerlingOptions, zoekLeerlingen } from './vrijstellingen.api.js';

interface LeerlingKeuzeProps {
  leerlingId: string | undefined;
  kies: (leerlingId: string | undefined) => void;
  fout: string | undefined;
}

/** Finds the leerling by name, or shows who was chosen. */
export function LeerlingKeuze({ leerlingId, kies, fout }: LeerlingKeuzeProps) {
  return leerlingId ? (
    <Gekozen id={leerlingId} opnieuw={() => kies(undefined)} />
  ) : (
    <Zoeken kies={kies} fout={fout} />
  );
}

function Gekozen({ id, opnieuw }: { id: string; opnieuw: () => void }) {
  const { t, taal } = useTekst();
  const { data, error } = useQuery(leerlingOptions(id));
  if (error) {
    return (
      <Alert soort="fout">
        <p>{foutTekst(t, taal, error)}</p>
        <p>
          <Button onClick={opnieuw}>{t('zoekleerling.andere')}</Button>
        </p>
      </Alert>
    );
  }
  if (!data) return <Skeleton rijen={1} />;
  return (
    <p id="leerlingId" tabIndex={-1}>
      <strong>
        {t('zoekleerling.geboren', { naam: data.naam, dag: formatDatum(data.geboortedatum, taal) })}
      </strong>{' '}
      <LinkButton onClick={opnieuw}>{t('zoekleerling.andere')}</LinkButton>
    </p>
  );
}

function Zoeken({ kies, fout }: Omit<LeerlingKeuzeProps, 'leerlingId'>) {
  const { t, taal } = useTekst();
  const [naam, zetNaam] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const zoeken = useMutation({ mutationFn: zoekLeerlingen });
  const zoek = () => {
    zetLeeg(naam.trim() === '');
    if (naam.trim() !== '') zoeken.mutate(naam);
  };
  return (
    <div className="zw-stapel">
      <TextField
        naam="leerlingId"
        label={t('zoekleerling.vraag')}
        uitleg={t('zoekleerling.uitleg')}
        waarde={naam}
        onWaarde={zetNaam}
        type="search"
        fout={leeg ? t('zoekleerling.vulNaam') : fout}
      />
      <div>
        <Button onClick={zoek} bezig={zoeken.isPending}>
          {t('zoekleerling.knop')}
        </Button>
      </div>
      {zoeken.error && (
        <Alert soort="fout">
          <p>{foutTekst(t, taal, zoeken.error)}</p>
        </Alert>
      )}
      {zoeken.data?.length === 0 && <p role="status">{t('zoekleerling.niets')}</p>}
      {zoeken.data && zoeken.data.length > 0 && (
        <RadioGroep
          naam="gevonden"
          legenda={t('zoekleerling.kies')}
          gekozen={undefined}
          onGekozen={kies}
          keuzes={zoeken.data.map((een) => ({
            waarde: een.id,
            tekst: t('zoekleerling.geboren', {
              naam: een.naam,
              dag: formatDatum(een.geboortedatum, taal),
            }),
          }))}
        />
      )}
    </div>
  );
}
