import type { TFunction } from 'i18next';
import '../dossiers/dossier.css';
import type { Vrijstelling } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { formatDag, type Taal } from '../tijd/datum.js';

type Stap = Vrijstelling['stappen'][number];

/** What happened to a vrijstelling, newest first. */
export function Geschiedenis({ stappen }: { stappen: readonly Stap[] }) {
  const { t, taal } = useTekst();
  return (
    <ol className="zw-tijdlijn">
      {stappen.map((stap) => {
        const bij = bijzonder(t, taal, stap);
        return (
          <li key={stap.id} className="zw-tijdlijn__stap zw-tijdlijn__stap--rustig">
            <p className="zw-klein zw-zacht">
              <DagTekst dag={stap.dag} />
              {stap.door && `, ${stap.door}`}
            </p>
            <p>{codeTekst(t, 'vrijstap', stap.soort)}</p>
            {bij && <p className="zw-klein zw-zacht">{bij}</p>}
            {stap.tekst && <p className="zw-tekst zw-regels">{stap.tekst}</p>}
          </li>
        );
      })}
    </ol>
  );
}

function bijzonder(t: TFunction, taal: Taal, { soort, gegevens }: Stap): string | null {
  const dag = (naam: string) => formatDag(gegevens[naam] ?? '', taal);
  switch (soort) {
    case 'verlengd':
      return t('vrijstelling.vanTot', { van: dag('van'), tot: dag('tot') });
    case 'beeindigd':
      return t('vrijstelling.vanTot', { van: dag('was'), tot: dag('datum') });
    case 'contact':
      return t('vrijstelling.doorMet', { met: codeTekst(t, 'contactmet', gegevens.met ?? '') });
    case 'gezien':
      return (gegevens.punten ?? '')
        .split(',')
        .map((punt) => codeTekst(t, 'aandachtspunt', punt))
        .join(' ');
    default:
      return null;
  }
}
