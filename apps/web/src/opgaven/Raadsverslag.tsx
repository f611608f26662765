import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Raadsverslag as Verslag } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Alert } from '../ui/meldingen.js';
import { TextArea } from '../ui/velden.js';
import './opgaven.css';
import { type Teksten, useBewaarVerslag, verslagOptions } from './opgaven.api.js';

const DELEN = ['inleiding', 'aanpak', 'toelichting', 'vooruitblik'] as const;

/** The report to the council: own texts, with the figures that were released. */
export function Raadsverslag({ schooljaar }: { schooljaar: string }) {
  const { t } = useTekst();
  const verslag = useQuery(verslagOptions(schooljaar));
  return (
    <Vlak id="raadsverslag" kop={`${t('opgaven.raad')} ${schooljaar}`}>
      {verslag.isPending && <Skeleton rijen={6} />}
      {verslag.error && <LaadFout kop={t('opgaven.laadFout')} van={verslag} />}
      {verslag.data && <Schrijf verslag={verslag.data} />}
    </Vlak>
  );
}

function Schrijf({ verslag }: { verslag: Verslag }) {
  const { t } = useTekst();
  const { inleiding, aanpak, toelichting, vooruitblik, versie, vrijgave, schooljaar } = verslag;
  const [teksten, setTeksten] = useState<Teksten>({ inleiding, aanpak, toelichting, vooruitblik });
  const bewaar = useBewaarVerslag(schooljaar);
  return (
    <div className="zw-stapel">
      <p className="zw-tekst">{t('opgaven.raadUitleg')}</p>
      <p className="zw-tekst">
        {vrijgave === null ? t('opgaven.geenVrijgave') : t('opgaven.uitVrijgave', { nummer: vrijgave })}
      </p>
      {DELEN.map((deel) => (
        <TextArea
          key={deel}
          naam={deel}
          label={t(`opgaven.${deel}`)}
          rijen={5}
          waarde={teksten[deel]}
          onWaarde={(tekst) => setTeksten({ ...teksten, [deel]: tekst })}
        />
      ))}
      {bewaar.error && (
        <Alert soort="fout" kop={t('opgaven.nietBewaard')}>
          <p>{bewaar.error.message}</p>
        </Alert>
      )}
      <div role="status">{bewaar.isSuccess && <p>{t('opgaven.bewaard')}</p>}</div>
      <div className="zw-opgave__rij">
        <Button soort="primair" bezig={bewaar.isPending} onClick={() => bewaar.mutate({ versie, teksten })}>
          {t('opgaven.bewaar')}
        </Button>
        <a href={`/api/v1/opgaven/raadsverslagen/${schooljaar}/pdf`} download>
          {t('opgaven.pdf')}
        </a>
      </div>
    </div>
  );
}
