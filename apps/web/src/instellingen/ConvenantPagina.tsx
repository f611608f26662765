import { useQuery } from '@tanstack/react-query';
import type { Convenant, Convenantregel } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { regelTekst } from '../termijnen/regeltekst.js';
import { formatDag } from '../tijd/datum.js';
import { Gegevens, Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { EmptyState } from '../ui/meldingen.js';
import { PageHeader } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { herinnerZin } from './regelzinnen.js';
import { convenantenOptions } from './rekenregels.api.js';
import { WatAls } from './WatAls.js';

/** The convenanten that bind the organisation: their rules in words, and what others would do. */
export function ConvenantPagina() {
  const { t } = useTekst();
  const convenanten = useQuery(convenantenOptions);
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('convenant.titel')} onder={<p className="zw-tekst">{t('convenant.onder')}</p>} />
      {convenanten.isPending && <Skeleton rijen={8} />}
      {convenanten.error && <LaadFout kop={t('convenant.laadFout')} van={convenanten} />}
      {convenanten.data?.items.length === 0 && (
        <EmptyState kop={t('convenant.leeg')}>
          <p>{t('convenant.leegUitleg')}</p>
        </EmptyState>
      )}
      {/* The one in force first. */}
      {[...(convenanten.data?.items ?? [])].reverse().map((een) => (
        <EenConvenant key={een.id} convenant={een} />
      ))}
    </div>
  );
}

function EenConvenant({ convenant }: { convenant: Convenant }) {
  const { t } = useTekst();
  return (
    <>
      <Kern convenant={convenant} />
      <Vlak id={`regels-${convenant.id}`} kop={t('convenant.regels', { naam: convenant.naam })} vlak={false}>
        <Regels convenant={convenant} />
      </Vlak>
      <WatAls convenant={convenant} />
    </>
  );
}

function Kern({ convenant }: { convenant: Convenant }) {
  const { t, taal } = useTekst();
  const { id, naam, geldigVanaf, geldigTot, leden, urenPerWeek, doorzettingsmacht, ladder } = convenant;
  const houder = leden.find(({ slug }) => slug === doorzettingsmacht)?.naam ?? doorzettingsmacht;
  return (
    <Vlak id={`convenant-${id}`} kop={naam}>
      <div className="zw-stapel">
        <Gegevens
          regels={[
            [
              t('convenant.geldig'),
              geldigTot
                ? t('convenant.vanTot', {
                    van: formatDag(geldigVanaf, taal),
                    tot: formatDag(geldigTot, taal),
                  })
                : t('convenant.vanaf', { van: formatDag(geldigVanaf, taal) }),
            ],
            [t('convenant.leden'), leden.map((lid) => lid.naam).join(', ')],
            [
              t('convenant.uren'),
              urenPerWeek === null
                ? t('convenant.geenUren')
                : t('convenant.urenPerWeek', { count: urenPerWeek }),
            ],
            [t('convenant.doorzettingsmacht'), houder ?? t('convenant.niemand')],
          ]}
        />
        <h3 className="zw-tussenkop">{t('convenant.ladder')}</h3>
        <ol className="zw-opsomming">
          {ladder.map(({ naam: trede, eigenaar, hoogstens }) => (
            <li key={trede}>
              <span lang="nl">{`${trede} (${eigenaar})`}</span>
              {hoogstens !== null && `, ${t('convenant.hoogstens', { count: hoogstens })}`}
            </li>
          ))}
        </ol>
      </div>
    </Vlak>
  );
}

function Regels({ convenant }: { convenant: Convenant }) {
  const { t, taal } = useTekst();
  return (
    <Table<Convenantregel>
      bijschrift={t('convenant.tabel', { naam: convenant.naam })}
      rijen={convenant.regels}
      sleutel={({ soort }) => soort}
      kolommen={[
        {
          id: 'soort',
          kop: t('convenant.soort'),
          smal: 'kop',
          cel: ({ soort, anders }) => (
            <>
              {codeTekst(t, 'termijn', soort)} {anders && <Tag toon="accent">{t('convenant.anders')}</Tag>}
            </>
          ),
        },
        { id: 'regel', kop: t('convenant.regel'), cel: (regel) => regelTekst(t, taal, regel) },
        { id: 'herinneren', kop: t('convenant.herinneren'), cel: (regel) => herinnerZin(t, regel) },
        {
          id: 'bron',
          kop: t('convenant.bron'),
          cel: ({ bron, versie }) => (
            <>
              <span lang="nl">{bron}</span> <span className="zw-zacht">({versie})</span>
            </>
          ),
        },
      ]}
    />
  );
}
