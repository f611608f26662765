import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { VerwijzingRegel } from '../api/types.js';
import '../dossiers/dossiers.css';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { KringenLijst } from '../kringen/KringVlak.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { isDag } from '../tijd/datum.js';
import { Tag } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { PER_PAGINA, type Richting, verwijzingenOptions } from './verwijzingen.api.js';
import { STATUS_TOON } from './weergave.js';

/** What others referred to us, and what we referred to others. */
export function VerwijzingenPagina() {
  const { t } = useTekst();
  const { richting = 'ontvangen', pagina = 1 } = useSearch({ from: '/binnen/verwijzingen' });
  const welke: Richting = richting === 'verzonden' ? 'verzonden' : 'ontvangen';
  const lijst = useQuery(verwijzingenOptions(welke, pagina));
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('verwijzingen.titel')} onder={<p>{t('verwijzingen.onder')}</p>} />
      <nav aria-label={t('verwijzingen.welke')} className="zw-snel">
        {(['ontvangen', 'verzonden'] as const).map((een) => (
          <Link
            key={een}
            to="/verwijzingen"
            search={{ richting: een === 'ontvangen' ? undefined : een }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(`verwijzingen.${een}`)}
          </Link>
        ))}
      </nav>
      <Lijst
        lijst={lijst}
        pagina={pagina}
        perPagina={PER_PAGINA}
        bots={6}
        woorden="verwijzingen"
        leegUitleg={welke === 'verzonden' ? t('verwijzingen.leegVerzonden') : undefined}
        zoek={{ richting: welke === 'verzonden' ? welke : undefined }}
      >
        {(items, verouderd) => <Tabel items={items} verouderd={verouderd} welke={welke} />}
      </Lijst>
      <KringenLijst />
    </div>
  );
}

function Tabel({
  items,
  verouderd,
  welke,
}: {
  items: VerwijzingRegel[];
  verouderd: boolean;
  welke: Richting;
}) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const ontvangen = welke === 'ontvangen';
  return (
    <Table
      bijschrift={t('verwijzingen.titel')}
      rijen={items}
      sleutel={({ id }) => id}
      verouderd={verouderd}
      rijToetsen
      kolommen={[
        {
          id: 'partij',
          kop: ontvangen ? t('verwijzingen.van') : t('verwijzingen.naar'),
          smal: 'kop',
          cel: ({ id, van, naar }) => (
            <Link to="/verwijzingen/$id" params={{ id }} data-rijlink>
              {ontvangen ? van.naam : naar.naam}
            </Link>
          ),
        },
        {
          id: 'kenmerk',
          kop: t('verwijzingen.over'),
          cel: ({ kenmerk, leerling }) => (
            <>
              {leerling && `${leerling} `}
              <span className="zw-getal">{kenmerk}</span>
            </>
          ),
        },
        {
          id: 'status',
          kop: t('verwijzingen.stand'),
          cel: ({ status }) => (
            <Tag toon={STATUS_TOON[status] ?? 'gewoon'}>{codeTekst(t, 'verwijzingen.status', status)}</Tag>
          ),
        },
        {
          id: 'antwoord',
          kop: t('verwijzingen.antwoordVoor'),
          cel: ({ status, antwoordUiterlijk }) =>
            status === 'verzonden' &&
            antwoordUiterlijk &&
            isDag(antwoordUiterlijk) && (
              <>
                <DagTekst dag={antwoordUiterlijk} />{' '}
                <AfstandTag vandaag={vandaag} uiterlijk={antwoordUiterlijk} />
              </>
            ),
        },
        {
          id: 'behandelaar',
          kop: t('verwijzingen.behandelaar'),
          cel: ({ behandelaar }) => behandelaar?.naam ?? '–',
        },
      ]}
    />
  );
}
