import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import type { Melding } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { ANTWOORD_ROLLEN, mag } from '../schil/rollen.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Table } from '../ui/Table.js';
import { AntwoordenExport } from './AntwoordenExport.js';
import { PER_PAGINA, meldingenOptions } from './meldingen.api.js';

/** The absence reports as they came in; each leads to its dossier. */
export function MeldingenPagina() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const inleesKnop = (
    <ButtonLink to="/meldingen/inlezen" soort="primair">
      {t('inlezen.titel')}
    </ButtonLink>
  );
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('meldingen.titel')} onder={<p>{t('meldingen.onder')}</p>} acties={inleesKnop} />
      <Lijst inleesKnop={inleesKnop} />
      {mag(rollen, ANTWOORD_ROLLEN) && <AntwoordenExport />}
    </div>
  );
}

function Lijst({ inleesKnop }: { inleesKnop: React.ReactNode }) {
  const { t, taal } = useTekst();
  const { pagina = 1 } = useSearch({ from: '/binnen/meldingen' });
  const lijst = useQuery(meldingenOptions(pagina));
  if (lijst.isPending) return <Skeleton rijen={8} />;
  if (lijst.error) {
    return (
      <Alert soort="fout" kop={t('meldingen.laadFout')}>
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
      <EmptyState kop={t('meldingen.leeg')} actie={inleesKnop}>
        <p>{t('meldingen.leegUitleg')}</p>
      </EmptyState>
    );
  }
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <Tabel meldingen={items} verouderd={lijst.isPlaceholderData} />
      <Pagination
        label={t('meldingen.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}

function Tabel({ meldingen, verouderd }: { meldingen: Melding[]; verouderd: boolean }) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('meldingen.tabel')}
      rijen={meldingen}
      sleutel={({ id }) => id}
      verouderd={verouderd}
      rijToetsen
      kolommen={[
        {
          id: 'nummer',
          kop: t('melding.nummer'),
          smal: 'kaal',
          cel: ({ meldingsnummer, dossierId, herkomst }) =>
            dossierId ? (
              <Link to="/dossiers/$id" params={{ id: dossierId }} search={{ deel: 'meldingen' }} data-rijlink>
                {/* Numbers of our own say nothing to people. */}
                {herkomst === 'school' ? meldingsnummer : codeTekst(t, 'herkomst', herkomst)}
              </Link>
            ) : (
              meldingsnummer
            ),
        },
        {
          id: 'soort',
          kop: t('dossier.soort'),
          cel: ({ verzuimsoort }) => codeTekst(t, 'soort', verzuimsoort),
        },
        {
          id: 'herkomst',
          kop: t('melding.herkomst'),
          cel: ({ herkomst }) => codeTekst(t, 'herkomst', herkomst),
        },
        { id: 'begin', kop: t('melding.van'), cel: ({ begindatum }) => <DagTekst dag={begindatum} /> },
        {
          id: 'einde',
          kop: t('melding.totEnMet'),
          cel: ({ einddatum }) => (einddatum ? <DagTekst dag={einddatum} /> : t('melding.zonderEinde')),
        },
        {
          id: 'school',
          kop: t('dossier.school'),
          cel: ({ brin, onderwijssoort }) => [onderwijssoort, brin].filter(Boolean).join(', '),
        },
        {
          id: 'gemeld',
          kop: t('melding.gemeldOp'),
          cel: ({ meldingsdatum }) => <DagTekst dag={meldingsdatum} />,
        },
      ]}
    />
  );
}
