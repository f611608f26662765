import { useQuery } from '@tanstack/react-query';
import { foutTekst } from '../api/fouttekst.js';
import type { DeelProps } from '../dossiers/deel.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { Aanmeldingen } from './Aanmeldingen.js';
import { EenTermijn } from './EenTermijn.js';
import { termijnenOptions } from './termijnen.api.js';

/** Every date of the dossier: why it is that day, what moved it, and what can be done about it. */
export function TermijnenDeel({ dossier, gedaan }: DeelProps) {
  const { t, taal } = useTekst();
  const { data, error, refetch } = useQuery(termijnenOptions(dossier.id));
  return (
    <div className="zw-stapel zw-stapel--ruim">
      {error && (
        <Alert soort="fout" kop={t('termijnen.laadFout')}>
          <p>{foutTekst(t, taal, error)}</p>
          <p>
            <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
          </p>
        </Alert>
      )}
      {!data && !error && <Skeleton rijen={4} />}
      {data?.length === 0 && (
        <EmptyState kop={t('termijnen.leeg')}>
          <p>{t('termijnen.leegUitleg')}</p>
        </EmptyState>
      )}
      {data?.map((termijn) => (
        <EenTermijn key={termijn.id} {...{ dossier, termijn, gedaan }} />
      ))}
      <Aanmeldingen dossier={dossier} gedaan={gedaan} />
    </div>
  );
}
