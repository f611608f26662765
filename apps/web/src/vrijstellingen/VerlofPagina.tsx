import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Tag, type TagToon } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { PER_PAGINA, verlofOptions } from './vrijstellingen.api.js';

const TOON: Readonly<Record<string, TagToon>> = { aangevraagd: 'nadert', toegekend: 'klaar' };

/** Where a request stands. */
export function VerlofTag({ status }: { status: string }) {
  const { t } = useTekst();
  return <Tag toon={TOON[status] ?? 'gewoon'}>{codeTekst(t, 'verlofstatus', status)}</Tag>;
}

/** Requests for verlof that the leerplichtambtenaar decides on. */
export function VerlofPagina() {
  const { t } = useTekst();
  const knop = (
    <ButtonLink to="/verlofaanvragen/nieuw" soort="primair">
      {t('verlof.nieuw')}
    </ButtonLink>
  );
  return (
    <div className="zw-stapel">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/vrijstellingen', tekst: t('vrijstellingen.titel') }]}
            hier={t('vrijstellingen.verlof')}
          />
        }
        titel={t('vrijstellingen.verlof')}
        onder={<p>{t('verlof.onder')}</p>}
        acties={knop}
      />
      <Lijst knop={knop} />
    </div>
  );
}

function Lijst({ knop }: { knop: React.ReactNode }) {
  const { t, taal } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/verlofaanvragen' });
  const lijst = useQuery(verlofOptions(pagina));
  if (lijst.isPending) return <Skeleton rijen={6} />;
  if (lijst.error) {
    return (
      <Alert soort="fout" kop={t('verlof.laadFout')}>
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
      <EmptyState kop={t('verlof.leeg')} actie={knop}>
        <p>{t('verlof.leegUitleg')}</p>
      </EmptyState>
    );
  }
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <Table
        bijschrift={t('verlof.tabel')}
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
              <Link to="/verlofaanvragen/$id" params={{ id }} data-rijlink>
                {leerling.naam}
              </Link>
            ),
          },
          { id: 'begin', kop: t('vrijstellingen.begin'), cel: ({ begin }) => <DagTekst dag={begin} /> },
          { id: 'einde', kop: t('vrijstellingen.einde'), cel: ({ einde }) => <DagTekst dag={einde} /> },
          { id: 'dagen', kop: t('verlof.schooldagen'), getal: true, cel: ({ schooldagen }) => schooldagen },
          {
            id: 'ontvangen',
            kop: t('verlof.ontvangenOp'),
            cel: ({ ontvangenOp }) => <DagTekst dag={ontvangenOp} />,
          },
          {
            id: 'status',
            kop: t('vrijstellingen.stand'),
            cel: ({ status }) => <VerlofTag status={status} />,
          },
        ]}
      />
      <Pagination
        label={t('verlof.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}
