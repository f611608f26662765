import { useEffect, useRef } from 'react';
import { foutTekst } from '../api/fouttekst.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { ProgressBar, Vlak } from '../ui/kleinigheden.js';
import { Alert } from '../ui/meldingen.js';
import { Breadcrumb, PageHeader } from '../ui/pagina.js';
import { grootteTekst } from './bestand.js';
import { BestandKeuze } from './BestandKeuze.js';
import { deelVerzonden, useInlezen, type InleesStand } from './inlezen.js';
import './inlezen.css';
import { KolomUitleg } from './KolomUitleg.js';
import { Uitkomst } from './Uitkomst.js';

/** Reading in the absence reports of schools: choose a file, follow it, see what went in and what did not. */
export function InlezenPagina() {
  const { t } = useTekst();
  const { stand, zie } = useInlezen();
  const klaar = stand.fase !== 'rust' && stand.fase !== 'bezig';
  useEffect(() => {
    if (klaar) zie();
  }, [klaar, zie]);
  return (
    <div className="zw-stapel zw-stapel--ruim">
      <PageHeader
        kruimels={
          <Breadcrumb
            stappen={[{ naar: '/meldingen', tekst: t('meldingen.titel') }]}
            hier={t('inlezen.titel')}
          />
        }
        titel={t('inlezen.titel')}
        onder={<p>{t('inlezen.onder')}</p>}
      />
      <Stand stand={stand} />
      {stand.fase !== 'bezig' && stand.fase !== 'klaar' && <BestandKeuze />}
      {stand.fase !== 'bezig' && stand.fase !== 'klaar' && <KolomUitleg />}
    </div>
  );
}

function Stand({ stand }: { stand: InleesStand }) {
  const { t, taal } = useTekst();
  switch (stand.fase) {
    case 'rust':
      return null;
    case 'bezig':
      return <Bezig stand={stand} />;
    case 'klaar':
      return <Uitkomst bestand={stand.bestand.naam} uitkomst={stand.uitkomst} />;
    case 'gestopt':
      return (
        <Alert soort="let-op" kop={t('inlezen.gestopt', { naam: stand.bestand.naam })}>
          <p>{t('inlezen.gestoptUitleg')}</p>
        </Alert>
      );
    case 'fout':
      return (
        <Alert soort="fout" kop={t('inlezen.nietGelukt', { naam: stand.bestand.naam })}>
          <p>{foutTekst(t, taal, stand.fout)}</p>
          {stand.fout.velden.length > 0 && (
            <ul className="zw-opsomming">
              {stand.fout.velden.map(({ veld, melding }) => (
                <li key={veld + melding}>{melding}</li>
              ))}
            </ul>
          )}
          <p>{t('inlezen.nietGeluktUitleg')}</p>
        </Alert>
      );
  }
}

function Bezig({ stand }: { stand: Extract<InleesStand, { fase: 'bezig' }> }) {
  const { t, taal } = useTekst();
  const { stop } = useInlezen();
  const kop = useRef<HTMLDivElement>(null);
  useEffect(() => kop.current?.focus(), []);
  const deel = deelVerzonden(stand);
  const tekst =
    deel >= 1
      ? t('inlezen.laatste')
      : t('inlezen.voortgang', {
          verzonden: grootteTekst(stand.verzonden, taal),
          totaal: grootteTekst(stand.bestand.grootte, taal),
          procent: Math.floor(deel * 100),
        });
  return (
    <div ref={kop} tabIndex={-1} data-focusdoel>
      <Vlak id="bezig" kop={t('inlezen.bezig', { naam: stand.bestand.naam })}>
        <ProgressBar
          deel={deel >= 1 ? null : deel}
          label={t('inlezen.bezig', { naam: stand.bestand.naam })}
          tekst={tekst}
        />
        <p className="zw-zacht">{t('inlezen.bezigUitleg')}</p>
        {/* Once the whole file is in, the server finishes it; stopping would only look like stopping. */}
        {deel < 1 && (
          <div>
            <Button onClick={stop}>{t('inlezen.stop')}</Button>
          </div>
        )}
      </Vlak>
    </div>
  );
}
