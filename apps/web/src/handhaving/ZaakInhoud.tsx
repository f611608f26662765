import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { Zaak, Zaakstap } from '../api/types.js';
import '../dossiers/dossier.css';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { DagTekst } from '../tijd/Dagen.js';
import { formatDag, type Taal } from '../tijd/datum.js';
import { Gegevens, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { StapFormulier } from './StapFormulier.js';

/** What is known of a zaak, its steps, and the next one. */
export function ZaakInhoud({ zaak, etag }: { zaak: Zaak; etag: string | null }) {
  const { t } = useTekst();
  const [gedaan, zetGedaan] = useState(false);
  return (
    <div className="zw-stapel">
      {gedaan && (
        <Alert soort="goed">
          <p>{t('handhaving.vastgelegd')}</p>
        </Alert>
      )}
      <div className="zw-twee">
        <div className="zw-stapel zw-stapel--ruim">
          <Vlak id="zaak" kop={t('handhaving.zaak')}>
            <Gegevens
              regels={[
                [t('handhaving.grond'), codeTekst(t, 'zaakgrond', zaak.grond)],
                [t('handhaving.begonnen'), <DagTekst key="dag" dag={zaak.begonnenOp} />],
                [t('handhaving.begonnenDoor'), zaak.begonnenDoor],
                [
                  t('handhaving.toelichting'),
                  <span key="tekst" className="zw-regels">
                    {zaak.toelichting}
                  </span>,
                ],
              ]}
            />
          </Vlak>
          {zaak.status !== 'afgesloten' && (
            <Vlak id="nieuwe-stap" kop={t('handhaving.nieuweStap')}>
              <StapFormulier key={zaak.versie} zaak={zaak} etag={etag} klaar={() => zetGedaan(true)} />
            </Vlak>
          )}
        </div>
        <Vlak id="stappen" kop={t('handhaving.stappen')} bij={t('dossier.nieuwsteEerst')}>
          {zaak.stappen.length === 0 ? (
            <p className="zw-zacht">{t('handhaving.geenStappen')}</p>
          ) : (
            <Stappen stappen={zaak.stappen} />
          )}
        </Vlak>
      </div>
    </div>
  );
}

function Stappen({ stappen }: { stappen: readonly Zaakstap[] }) {
  const { t, taal } = useTekst();
  return (
    <ol className="zw-tijdlijn" reversed>
      {stappen.toReversed().map((stap) => (
        <li key={stap.id} className="zw-tijdlijn__stap zw-tijdlijn__stap--rustig">
          <p className="zw-klein zw-zacht">
            <DagTekst dag={stap.datum} />, {t('handhaving.door', { naam: stap.door })}
          </p>
          <p>{codeTekst(t, 'zaakstap', stap.soort)}</p>
          {bijzonder(t, taal, stap).map((tekst) => (
            <p key={tekst} className="zw-klein zw-zacht">
              {tekst}
            </p>
          ))}
          <p className="zw-regels">{stap.tekst}</p>
        </li>
      ))}
    </ol>
  );
}

/** What a step says besides its text. */
function bijzonder(t: TFunction, taal: Taal, stap: Zaakstap): string[] {
  const { gehoord, cautie, route, problemen, haltGeslaagd, nummer, artikel, tegen, verbalisant } = stap;
  const delen = [
    gehoord === false && t('handhaving.nietGehoord'),
    cautie && t('handhaving.welCautie'),
    route && codeTekst(t, 'masroute', route),
    problemen !== undefined && t(problemen ? 'handhaving.metProblemen' : 'handhaving.zonderProblemen'),
    haltGeslaagd !== undefined && t(haltGeslaagd ? 'handhaving.haltWel' : 'handhaving.haltNiet'),
    [nummer, verbalisant].filter(Boolean).join(', '),
    artikel && codeTekst(t, 'artikel', artikel),
    tegen && codeTekst(t, 'verdachte', tegen),
    stap.recidive && t('handhaving.isRecidive'),
    stap.kopieRaadOp && t('handhaving.kopie', { dag: formatDag(stap.kopieRaadOp, taal) }),
    stap.uitkomst && codeTekst(t, 'zaakuitkomst', stap.uitkomst),
  ];
  return delen.filter((deel): deel is string => typeof deel === 'string' && deel !== '');
}
