import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import type { Taal } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Skeleton } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert, EmptyState } from '../ui/meldingen.js';
import { PageHeader, Pagination } from '../ui/pagina.js';
import { Select } from '../ui/velden.js';
import { DossierTabel } from './DossierTabel.js';
import { dossiersOptions, type DossierLijst } from './dossiers.api.js';
import './dossiers.css';
import { FilterBalk } from './FilterBalk.js';
import {
  PER_PAGINA,
  SORTERINGEN,
  STANDAARD_SORTERING,
  gekozenSortering,
  isStandaard,
  naarVraag,
  type DossierZoek,
} from './zoekstand.js';

const ROUTE = '/binnen/dossiers';

const GETELD_TOT = 1000;

/** The dossiers of this organisation: filter, sort, page; all of it in the address. */
export function DossiersPagina() {
  const { t, taal } = useTekst();
  const zoek = useSearch({ from: ROUTE });
  const { id } = useIk();
  const lijst = useQuery(dossiersOptions(naarVraag(zoek, id)));
  const kies = useKies();
  const totaal = lijst.data?.totaal;
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('dossiers.titel')}
        onder={
          <p aria-live="polite" className="zw-getal">
            {totaalTekst(t, taal, totaal)}
          </p>
        }
        acties={
          <>
            <ButtonLink to="/dossiers/nieuw">{t('dossiers.open')}</ButtonLink>
            <ButtonLink to="/leerlingen/nieuw">{t('gezin.nieuweLeerling')}</ButtonLink>
            <InleesKnop />
            <ButtonLink to="/dossiers/bord">{t('bord.knop')}</ButtonLink>
          </>
        }
      />
      <FilterBalk zoek={zoek} kies={kies} />
      <Lijst zoek={zoek} lijst={lijst} kies={kies} />
    </div>
  );
}

/** How many there are; the API counts no further than a thousand. */
function totaalTekst(t: TFunction, taal: Taal, totaal: number | undefined): string {
  if (totaal === undefined) return t('dossiers.onder');
  return totaal < GETELD_TOT
    ? t('dossiers.aantal', { count: totaal })
    : t('dossiers.aantalVeel', { grens: GETELD_TOT.toLocaleString(taal) });
}

function useKies() {
  const navigate = useNavigate({ from: '/dossiers' });
  return (deel: DossierZoek) =>
    void navigate({ search: (vorige) => ({ ...vorige, pagina: undefined, ...deel }), resetScroll: false });
}

interface LijstProps {
  zoek: DossierZoek;
  lijst: UseQueryResult<DossierLijst>;
  kies: (deel: DossierZoek) => void;
}

function Lijst({ zoek, lijst, kies }: LijstProps) {
  const { t, taal } = useTekst();
  if (lijst.isPending) return <Skeleton rijen={8} />;
  if (lijst.error) {
    return (
      <Alert soort="fout" kop={t('dossiers.laadFout')}>
        <p>{foutTekst(t, taal, lijst.error)}</p>
        <p>
          <Button onClick={() => void lijst.refetch()}>{t('algemeen.nogEens')}</Button>
        </p>
      </Alert>
    );
  }
  const { items, totaal, volgende } = lijst.data;
  if (items.length === 0) return <Leeg zoek={zoek} kies={kies} />;
  const pagina = zoek.pagina ?? 1;
  const van = (pagina - 1) * PER_PAGINA + 1;
  const bereik = { van, tot: van + items.length - 1 };
  const sortering = gekozenSortering(zoek);
  return (
    <>
      <div className="zw-alleen-smal">
        <Select
          naam="sorteer"
          label={t('dossiers.sorteer')}
          waarde={sortering}
          onWaarde={(sort) => kies({ sort })}
          keuzes={SORTERINGEN.map((waarde) => ({ waarde, tekst: t(`dossiers.sortering.${waarde}`) }))}
        />
      </div>
      <DossierTabel
        regels={items}
        sortering={sortering}
        onSorteer={(sort) => kies({ sort: sort === STANDAARD_SORTERING ? undefined : sort })}
        verouderd={lijst.isPlaceholderData}
      />
      <div className="zw-onder">
        <Pagination
          label={t('dossiers.bladeren')}
          pagina={pagina}
          tekst={
            totaal === undefined || totaal >= GETELD_TOT
              ? t('algemeen.bereik', bereik)
              : t('algemeen.bereikVan', { ...bereik, totaal })
          }
          heeftVolgende={volgende}
          naar={(nummer) => ({ ...zoek, pagina: nummer > 1 ? nummer : undefined })}
        />
        <p className="zw-klein zw-zacht zw-alleen-breed zw-geen-druk">{t('dossiers.toetsen')}</p>
      </div>
    </>
  );
}

function Leeg({ zoek, kies }: { zoek: DossierZoek; kies: (deel: DossierZoek) => void }) {
  const { t } = useTekst();
  if (!isStandaard(zoek) || zoek.pagina) {
    return (
      <EmptyState
        kop={t('dossiers.nietsGevonden')}
        actie={
          <Button onClick={() => kies({ status: undefined, soort: undefined, behandelaar: undefined })}>
            {t('dossiers.alleOpen')}
          </Button>
        }
      >
        <p>{t('dossiers.nietsGevondenUitleg')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState kop={t('dossiers.leeg')} actie={<InleesKnop />}>
      <p>{t('dossiers.leegUitleg')}</p>
    </EmptyState>
  );
}

function InleesKnop() {
  const { t } = useTekst();
  return (
    <ButtonLink to="/meldingen/inlezen" soort="primair">
      {t('inlezen.titel')}
    </ButtonLink>
  );
}
