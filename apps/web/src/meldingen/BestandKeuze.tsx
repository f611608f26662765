import { useState, type SubmitEvent } from 'react';
import { useTekst } from '../i18n/taal.js';
import { BestandVeld } from '../ui/bestandveld.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ErrorSummary, type FormFout } from '../ui/meldingen.js';
import { grootteTekst } from './bestand.js';
import { useInlezen } from './inlezen.js';

/** Choose or drop one CSV file; shows which one and how large before anything is sent. */
export function BestandKeuze() {
  const { t, taal } = useTekst();
  const { begin } = useInlezen();
  const [bestand, zetBestand] = useState<File | null>(null);
  const [poging, zetPoging] = useState(0);
  const [fouten, zetFouten] = useState<FormFout[]>([]);

  function kies(gekozen: File) {
    zetBestand(gekozen);
    zetFouten([]);
  }
  function verstuur(gebeurtenis: SubmitEvent) {
    gebeurtenis.preventDefault();
    const melding = !bestand ? t('inlezen.kiesEerst') : bestand.size === 0 ? t('inlezen.leegBestand') : null;
    zetFouten(melding ? [{ veld: 'bestand', melding }] : []);
    zetPoging(poging + 1);
    if (bestand && !melding) begin(bestand);
  }

  return (
    <Vlak id="kies" kop={t('inlezen.kies')}>
      <form noValidate onSubmit={verstuur} className="zw-stapel">
        <ErrorSummary fouten={fouten} poging={poging} />
        <BestandVeld
          naam="bestand"
          soorten=".csv,text/csv"
          knop={bestand ? t('inlezen.anderBestand') : t('inlezen.kiesBestand')}
          onBestand={kies}
        >
          {bestand ? (
            <>
              <span className="zw-vet">{bestand.name}</span>
              <span className="zw-zacht">, {grootteTekst(bestand.size, taal)}</span>
            </>
          ) : (
            <span className="zw-zacht">{t('inlezen.sleep')}</span>
          )}
        </BestandVeld>
        <div>
          <Button soort="primair" type="submit">
            {t('inlezen.leesIn')}
          </Button>
        </div>
      </form>
    </Vlak>
  );
}
