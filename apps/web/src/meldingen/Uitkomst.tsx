import { useEffect, useRef, useState } from 'react';
import type { ImportUitkomst, ImportWeigering } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { ButtonLink } from '../ui/links.js';
import { Alert } from '../ui/meldingen.js';
import { Table } from '../ui/Table.js';
import { bewaarBestand } from './bestand.js';
import { naarCsv } from './csv.js';
import { useInlezen } from './inlezen.js';

/** Refusals that are shown at once; the download has all that the API named (at most 5,000). */
const TOON = 25;
const CODES = ['verplicht', 'datum', 'volgorde', 'pgn', 'keuze', 'gemeente.andere', 'kolom'] as const;

/** What came of a file: five numbers, and every row that was refused with its reason. */
export function Uitkomst({ bestand, uitkomst }: { bestand: string; uitkomst: ImportUitkomst }) {
  const { t } = useTekst();
  const { wis } = useInlezen();
  const kop = useRef<HTMLDivElement>(null);
  useEffect(() => kop.current?.focus(), []);
  const afgekeurd = uitkomst.afgekeurdeRegels;
  const cijfers = [
    ['gelezen', uitkomst.gelezen],
    ['aangemaakt', uitkomst.aangemaakt],
    ['bijgewerkt', uitkomst.bijgewerkt],
    ['ongewijzigd', uitkomst.ongewijzigd],
    ['afgekeurd', afgekeurd],
  ] as const;
  return (
    <div ref={kop} tabIndex={-1} data-focusdoel className="zw-stapel">
      <Alert
        soort={afgekeurd > 0 ? 'let-op' : 'goed'}
        kop={
          afgekeurd > 0
            ? t('inlezen.deels', { count: afgekeurd, naam: bestand })
            : t('inlezen.gelukt', { naam: bestand })
        }
      >
        <p>{afgekeurd > 0 ? t('inlezen.deelsUitleg') : t('inlezen.geluktUitleg')}</p>
      </Alert>
      <dl className="zw-cijfers">
        {cijfers.map(([naam, aantal]) => (
          <div key={naam} className={naam === 'afgekeurd' && aantal > 0 ? 'zw-cijfers__let-op' : undefined}>
            <dt>{t(`inlezen.cijfer.${naam}`)}</dt>
            <dd className="zw-getal">{aantal}</dd>
          </div>
        ))}
      </dl>
      <div className="zw-rij">
        <ButtonLink to="/dossiers" soort="primair">
          {t('inlezen.naarDossiers')}
        </ButtonLink>
        <Button onClick={wis}>{t('inlezen.nogEen')}</Button>
      </div>
      {uitkomst.afgekeurd.length > 0 && <Weigeringen bestand={bestand} weigeringen={uitkomst.afgekeurd} />}
    </div>
  );
}

function Weigeringen({ bestand, weigeringen }: { bestand: string; weigeringen: ImportWeigering[] }) {
  const { t } = useTekst();
  const uitleg = useUitleg();
  const [alles, zetAlles] = useState(false);
  const getoond = alles ? weigeringen : weigeringen.slice(0, TOON);

  function bewaar() {
    const koppen = [t('inlezen.regel'), t('inlezen.kolom'), t('inlezen.watIsErMis')];
    const rijen = weigeringen.map((weigering) => [weigering.regel, weigering.veld, uitleg(weigering)]);
    bewaarBestand(
      `${t('inlezen.bestandsnaam')}-${bestand.replace(/\.csv$/i, '')}.csv`,
      naarCsv(koppen, rijen),
    );
  }

  return (
    <Vlak
      id="afgekeurd"
      kop={t('inlezen.afgekeurdeRegels')}
      bij={<Button onClick={bewaar}>{t('inlezen.bewaarAfgekeurd')}</Button>}
      vlak={false}
    >
      <Table
        bijschrift={t('inlezen.regelUitleg')}
        bijschriftZichtbaar
        rijen={getoond.map((weigering, nummer) => ({ ...weigering, nummer }))}
        sleutel={({ nummer }) => String(nummer)}
        kolommen={[
          { id: 'regel', kop: t('inlezen.regel'), getal: true, cel: ({ regel }) => regel },
          { id: 'kolom', kop: t('inlezen.kolom'), cel: ({ veld }) => <span className="zw-vet">{veld}</span> },
          { id: 'melding', kop: t('inlezen.watIsErMis'), smal: 'kaal', cel: uitleg },
        ]}
      />
      {getoond.length < weigeringen.length && (
        <div className="zw-vlak__inhoud">
          <div>
            <Button onClick={() => zetAlles(true)}>
              {t('inlezen.toonAlle', { count: weigeringen.length })}
            </Button>
          </div>
        </div>
      )}
    </Vlak>
  );
}

/** What is wrong with a row: in Dutch the sentence of the API, in English a sentence for its code. */
function useUitleg() {
  const { t, taal } = useTekst();
  return ({ code, melding }: ImportWeigering): string => {
    const bekend = CODES.find((een) => een === code);
    return taal === 'nl' || !bekend ? melding : t(`inlezen.code.${naarSleutel(bekend)}`);
  };
}

function naarSleutel(code: (typeof CODES)[number]) {
  // A dot divides levels in the files of texts.
  return code === 'gemeente.andere' ? 'gemeente-andere' : code;
}
