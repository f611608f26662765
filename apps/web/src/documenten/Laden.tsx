import type { ReactNode } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';

interface LadenProps<T> {
  vraag: { data: T | undefined; error: unknown; refetch: () => unknown };
  kop: string;
  children: (data: T) => ReactNode;
}

/** What was asked for: on its way, failed with a way to try again, or there. */
export function Laden<T>({ vraag: { data, error, refetch }, kop, children }: LadenProps<T>) {
  const { t, taal } = useTekst();
  if (data !== undefined) return children(data);
  if (!error) return <Skeleton rijen={3} />;
  return (
    <Alert soort="fout" kop={kop}>
      <p>{foutTekst(t, taal, error)}</p>
      <p>
        <Button onClick={() => void refetch()}>{t('algemeen.nogEens')}</Button>
      </p>
    </Alert>
  );
}
