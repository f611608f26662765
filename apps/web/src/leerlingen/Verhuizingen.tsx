import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { formatDatum, isDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { OpslaanFormulier, useFormulier } from '../ui/formulier.js';
import { Vlak } from '../ui/kleinigheden.js';
import { TextField } from '../ui/velden.js';
import { Laden } from './Laden.js';
import { useNieuweVerhuizing, verhuizingenOptions } from './leerlingen.api.js';
import type { OpenDeel } from './open-deel.js';

/** Moves from one gemeente to another. */
export function Verhuizingen({
  id,
  gemeentecode,
  open,
  zetOpen,
}: { id: string; gemeentecode: string } & OpenDeel) {
  const { t, taal } = useTekst();
  const vraag = useQuery(verhuizingenOptions(id));
  const bezig = open === 'verhuizing';
  return (
    <Vlak
      id="verhuizingen"
      kop={t('gezin.verhuizingen')}
      bij={
        !bezig && (
          <Button soort="stil" onClick={() => zetOpen('verhuizing')}>
            {t('gezin.legVerhuizingVast')}
          </Button>
        )
      }
    >
      {bezig && <VerhuizingFormulier id={id} van={gemeentecode} klaar={() => zetOpen(null)} />}
      <Laden vraag={vraag} rijen={1}>
        {(lijst) =>
          lijst.length === 0 ? (
            <p className="zw-tekst">{t('gezin.geenVerhuizingen')}</p>
          ) : (
            <ul className="zw-onderdelen">
              {lijst.map(({ van, naar, per, bron, door }) => (
                <li key={`${van}${naar}${per}`}>
                  <p>{t('gezin.verhuisde', { van, naar, datum: formatDatum(per, taal) })}</p>
                  <p className="zw-klein zw-zacht">
                    {bron === 'melding'
                      ? t('gezin.gezienInMelding')
                      : t('gezin.vastgelegdDoor', { naam: door ?? t('dossier.niemand') })}
                  </p>
                </li>
              ))}
            </ul>
          )
        }
      </Laden>
    </Vlak>
  );
}

function VerhuizingFormulier({ id, van, klaar }: { id: string; van: string; klaar: () => void }) {
  const { t } = useTekst();
  const bewaar = useNieuweVerhuizing(id);
  const formulier = useFormulier(bewaar.error);
  const [stand, zetStand] = useState({ van, naar: '', per: '' });
  const zet = (deel: Partial<typeof stand>) => zetStand({ ...stand, ...deel });
  const code = (veld: 'van' | 'naar') =>
    !/^GM\d{4}$/i.test(stand[veld].trim()) && { veld, melding: t('gezin.vulGemeente') };
  return (
    <div className="zw-stapel zw-inzet">
      <h3>{t('gezin.nieuweVerhuizing')}</h3>
      <OpslaanFormulier
        formulier={formulier}
        mislukt={t('gezin.nietBewaard')}
        bezig={bewaar.isPending}
        annuleer={klaar}
        onVerstuur={() => {
          if (
            !formulier.mag([
              code('van'),
              code('naar'),
              !isDag(stand.per) && { veld: 'per', melding: t('gezin.vulDag') },
            ])
          )
            return;
          bewaar.mutate(
            { van: stand.van.trim().toUpperCase(), naar: stand.naar.trim().toUpperCase(), per: stand.per },
            { onSuccess: klaar },
          );
        }}
      >
        <div className="zw-velden">
          <TextField
            naam="van"
            label={t('gezin.vanGemeente')}
            waarde={stand.van}
            onWaarde={(nieuw) => zet({ van: nieuw })}
            fout={formulier.fout('van')}
          />
          <TextField
            naam="naar"
            label={t('gezin.naarGemeente')}
            uitleg={t('gezin.gemeenteUitleg')}
            waarde={stand.naar}
            onWaarde={(naar) => zet({ naar })}
            fout={formulier.fout('naar')}
          />
          <TextField
            naam="per"
            type="date"
            label={t('gezin.perDag')}
            waarde={stand.per}
            onWaarde={(per) => zet({ per })}
            fout={formulier.fout('per')}
          />
        </div>
      </OpslaanFormulier>
    </div>
  );
}
