import { useState } from 'react';
import { useTekst } from '../i18n/taal.js';
import { useIk, useVandaag } from '../schil/ik.js';
import { PageHeader } from '../ui/pagina.js';
import { SchooljaarKeuze, schooljarenTot } from '../cijfers/Schooljaar.js';
import { Inspectie } from './Inspectie.js';
import { Raadsverslag } from './Raadsverslag.js';
import { Telling } from './Telling.js';

/** Figures that an organisation must give to others. */
export function OpgavenPagina() {
  const { t } = useTekst();
  const { rollen } = useIk();
  const jaren = schooljarenTot(useVandaag());
  // The last year that is over: that is the one to report on.
  const [schooljaar, setSchooljaar] = useState(jaren[1] ?? jaren[0] ?? '');
  const gemeente = rollen.includes('leerplicht') || rollen.includes('teamleider');
  return (
    <div className="zw-stapel">
      <PageHeader titel={t('opgaven.titel')} onder={<p className="zw-tekst">{t('opgaven.onder')}</p>} />
      {gemeente && (
        <>
          <div className="zw-velden">
            <SchooljaarKeuze
              naam="schooljaar"
              label={t('opgaven.schooljaar')}
              jaren={jaren}
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
