import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { PageHeader } from '../ui/pagina.js';
import { Select } from '../ui/velden.js';
import { Inspectie } from './Inspectie.js';
import { Raadsverslag } from './Raadsverslag.js';
import { Telling } from './Telling.js';

/** The first school year of which reports can stand here. */
const EERSTE_JAAR = 2014;

/** Figures that an organisation must give to others. */
export function OpgavenPagina() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const vandaag = useVandaag();
  const nu = Number(vandaag.slice(0, 4)) - (vandaag.slice(5) >= '08-01' ? 0 : 1);
  const jaren = Array.from(
    { length: nu - EERSTE_JAAR + 1 },
    (_, terug) => `${String(nu - terug)}-${String(nu - terug + 1)}`,
  );
  // The last year that is over: that is the one to report on.
  const [schooljaar, setSchooljaar] = useState(jaren[1] ?? jaren[0] ?? '');
  const gemeente = rollen.includes('leerplicht') || rollen.includes('teamleider');
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('opgaven.titel')} onder={<p className="zw-tekst">{t('opgaven.onder')}</p>} />
      {gemeente && (
        <>
          <div className="zw-velden">
            <Select
              naam="schooljaar"
              label={t('opgaven.schooljaar')}
              keuzes={jaren.map((jaar) => ({ waarde: jaar, tekst: jaar }))}
              waarde={schooljaar}
              onWaarde={setSchooljaar}
            />
          </div>
          <Telling schooljaar={schooljaar} />
        </>
      )}
      {rollen.includes('teamleider') && <Raadsverslag key={schooljaar} schooljaar={schooljaar} />}
      {rollen.includes('trajectbegeleider') && <Inspectie />}
    </div>
  );
}
