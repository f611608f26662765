import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { leerlingKolom } from '../leerlingen/kolom.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Tag, type TagToon } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Lijst } from '../ui/Lijst.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
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
      <Aanvragen knop={knop} />
    </div>
  );
}

function Aanvragen({ knop }: { knop: React.ReactNode }) {
  const { t } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/verlofaanvragen' });
  const lijst = useQuery(verlofOptions(pagina));
  return (
    <Lijst lijst={lijst} pagina={pagina} perPagina={PER_PAGINA} bots={6} woorden="verlof" leegActie={knop}>
      {(items, verouderd) => (
        <Table
          bijschrift={t('verlof.tabel')}
          rijen={items}
          sleutel={({ id }) => id}
          verouderd={verouderd}
          rijToetsen
          kolommen={[
            leerlingKolom(t('vrijstellingen.leerling'), '/verlofaanvragen/$id'),
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
      )}
    </Lijst>
  );
}
