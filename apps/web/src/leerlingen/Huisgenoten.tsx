import { useQuery } from '@tanstack/react-query';
import type { Huisgenoot, Leerling } from '../api/types.js';
import { leeftijdTekst } from '../dossiers/weergave.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Laden } from './Laden.js';
import { dossiersVanOptions, huisgenotenOptions } from './leerlingen.api.js';

/** Other leerlingen at the same address, with their open dossiers. */
export function Huisgenoten({ leerling }: { leerling: Leerling }) {
  const { t } = useTekst();
  const vraag = useQuery(huisgenotenOptions(leerling.id));
  return (
    <Vlak id="huisgenoten" kop={t('gezin.huisgenoten')}>
      <Laden vraag={vraag} rijen={1}>
        {(lijst) =>
          lijst.length === 0 ? (
            <p className="zw-tekst">
              {leerling.geheimAdres ? t('gezin.geenHuisgenotenGeheim') : t('gezin.geenHuisgenoten')}
            </p>
          ) : (
            <ul className="zw-onderdelen">
              {lijst.map((een) => (
                <li key={een.id}>
                  <Kind een={een} />
                </li>
              ))}
            </ul>
          )
        }
      </Laden>
    </Vlak>
  );
}

function Kind({ een }: { een: Huisgenoot }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const { data = [] } = useQuery(dossiersVanOptions(een.id));
  const lopend = data.filter(({ status }) => status !== 'gesloten');
  return (
    <>
      <p>
        <Link to="/leerlingen/$id" params={{ id: een.id }}>
          {een.naam}
        </Link>
        , {leeftijdTekst(t, een.geboortedatum, vandaag)}
      </p>
      <p className="zw-klein">
        {lopend.length === 0 && <span className="zw-zacht">{t('gezin.geenLopendDossier')}</span>}
        {lopend.map(({ id, kenmerk }) => (
          <Link key={id} to="/dossiers/$id" params={{ id }}>
            {t('gezin.lopendDossier', { kenmerk })}
          </Link>
        ))}
      </p>
    </>
  );
}
