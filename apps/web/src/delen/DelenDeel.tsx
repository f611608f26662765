import { useQuery } from '@tanstack/react-query';
import type { DeelProps } from '../dossiers/deel.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { KringVlak } from '../kringen/KringVlak.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Skeleton, Tag, Vlak } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { LaadFout } from '../ui/Lijst.js';
import { EmptyState } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { STATUS_TOON } from '../verwijzingen/weergave.js';
import { CATEGORIEEN, dossierVerwijzingenOptions, toestemmingenOptions } from './delen.api.js';
import { matrixVan, type Cel, type MatrixRij } from './matrix.js';
import { ToestemmingVlak } from './ToestemmingVlak.js';

/** Who sees what of this child, on which ground and until when; and the ways to share more, or less. */
export function DelenDeel({ dossier, gedaan }: DeelProps) {
  const { t } = useTekst();
  const toestemmingen = useQuery(toestemmingenOptions(dossier.id));
  const verwijzingen = useQuery(dossierVerwijzingenOptions(dossier.id));
  if (toestemmingen.error) return <LaadFout kop={t('delen.laadFout')} van={toestemmingen} />;
  if (verwijzingen.error) return <LaadFout kop={t('delen.laadFout')} van={verwijzingen} />;
  if (!toestemmingen.data || !verwijzingen.data) return <Skeleton rijen={6} />;
  const rijen = matrixVan(verwijzingen.data, toestemmingen.data);
  return (
    <div className="zw-stapel">
      {dossier.status !== 'gesloten' && (
        <div className="zw-rij">
          <ButtonLink to="/dossiers/$id/verwijzen" params={{ id: dossier.id }} soort="primair">
            {t('delen.verwijs')}
          </ButtonLink>
          <ButtonLink to="/dossiers/$id/toestemming" params={{ id: dossier.id }}>
            {t('delen.toestemming')}
          </ButtonLink>
        </div>
      )}
      <Vlak id="wie-ziet-wat" kop={t('delen.wieZietWat')} vlak={false}>
        {rijen.length === 0 ? (
          <EmptyState kop={t('delen.leeg')}>
            <p>{t('delen.leegUitleg')}</p>
          </EmptyState>
        ) : (
          <Matrix rijen={rijen} />
        )}
      </Vlak>
      <KringVlak dossierId={dossier.id} />
      {toestemmingen.data.map((toestemming) => (
        <ToestemmingVlak key={toestemming.id} toestemming={toestemming} gedaan={gedaan} />
      ))}
      {verwijzingen.data.length > 0 && (
        <Vlak id="verwijzingen" kop={t('verwijzingen.titel')} vlak={false}>
          <Table
            bijschrift={t('verwijzingen.titel')}
            rijen={verwijzingen.data}
            sleutel={({ id }) => id}
            rijToetsen
            kolommen={[
              {
                id: 'naar',
                kop: t('verwijzingen.naar'),
                smal: 'kop',
                cel: ({ id, naar }) => (
                  <Link to="/verwijzingen/$id" params={{ id }} data-rijlink>
                    {naar.naam}
                  </Link>
                ),
              },
              {
                id: 'status',
                kop: t('verwijzingen.stand'),
                cel: ({ status }) => (
                  <Tag toon={STATUS_TOON[status]}>{codeTekst(t, 'verwijzingen.status', status)}</Tag>
                ),
              },
              {
                id: 'grond',
                kop: t('delen.grond'),
                cel: ({ grondslag }) => codeTekst(t, 'delen.grondslag', grondslag.soort),
              },
              {
                id: 'antwoord',
                kop: t('verwijzingen.antwoordVoor'),
                cel: ({ antwoordUiterlijk }) => antwoordUiterlijk && <DagTekst dag={antwoordUiterlijk} />,
              },
            ]}
          />
        </Vlak>
      )}
    </div>
  );
}

function Matrix({ rijen }: { rijen: readonly MatrixRij[] }) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('delen.matrix')}
      rijen={rijen}
      sleutel={({ slug }) => slug}
      kolommen={[
        { id: 'partij', kop: t('delen.partij'), smal: 'kop', cel: ({ naam }) => naam },
        ...CATEGORIEEN.map((categorie) => ({
          id: categorie,
          kop: codeTekst(t, 'delen.categorie', categorie),
          cel: ({ cellen }: MatrixRij) => <Celtekst cel={cellen[categorie]} />,
        })),
      ]}
    />
  );
}

function Celtekst({ cel }: { cel: Cel | undefined }) {
  const { t } = useTekst();
  if (!cel) return <span aria-label={t('delen.nietGedeeld')}>–</span>;
  return (
    <span>
      <Tag toon={cel.gedeeld ? 'klaar' : 'gewoon'}>
        {cel.gedeeld ? t('delen.gedeeld') : t('delen.magGedeeld')}
      </Tag>
      <br />
      {codeTekst(t, 'delen.grondslag', cel.grondslag)}
      {cel.tot && (
        <>
          <br />
          {t('delen.tot')} <DagTekst dag={cel.tot} />
        </>
      )}
    </span>
  );
}
