import { useState } from 'react';
import type { Bevinding, Voorstel } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { leeftijdTekst } from '../dossiers/weergave.js';
import { useVandaag } from '../schil/ik.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Button } from '../ui/Button.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { AfwijsFormulier, DagFormulier } from './VoorstelBesluit.js';

interface VoorstelKaartProps {
  voorstel: Voorstel;
  /** Told in words once a person decided. */
  gedaan: (wat: string) => void;
  /** On the page of the dossier itself its name and link say nothing new. */
  inDossier?: boolean;
}

/** A proposal: whom it is about, what the rules found, and the two answers to it. */
export function VoorstelKaart({ voorstel, gedaan, inDossier = false }: VoorstelKaartProps) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const [besluit, zetBesluit] = useState<'ja' | 'nee' | 'gedaan' | null>(null);
  const klaar = (wat: string) => {
    zetBesluit('gedaan');
    gedaan(wat);
  };
  const { leerling, dossier } = voorstel;
  const kop = inDossier
    ? t('voorstel.kop')
    : `${leerling.naam}, ${leeftijdTekst(t, leerling.geboortedatum, vandaag)}`;
  return (
    <Vlak
      id={`voorstel-${voorstel.id}`}
      kop={kop}
      bij={
        !inDossier &&
        (dossier ? (
          <Link to="/dossiers/$id" params={{ id: dossier.id }} search={{ deel: 'signalen' }}>
            {dossier.kenmerk}
          </Link>
        ) : (
          t('voorstel.geenDossier')
        ))
      }
    >
      <div className="zw-stapel" data-voorstel={voorstel.id}>
        <ul className="zw-bevindingen">
          {voorstel.bevindingen.map((bevinding) => (
            <li key={bevinding.regel}>
              <BevindingTekst bevinding={bevinding} />
            </li>
          ))}
        </ul>
        {besluit === null && (
          <div className="zw-rij zw-geen-druk">
            <Button
              onClick={() => zetBesluit('ja')}
              aria-label={inDossier ? undefined : `${knopTekst(t, voorstel)}: ${leerling.naam}`}
            >
              {knopTekst(t, voorstel)}
            </Button>
            <Button
              onClick={() => zetBesluit('nee')}
              aria-label={inDossier ? undefined : `${t('voorstel.afwijzen')}: ${leerling.naam}`}
            >
              {t('voorstel.afwijzen')}
            </Button>
          </div>
        )}
        {besluit === 'ja' && (
          <DagFormulier voorstel={voorstel} gedaan={klaar} terug={() => zetBesluit(null)} />
        )}
        {besluit === 'nee' && (
          <AfwijsFormulier voorstel={voorstel} gedaan={klaar} terug={() => zetBesluit(null)} />
        )}
      </div>
    </Vlak>
  );
}

function knopTekst(t: ReturnType<typeof useTekst>['t'], { dossier }: Voorstel): string {
  return dossier ? t('voorstel.activeren') : t('voorstel.openen');
}

function BevindingTekst({ bevinding }: { bevinding: Bevinding }) {
  const { t } = useTekst();
  const { regel, aantal, sinds, feiten, bron, versie } = bevinding;
  return (
    <>
      <p>
        <b className="zw-vet">{codeTekst(t, 'regel', regel, { aantal: String(aantal) })}</b>{' '}
        <span className="zw-zacht">
          {t('voorstel.sinds')} <DagTekst dag={sinds} />
        </span>{' '}
        {versie.endsWith('-eigen') && <Tag>{t('voorstel.eigenRegel')}</Tag>}
      </p>
      <p className="zw-klein zw-zacht">
        {t('voorstel.feiten')}{' '}
        {feiten.map(({ id, begin, einde }, nummer) => (
          <span key={id}>
            {nummer > 0 && ', '}
            <DagTekst dag={begin} />
            {einde !== null && einde !== begin && (
              <>
                {` ${t('algemeen.tot')} `}
                <DagTekst dag={einde} />
              </>
            )}
            {einde === null && ` (${t('melding.zonderEinde')})`}
          </span>
        ))}
        {/* The source is a citation, in the language of the law. */}
        <span lang="nl" className="zw-onzichtbaar">
          {bron}
        </span>
      </p>
    </>
  );
}
