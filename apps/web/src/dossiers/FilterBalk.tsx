import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { Button } from '../ui/Button.js';
import { Chip } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { CheckboxGroep } from '../ui/keuzes.js';
import { behandelaarsOptions } from './dossiers.api.js';
import {
  SOORTEN,
  STATUSSEN,
  gekozenStatussen,
  statusFilter,
  waarden,
  type DossierZoek,
} from './zoekstand.js';

interface FilterBalkProps {
  zoek: DossierZoek;
  /** Changes part of the address; the list begins at its first page again. */
  kies: (deel: DossierZoek) => void;
}

/** What the list is limited to, as chips that can be taken away; `+ filter` opens the choices. */
export function FilterBalk({ zoek, kies }: FilterBalkProps) {
  const { t } = useTekst();
  const [open, zetOpen] = useState(false);
  const paneel = useId();
  return (
    <div className="zw-stapel zw-stapel--krap zw-geen-druk">
      <div className="zw-filter">
        <div className="zw-rij">
          <Chips zoek={zoek} kies={kies} />
          <button
            type="button"
            className="zw-chip"
            aria-expanded={open}
            aria-controls={paneel}
            onClick={() => zetOpen(!open)}
          >
            {t('filter.voegToe')}
          </button>
        </div>
        <SnelleWeergaven />
      </div>
      {open && (
        <div id={paneel} className="zw-filterpaneel">
          <Keuzes zoek={zoek} kies={kies} />
          <div>
            <Button onClick={() => zetOpen(false)}>{t('filter.klaar')}</Button>
          </div>
        </div>
      )}
    </div>
  );
}

function Chips({ zoek, kies }: FilterBalkProps) {
  const { t } = useTekst();
  const namen = useBehandelaarNamen();
  const lijst = (codes: string[], naam: (code: string) => string) => codes.map(naam).join(', ');
  return (
    <>
      {zoek.status !== 'alle' && (
        <Chip
          naam={t('dossier.status')}
          waarde={
            zoek.status
              ? lijst(waarden(zoek.status), (code) => codeTekst(t, 'status', code))
              : t('filter.open')
          }
          verwijder={() => kies({ status: 'alle' })}
        />
      )}
      {zoek.soort && (
        <Chip
          naam={t('dossier.soort')}
          waarde={lijst(waarden(zoek.soort), (code) => codeTekst(t, 'soort', code))}
          verwijder={() => kies({ soort: undefined })}
        />
      )}
      {zoek.behandelaar && (
        <Chip
          naam={t('dossier.behandelaar')}
          waarde={lijst(waarden(zoek.behandelaar), (id) => namen.get(id) ?? '…')}
          verwijder={() => kies({ behandelaar: undefined })}
        />
      )}
    </>
  );
}

function useBehandelaarNamen(): Map<string, string> {
  const { t } = useTekst();
  const { id } = useIk();
  const { data = [] } = useQuery(behandelaarsOptions);
  return new Map([
    ['ik', t('filter.ik')],
    ['geen', t('dossier.niemand')],
    ...data.filter((een) => een.id !== id).map((een): [string, string] => [een.id, een.naam]),
  ]);
}

function Keuzes({ zoek, kies }: FilterBalkProps) {
  const { t } = useTekst();
  const behandelaars = useBehandelaarNamen();
  const metKomma = (gekozen: string[]) => gekozen.join(',') || undefined;
  return (
    <div className="zw-filterpaneel__groepen">
      <CheckboxGroep
        naam="filter-status"
        legenda={t('dossier.status')}
        keuzes={STATUSSEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'status', waarde) }))}
        gekozen={gekozenStatussen(zoek)}
        onGekozen={(gekozen) => kies({ status: statusFilter(gekozen) })}
      />
      <CheckboxGroep
        naam="filter-soort"
        legenda={t('dossier.soort')}
        keuzes={SOORTEN.map((waarde) => ({ waarde, tekst: codeTekst(t, 'soort', waarde) }))}
        gekozen={waarden(zoek.soort)}
        onGekozen={(gekozen) => kies({ soort: metKomma(gekozen) })}
      />
      <CheckboxGroep
        naam="filter-behandelaar"
        legenda={t('dossier.behandelaar')}
        keuzes={[...behandelaars].map(([waarde, tekst]) => ({ waarde, tekst }))}
        gekozen={waarden(zoek.behandelaar)}
        onGekozen={(gekozen) => kies({ behandelaar: metKomma(gekozen) })}
      />
    </div>
  );
}

const SNEL = [
  { tekst: 'filter.snel.open', zoek: {} },
  { tekst: 'filter.snel.ik', zoek: { behandelaar: 'ik' } },
  { tekst: 'filter.snel.niemand', zoek: { behandelaar: 'geen' } },
  { tekst: 'filter.snel.wacht', zoek: { status: 'te-verifieren,te-bevestigen' } },
] as const satisfies readonly { tekst: string; zoek: DossierZoek }[];

/** The few lists that people ask for all day, one click away. */
function SnelleWeergaven() {
  const { t } = useTekst();
  return (
    <nav aria-label={t('filter.snel.label')} className="zw-snel">
      {SNEL.map(({ tekst, zoek }) => (
        <Link key={tekst} to="/dossiers" search={zoek} activeOptions={{ exact: true, includeSearch: true }}>
          {t(tekst)}
        </Link>
      ))}
    </nav>
  );
}
