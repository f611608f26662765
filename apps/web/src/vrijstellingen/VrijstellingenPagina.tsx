import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import '../dossiers/dossiers.css';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Chip } from '../ui/kleinigheden.js';
import { ButtonLink, Link } from '../ui/links.js';
import { Lijst } from '../ui/Lijst.js';
import { PageHeader } from '../ui/pagina.js';
import { Select } from '../ui/velden.js';
import { GRONDEN, PER_PAGINA, vrijstellingenOptions } from './vrijstellingen.api.js';
import { VrijstellingTabel } from './VrijstellingTabel.js';
import { gekozenGrond, naarVraag, type VrijstellingZoek } from './zoekstand.js';

/** Who does not have to attend school, until when, and what comes first. */
export function VrijstellingenPagina() {
  const { t } = useTekst();
  return (
    <div className="zw-stapel">
      <PageHeader
        titel={t('vrijstellingen.titel')}
        onder={<p>{t('vrijstellingen.onder')}</p>}
        acties={
          <>
            <NieuwKnop />
            <ButtonLink to="/verlofaanvragen">{t('vrijstellingen.verlof')}</ButtonLink>
          </>
        }
      />
      <Filter />
      <Vrijstellingen />
    </div>
  );
}

function NieuwKnop() {
  const { t } = useTekst();
  return (
    <ButtonLink to="/vrijstellingen/nieuw" soort="primair">
      {t('vrijstellingen.nieuw')}
    </ButtonLink>
  );
}

const SNEL = [
  { tekst: 'vrijstellingen.toon.loopt', toon: undefined },
  { tekst: 'vrijstellingen.toon.binnen', toon: 'binnen' },
  { tekst: 'vrijstellingen.toon.beoordelen', toon: 'beoordelen' },
  { tekst: 'vrijstellingen.toon.alle', toon: 'alle' },
] as const;

function Filter() {
  const { t } = useTekst();
  const zoek = useSearch({ from: '/binnen/vrijstellingen' });
  const navigate = useNavigate();
  const grond = gekozenGrond(zoek);
  const kies = (deel: VrijstellingZoek) =>
    void navigate({ to: '/vrijstellingen', search: { ...zoek, pagina: undefined, ...deel } });
  return (
    <div className="zw-stapel zw-stapel--krap zw-geen-druk">
      <div className="zw-filter">
        <nav aria-label={t('vrijstellingen.toon.label')} className="zw-snel">
          {SNEL.map(({ tekst, toon }) => (
            <Link
              key={tekst}
              to="/vrijstellingen"
              search={{ toon, grond }}
              activeOptions={{ exact: true, includeSearch: true }}
            >
              {t(tekst)}
            </Link>
          ))}
        </nav>
        <div className="zw-rij">
          {grond && (
            <Chip
              naam={t('vrijstellingen.grond')}
              waarde={codeTekst(t, 'grond', grond)}
              verwijder={() => kies({ grond: undefined })}
            />
          )}
        </div>
      </div>
      <Select
        naam="filter-grond"
        label={t('vrijstellingen.grond')}
        waarde={grond ?? ''}
        kies={t('vrijstellingen.alleGronden')}
        onWaarde={(waarde) => kies({ grond: waarde || undefined })}
        keuzes={GRONDEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'grond', waarde) }))}
      />
    </div>
  );
}

function Vrijstellingen() {
  const vandaag = useVandaag();
  const zoek = useSearch({ from: '/binnen/vrijstellingen' });
  const { pagina = 1 } = zoek;
  const lijst = useQuery(vrijstellingenOptions(naarVraag(zoek, vandaag)));
  return (
    <Lijst
      lijst={lijst}
      pagina={pagina}
      perPagina={PER_PAGINA}
      bots={8}
      woorden="vrijstellingen"
      leegActie={<NieuwKnop />}
      zoek={zoek}
    >
      {(items, verouderd) => <VrijstellingTabel vrijstellingen={items} verouderd={verouderd} />}
    </Lijst>
  );
}
