import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { Melding } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { ANTWOORD_ROLLEN, mag } from '../schil/rollen.js';
import { DagTekst } from '../tijd/Dagen.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
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
      <Meldingen inleesKnop={inleesKnop} />
      {mag(rollen, ANTWOORD_ROLLEN) && <AntwoordenExport />}
    </div>
  );
}

function Meldingen({ inleesKnop }: { inleesKnop: React.ReactNode }) {
  const { pagina = 1 } = useSearch({ from: '/binnen/meldingen' });
  const lijst = useQuery(meldingenOptions(pagina));
  return (
    <Lijst
      lijst={lijst}
      pagina={pagina}
      perPagina={PER_PAGINA}
      bots={8}
      woorden="meldingen"
      leegActie={inleesKnop}
    >
      {(items, verouderd) => <Tabel meldingen={items} verouderd={verouderd} />}
    </Lijst>
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
