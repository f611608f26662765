import { useRef, useState, type DragEvent, type SubmitEvent } from 'react';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ErrorSummary, type FormFout } from '../ui/meldingen.js';
import { grootteTekst } from './bestand.js';
import { useInlezen } from './inlezen.js';

/** Choose or drop one CSV file; shows which one and how large before anything is sent. */
export function BestandKeuze() {
  const { t, taal } = useTekst();
  const { begin } = useInlezen();
  const invoer = useRef<HTMLInputElement>(null);
  const [bestand, zetBestand] = useState<File | null>(null);
  const [boven, zetBoven] = useState(false);
  const [poging, zetPoging] = useState(0);
  const [fouten, zetFouten] = useState<FormFout[]>([]);

  function kies(gekozen: File | null | undefined) {
    if (!gekozen) return;
    zetBestand(gekozen);
    zetFouten([]);
  }
  function laatVallen(gebeurtenis: DragEvent) {
    gebeurtenis.preventDefault();
    zetBoven(false);
    kies(gebeurtenis.dataTransfer.files[0]);
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
        {/* Dropping is an extra for the mouse; the label and the input inside do the same for everybody. */}
        <div
          role="presentation"
          className={`zw-valplek${boven ? ' zw-valplek--boven' : ''}`}
          onDragOver={(gebeurtenis) => {
            gebeurtenis.preventDefault();
            zetBoven(true);
          }}
          onDragLeave={() => zetBoven(false)}
          onDrop={laatVallen}
        >
          <input
            ref={invoer}
            id="bestand"
            className="zw-onzichtbaar"
            type="file"
            accept=".csv,text/csv"
            aria-describedby="bestand-gekozen"
            onChange={(gebeurtenis) => kies(gebeurtenis.target.files?.[0])}
          />
          <label htmlFor="bestand" className="zw-valplek__knop">
            {bestand ? t('inlezen.anderBestand') : t('inlezen.kiesBestand')}
          </label>
          <p id="bestand-gekozen" aria-live="polite">
            {bestand ? (
              <>
                <span className="zw-vet">{bestand.name}</span>
                <span className="zw-zacht">, {grootteTekst(bestand.size, taal)}</span>
              </>
            ) : (
              <span className="zw-zacht">{t('inlezen.sleep')}</span>
            )}
          </p>
        </div>
        <div>
          <Button soort="primair" type="submit">
            {t('inlezen.leesIn')}
          </Button>
        </div>
      </form>
    </Vlak>
  );
}
