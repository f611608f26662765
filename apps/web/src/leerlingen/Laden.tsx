import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';

/** What a part of the page shows while it loads and when that fails; else its content. */
export function Laden<T>({
  vraag,
  children,
  rijen = 2,
}: {
  vraag: UseQueryResult<T>;
  children: (data: T) => ReactNode;
  rijen?: number;
}) {
  const { t, taal } = useTekst();
  if (vraag.data !== undefined) return children(vraag.data);
  if (!vraag.error) return <Skeleton rijen={rijen} />;
  return (
    <Alert soort="fout" kop={t('gezin.laadFout')}>
      <p>{foutTekst(t, taal, vraag.error)}</p>
      <p>
        <Button onClick={() => void vraag.refetch()}>{t('algemeen.nogEens')}</Button>
      </p>
    </Alert>
  );
}
