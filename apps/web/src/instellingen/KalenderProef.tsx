import { useEffect, useState } from 'react';
import { ApiFout } from '../api/probleem.js';
import { foutTekst, veldFouten } from '../api/fouttekst.js';
import type { Kalenderwijziging } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag } from '../tijd/datum.js';
import { Button } from '../ui/Button.js';
import { Checkbox } from '../ui/keuzes.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { Alert, Notice } from '../ui/meldingen.js';
import { Effect } from './Effect.js';
import { useKalender, type Kalenderkeuze } from './rekenregels.api.js';

interface KalenderProefProps {
  keuze: Kalenderkeuze;
  annuleer: () => void;
  klaar: () => void;
}

/** What a calendar would change; taken over only after somebody saw it. */
export function KalenderProef({ keuze, annuleer, klaar }: KalenderProefProps) {
  const { t } = useTekst();
  const proef = useKalender();
  const over = useKalender();
  const { mutate } = proef;
  useEffect(() => mutate({ keuze, proef: true, toch: true }), [mutate, keuze]);
  const [toch, zetToch] = useState(false);
  const [vergeten, zetVergeten] = useState(false);
  const gaten = proef.data?.gaten ?? [];
  const neemOver = () => {
    if (gaten.length > 0 && !toch) zetVergeten(true);
    else over.mutate({ keuze, proef: false, toch }, { onSuccess: klaar });
  };
  const naam = keuze.soort === 'startset' ? t('schoolvakanties.startsetNaam') : keuze.naam;
  return (
    <Vlak id="proef" kop={t('schoolvakanties.proef', { naam })}>
      <div className="zw-stapel">
        {proef.isPending && <Skeleton rijen={4} soort="tekst" />}
        {(proef.error ?? over.error) && <Geweigerd fout={proef.error ?? over.error} />}
        {proef.data && <Wijziging wijziging={proef.data} />}
        {gaten.length > 0 && (
          <Notice soort="let-op" kop={t('schoolvakanties.gaten')}>
            <ul className="zw-opsomming">
              {gaten.map(({ brin, schooljaar, vakantie }) => (
                <li key={`${brin}${schooljaar}${vakantie}`}>
                  {t('schoolvakanties.gat', {
                    jaar: schooljaar,
                    vakantie: codeTekst(t, 'schoolvakantie', vakantie),
                    van: brin ?? t('schoolvakanties.regio'),
                  })}
                </li>
              ))}
            </ul>
            <Checkbox naam="toch" label={t('schoolvakanties.toch')} gekozen={toch} onGekozen={zetToch} />
          </Notice>
        )}
        {vergeten && !toch && (
          <Alert soort="fout">
            <p>{t('schoolvakanties.zegToch')}</p>
          </Alert>
        )}
        <div className="zw-rij">
          {proef.data && (
            <Button soort="primair" bezig={over.isPending} onClick={neemOver}>
              {t('schoolvakanties.neemOver')}
            </Button>
          )}
          <Button onClick={annuleer}>{t('algemeen.annuleren')}</Button>
        </div>
      </div>
    </Vlak>
  );
}

function Geweigerd({ fout }: { fout: unknown }) {
  const { t, taal } = useTekst();
  const regels = fout instanceof ApiFout ? fout.velden : [];
  const zinnen = veldFouten(t, taal, fout);
  return (
    <Alert soort="fout" kop={t('schoolvakanties.geweigerd')}>
      <p>{foutTekst(t, taal, fout)}</p>
      {zinnen.length > 0 && (
        <ul className="zw-opsomming">
          {zinnen.map(({ veld, melding }, nummer) => (
            <li key={`${veld}-${regels[nummer]?.code ?? ''}`}>
              {taal === 'nl'
                ? melding
                : t('schoolvakanties.regel', { regel: veld.split('.')[1] ?? '', melding })}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}

function Wijziging({ wijziging }: { wijziging: Kalenderwijziging }) {
  const { t } = useTekst();
  const { schooljaren, toegevoegd, verwijderd, gelijk, termijnen } = wijziging;
  return (
    <>
      <p className="zw-tekst">
        {t('schoolvakanties.jaren', { jaren: schooljaren.join(', ') })}{' '}
        {t('schoolvakanties.gelijk', { count: gelijk })}
      </p>
      <Reeks kop={t('schoolvakanties.erbij', { count: toegevoegd.length })} vakanties={toegevoegd} />
      <Reeks kop={t('schoolvakanties.weg', { count: verwijderd.length })} vakanties={verwijderd} />
      <h3 className="zw-tussenkop">{t('effect.kop')}</h3>
      <Effect effect={termijnen} />
    </>
  );
}

function Reeks({ kop, vakanties }: { kop: string; vakanties: Kalenderwijziging['toegevoegd'] }) {
  const { t, taal } = useTekst();
  if (vakanties.length === 0) return null;
  return (
    <div>
      <h3 className="zw-tussenkop">{kop}</h3>
      <ul className="zw-opsomming">
        {vakanties.map(({ brin, naam, begin, einde }) => (
          <li key={`${brin}${naam}${begin}`}>
            {t('schoolvakanties.vakantie', {
              naam,
              begin: formatDag(begin, taal),
              einde: formatDag(einde, taal),
            })}
            {brin && ` (${brin})`}
          </li>
        ))}
      </ul>
    </div>
  );
}
