import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import type nl from '../i18n/nl/index.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from './Button.js';
import { Skeleton } from './kleinigheden.js';
import { Alert, EmptyState } from './meldingen.js';
import { Pagination } from './pagina.js';

/** Something could not be read: why, and the way to try it again. */
export function LaadFout({ kop, van }: { kop: string; van: Pick<UseQueryResult, 'error' | 'refetch'> }) {
  const { t, taal } = useTekst();
  return (
    <Alert soort="fout" kop={kop}>
      <p>{foutTekst(t, taal, van.error)}</p>
      <p>
        <Button onClick={() => void van.refetch()}>{t('algemeen.nogEens')}</Button>
      </p>
    </Alert>
  );
}

type Woorden = Record<'laadFout' | 'leeg' | 'leegUitleg' | 'bladeren', string>;
type Teksten = typeof nl;
/** Groups of texts that have all that a list needs. */
type Lijstwoorden = {
  [Groep in keyof Teksten]: Teksten[Groep] extends Woorden ? Groep : never;
}[keyof Teksten];

interface LijstProps<Rij> {
  lijst: UseQueryResult<{ items: Rij[]; volgende: boolean }>;
  pagina: number;
  perPagina: number;
  /** How many rows stand there in grey while it loads. */
  bots: number;
  /** The group of texts that says what is the matter where it can't be read, where it is empty, and what the links lead through. */
  woorden: Lijstwoorden;
  /** Why it is empty, where that is another reason than in `woorden`. */
  leegUitleg?: string | undefined;
  /** What to do first where it is empty. */
  leegActie?: ReactNode;
  /** What stays in the address beside the number of the page. */
  zoek?: Record<string, unknown>;
  /** The rows; `verouderd`: those of an earlier choice, the new ones are on their way. */
  children: (rijen: Rij[], verouderd: boolean) => ReactNode;
}

/** One page of a long list in each of its states: on its way, refused, empty, and there. */
export function Lijst<Rij>({ lijst, pagina, perPagina, bots, woorden, ...rest }: LijstProps<Rij>) {
  const { t } = useTekst();
  if (lijst.isPending) return <Skeleton rijen={bots} />;
  if (lijst.error) return <LaadFout kop={t(`${woorden}.laadFout`)} van={lijst} />;
  const { items, volgende } = lijst.data;
  if (items.length === 0) {
    return (
      <EmptyState kop={t(`${woorden}.leeg`)} actie={rest.leegActie}>
        <p>{rest.leegUitleg ?? t(`${woorden}.leegUitleg`)}</p>
      </EmptyState>
    );
  }
  const van = (pagina - 1) * perPagina + 1;
  return (
    <>
      {rest.children(items, lijst.isPlaceholderData)}
      <Pagination
        label={t(`${woorden}.bladeren`)}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ ...rest.zoek, pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}
