import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { PER_PAGINA, zakenOptions } from './handhaving.api.js';

/** The zaken of sworn officers. */
export function HandhavingPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('handhaving.titel')} onder={<p>{t('handhaving.onder')}</p>} />
      <Lijst />
    </div>
  );
}

function Lijst() {
  const { t, taal } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/handhaving' });
  const lijst = useQuery(zakenOptions(pagina));
  if (lijst.isPending) return <Skeleton rijen={6} />;
  if (lijst.error) {
    return (
      <Alert soort="fout" kop={t('handhaving.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  const { items, volgende } = lijst.data;
  if (items.length === 0) {
    return (
      <EmptyState kop={t('handhaving.leeg')}>
        <p>{t('handhaving.leegUitleg')}</p>
      </EmptyState>
    );
  }
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <Table
        bijschrift={t('handhaving.tabel')}
        rijen={items}
        sleutel={({ id }) => id}
        verouderd={lijst.isPlaceholderData}
        rijToetsen
        kolommen={[
          {
            id: 'leerling',
            kop: t('vrijstellingen.leerling'),
            smal: 'kop',
            cel: ({ id, leerling }) => (
              <Link to="/handhaving/$id" params={{ id }} data-rijlink>
                {leerling.naam}
              </Link>
            ),
          },
          { id: 'kenmerk', kop: t('handhaving.kenmerk'), cel: ({ kenmerk }) => kenmerk },
          { id: 'grond', kop: t('handhaving.grond'), cel: ({ grond }) => codeTekst(t, 'zaakgrond', grond) },
          {
            id: 'begonnen',
            kop: t('handhaving.begonnen'),
            cel: ({ begonnenOp }) => <DagTekst dag={begonnenOp} />,
          },
          {
            id: 'status',
            kop: t('handhaving.status'),
            cel: ({ status }) => <ZaakTag status={status} />,
          },
        ]}
      />
      <Pagination
        label={t('handhaving.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}

/** Where a zaak stands. */
export function ZaakTag({ status }: { status: string }) {
  const { t } = useTekst();
  return <Tag toon={status === 'afgesloten' ? 'gewoon' : 'accent'}>{codeTekst(t, 'zaakstatus', status)}</Tag>;
}
