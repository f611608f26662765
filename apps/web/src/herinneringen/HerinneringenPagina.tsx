import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { foutTekst } from '../api/fouttekst.js';
import '../dossiers/dossiers.css';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { mag } from '../schil/rollen.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { HerinneringTabel } from './HerinneringTabel.js';
import { herinneringenOptions, PER_PAGINA } from './herinneringen.api.js';
import { Ontvangers } from './Ontvangers.js';
import { gekozenStand, STANDEN } from './zoekstand.js';

/** What people were reminded of, and for beheer who hears of what nobody handles. */
export function HerinneringenPagina() {
  const { t } = useTekst();
  const { rollen } = useIk();
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('herinneringen.titel')}
        onder={<p className="zw-tekst">{t('herinneringen.onder')}</p>}
      />
      <Filter />
      <Lijst />
      {mag(rollen, ['beheer']) && <Ontvangers />}
    </div>
  );
}

function Filter() {
  const { t } = useTekst();
  return (
    <div className="zw-filter zw-geen-druk">
      <nav aria-label={t('herinneringen.toon')} className="zw-snel">
        {[undefined, ...STANDEN].map((stand) => (
          <Link
            key={stand ?? 'alle'}
            to="/herinneringen"
            search={{ stand }}
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {t(stand ? `herinneringen.stand.${stand}` : 'herinneringen.alle')}
          </Link>
        ))}
      </nav>
    </div>
  );
}

function Lijst() {
  const { t, taal } = useTekst();
  const zoek = useSearch({ from: '/binnen/herinneringen' });
  const { pagina = 1 } = zoek;
  const stand = gekozenStand(zoek);
  const lijst = useQuery(herinneringenOptions(stand, pagina));
  if (lijst.isPending) return <Skeleton rijen={8} />;
  if (lijst.error)
    return (
      <Alert soort="fout" kop={t('herinneringen.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  const { items, volgende } = lijst.data;
  if (items.length === 0)
    return stand ? (
      <EmptyState
        kop={t('herinneringen.leegStand')}
        actie={<ButtonLink to="/herinneringen">{t('herinneringen.toonAlle')}</ButtonLink>}
      >
        <p>{t('herinneringen.leegStandUitleg')}</p>
      </EmptyState>
    ) : (
      <EmptyState kop={t('herinneringen.leeg')}>
        <p className="zw-tekst">{t('herinneringen.leegUitleg')}</p>
      </EmptyState>
    );
  const van = (pagina - 1) * PER_PAGINA + 1;
  return (
    <>
      <HerinneringTabel herinneringen={items} verouderd={lijst.isPlaceholderData} />
      <Pagination
        label={t('herinneringen.bladeren')}
        pagina={pagina}
        tekst={t('algemeen.bereik', { van, tot: van + items.length - 1 })}
        heeftVolgende={volgende}
        naar={(nummer) => ({ ...zoek, pagina: nummer > 1 ? nummer : undefined })}
      />
    </>
  );
}
