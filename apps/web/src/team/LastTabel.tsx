import type { Last } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag } from '../tijd/datum.js';
import { Link } from '../ui/links.js';
import { Table } from '../ui/Table.js';

/** What each colleague has in hand: a bar to compare, the number to read, and the way to the dossiers. */
export function LastTabel({ personen }: { personen: readonly Last[] }) {
  const { t } = useTekst();
  const meest = Math.max(1, ...personen.map(({ open }) => open));
  return (
    <Table
      bijschrift={t('team.lastTabel')}
      sleutel={(persoon) => persoon.id}
      rijen={personen}
      kolommen={[
        { id: 'naam', kop: t('team.naam'), smal: 'kop', cel: (persoon) => <Naam persoon={persoon} /> },
        {
          id: 'open',
          kop: t('team.open'),
          cel: (persoon) => <Balk persoon={persoon} meest={meest} />,
        },
        { id: 'teLaat', kop: t('team.teLaat'), getal: true, cel: ({ teLaat }) => teLaat },
        { id: 'wachtend', kop: t('team.wachtend'), getal: true, cel: ({ wachtend }) => wachtend },
        { id: 'acties', kop: t('team.acties'), getal: true, cel: ({ actiesTeLaat }) => actiesTeLaat },
      ]}
    />
  );
}

function Naam({ persoon: { naam, vervangt, vervangenTot } }: { persoon: Last }) {
  const { t, taal } = useTekst();
  const bij = [
    vervangt.length > 0 && t('team.vervangt', { namen: vervangt.join(', ') }),
    vervangenTot !== null && t('team.vervangen', { datum: formatDag(vervangenTot, taal) }),
  ].filter(Boolean);
  return (
    <div>
      {naam}
      {bij.map((regel) => (
        <span key={String(regel)} className="zw-klein zw-zacht zw-team__bij">
          {regel}
        </span>
      ))}
    </div>
  );
}

/** The bar repeats the number beside it; what is late is the dark part of it, as the next column says in figures. */
function Balk({ persoon: { id, open, teLaat }, meest }: { persoon: Last; meest: number }) {
  const breed = (100 * open) / meest;
  const laat = (100 * teLaat) / meest;
  return (
    <div className="zw-last">
      <svg className="zw-last__beeld" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
        <rect width="100" height="8" className="zw-last__grond" />
        <rect width={breed} height="8" className="zw-last__open" />
        <rect width={laat} height="8" className="zw-last__laat" />
      </svg>
      <Link to="/dossiers" search={{ behandelaar: id }} className="zw-getal">
        {open}
      </Link>
    </div>
  );
}
