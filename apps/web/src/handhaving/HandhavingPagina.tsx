import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { leerlingKolom } from '../leerlingen/kolom.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Tag } from '../ui/kleinigheden.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { PER_PAGINA, zakenOptions } from './handhaving.api.js';

/** The zaken of sworn officers. */
export function HandhavingPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('handhaving.titel')} onder={<p>{t('handhaving.onder')}</p>} />
      <Zaken />
    </div>
  );
}

function Zaken() {
  const { t } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/handhaving' });
  const lijst = useQuery(zakenOptions(pagina));
  return (
    <Lijst lijst={lijst} pagina={pagina} perPagina={PER_PAGINA} bots={6} woorden="handhaving">
      {(items, verouderd) => (
        <Table
          bijschrift={t('handhaving.tabel')}
          rijen={items}
          sleutel={({ id }) => id}
          verouderd={verouderd}
          rijToetsen
          kolommen={[
            leerlingKolom(t('vrijstellingen.leerling'), '/handhaving/$id'),
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
      )}
    </Lijst>
  );
}

/** Where a zaak stands. */
export function ZaakTag({ status }: { status: string }) {
  const { t } = useTekst();
  return <Tag toon={status === 'afgesloten' ? 'gewoon' : 'accent'}>{codeTekst(t, 'zaakstatus', status)}</Tag>;
}
