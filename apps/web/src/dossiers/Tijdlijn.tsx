import type { TFunction } from 'i18next';
import type { Dossier } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { afstandTerug } from '../tijd/Dagen.js';
import { formatDag, type Dag, type Taal } from '../tijd/datum.js';
import { tijdlijn, type Gebeurtenis } from './tijdlijn.js';

const TOON: Record<Gebeurtenis['soort'], string> = {
  melding: 'rustig',
  'eerste-verzuimdag': 'rustig',
  'termijn-verlopen': 'laat',
  'einde-verzuim': 'klaar',
  gesloten: 'klaar',
};

/** What happened, newest first. */
export function Tijdlijn({ dossier, vandaag }: { dossier: Dossier; vandaag: Dag }) {
  const { t, taal } = useTekst();
  return (
    <ol className="zw-tijdlijn">
      {tijdlijn(dossier, vandaag).map((gebeurtenis, nummer) => {
        const { kop, onder } = vertel(t, taal, gebeurtenis);
        return (
          <li key={nummer} className={`zw-tijdlijn__stap zw-tijdlijn__stap--${TOON[gebeurtenis.soort]}`}>
            <p className="zw-klein zw-zacht">
              <time dateTime={gebeurtenis.dag}>{formatDag(gebeurtenis.dag, taal)}</time>,{' '}
              {afstandTerug(t, vandaag, gebeurtenis.dag)}
            </p>
            <p>{kop}</p>
            {onder && <p className="zw-klein zw-zacht">{onder}</p>}
          </li>
        );
      })}
    </ol>
  );
}

function vertel(t: TFunction, taal: Taal, gebeurtenis: Gebeurtenis): { kop: string; onder?: string } {
  switch (gebeurtenis.soort) {
    case 'melding': {
      const { verzuimsoort, begindatum, einddatum, meldingsnummer } = gebeurtenis.melding;
      const periode = einddatum
        ? t('tijdlijn.vanTot', { van: formatDag(begindatum, taal), tot: formatDag(einddatum, taal) })
        : t('tijdlijn.vanaf', { van: formatDag(begindatum, taal) });
      return {
        kop: t('tijdlijn.melding', { soort: codeTekst(t, 'soort', verzuimsoort) }),
        onder: `${periode}, ${t('tijdlijn.nummer', { nummer: meldingsnummer })}`,
      };
    }
    case 'termijn-verlopen':
      return { kop: t('tijdlijn.verlopen', { termijn: codeTekst(t, 'termijn', gebeurtenis.termijn.soort) }) };
    case 'gesloten':
      return gebeurtenis.reden
        ? { kop: t('tijdlijn.gesloten'), onder: codeTekst(t, 'sluitreden', gebeurtenis.reden) }
        : { kop: t('tijdlijn.gesloten') };
    case 'eerste-verzuimdag':
    case 'einde-verzuim':
      return { kop: t(`tijdlijn.${gebeurtenis.soort}`) };
  }
}
