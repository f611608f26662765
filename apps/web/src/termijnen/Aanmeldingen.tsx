import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type { Schoolaanmelding } from '../api/types.js';
import type { DeelProps } from '../dossiers/deel.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { BesluitFormulier, NieuweAanmelding } from './AanmeldFormulieren.js';
import { aanmeldingenOptions } from './termijnen.api.js';

type Props = Pick<DeelProps, 'dossier' | 'gedaan'>;

/** The applications of the leerling at schools, which start the clocks of the zorgplicht. */
export function Aanmeldingen({ dossier, gedaan }: Props) {
  const { t, taal } = useTekst();
  const { data, error } = useQuery(aanmeldingenOptions(dossier.leerling.id));
  const [nieuw, zetNieuw] = useState(false);
  return (
    <Vlak id="aanmeldingen" kop={t('aanmelding.kop')}>
      <div className="zw-stapel">
        <p className="zw-zacht">{t('aanmelding.uitleg')}</p>
        {error && (
          <Alert soort="fout" kop={t('aanmelding.laadFout')}>
            <p>{foutTekst(t, taal, error)}</p>
          </Alert>
        )}
        {!data && !error && <Skeleton rijen={1} soort="tekst" />}
        {data?.length === 0 && <p>{t('aanmelding.leeg')}</p>}
        {data && data.length > 0 && (
          <ul className="zw-stapel">
            {data.map((aanmelding) => (
              <EenAanmelding key={aanmelding.id} {...{ dossier, aanmelding, gedaan }} />
            ))}
          </ul>
        )}
        {nieuw ? (
          <NieuweAanmelding dossier={dossier} gedaan={gedaan} sluit={() => zetNieuw(false)} />
        ) : (
          <div className="zw-rij zw-geen-druk">
            <Button onClick={() => zetNieuw(true)}>{t('aanmelding.nieuw')}</Button>
          </div>
        )}
      </div>
    </Vlak>
  );
}

function EenAanmelding({ dossier, aanmelding, gedaan }: Props & { aanmelding: Schoolaanmelding }) {
  const { t, taal } = useTekst();
  const [besluit, zetBesluit] = useState(false);
  const school = aanmelding.school ? `${aanmelding.school} (${aanmelding.brin})` : aanmelding.brin;
  const regel = t('aanmelding.regel', { school, dag: formatDag(aanmelding.ontvangen, taal) });
  return (
    <li>
      <p className="zw-vet">{regel}</p>
      <p>{useBesluitTekst(aanmelding)}</p>
      {besluit ? (
        <BesluitFormulier {...{ dossier, aanmelding, gedaan }} sluit={() => zetBesluit(false)} />
      ) : (
        aanmelding.besluit === null && (
          <Button
            soort="stil"
            aria-label={`${t('aanmelding.legBesluitVast')}: ${regel}`}
            onClick={() => zetBesluit(true)}
          >
            {t('aanmelding.legBesluitVast')}
          </Button>
        )
      )}
    </li>
  );
}

function useBesluitTekst({ besluit, uitkomst }: Schoolaanmelding): string {
  const { t, taal } = useTekst();
  if (besluit === null) return t('aanmelding.geenBesluit');
  const dag = formatDag(besluit, taal);
  return uitkomst === null
    ? t('aanmelding.beslotenKaal', { dag })
    : t('aanmelding.besloten', { dag, uitkomst: codeTekst(t, 'aanmelduitkomst', uitkomst) });
}
