import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Table } from '../ui/Table.js';
import { Select } from '../ui/velden.js';
import { Bestanden } from './Bestanden.js';
import { inspectieOptions } from './opgaven.api.js';

/** Quarters that can be chosen, the running one first. */
const KEUZES = 8;

function kwartalen(vandaag: string): string[] {
  const nu = Number(vandaag.slice(0, 4)) * 4 + Math.floor((Number(vandaag.slice(5, 7)) - 1) / 3);
  return Array.from(
    { length: KEUZES },
    (_, terug) => `${String(Math.floor((nu - terug) / 4))}-${String(((nu - terug) % 4) + 1)}`,
  );
}

/** The quarterly return of a samenwerkingsverband. */
export function Inspectie() {
  const { t } = useTekst();
  const keuzes = kwartalen(useVandaag());
  const [kwartaal, setKwartaal] = useState(keuzes[1] ?? '');
  const opgave = useQuery(inspectieOptions(kwartaal));
  return (
    <>
      <div className="zw-velden">
        <Select
          naam="kwartaal"
          label={t('opgaven.kwartaal')}
          keuzes={keuzes.map((waarde) => ({ waarde, tekst: waarde }))}
          waarde={kwartaal}
          onWaarde={setKwartaal}
        />
      </div>
      <Vlak id="inspectie" kop={`${t('opgaven.inspectie')} ${kwartaal}`} vlak={false}>
        <div className="zw-vlak__inhoud">
          <p className="zw-tekst">{t('opgaven.inspectieUitleg')}</p>
          <Bestanden adres={`/opgaven/inspectie/${kwartaal}`} wat={t('opgaven.inspectie')} />
          {opgave.isPending && <Skeleton rijen={4} />}
          {opgave.error && <LaadFout kop={t('opgaven.laadFout')} van={opgave} />}
          {opgave.data?.rijen.length === 0 && <p>{t('opgaven.geen')}</p>}
        </div>
        {opgave.data && opgave.data.rijen.length > 0 && (
          <Table
            bijschrift={t('opgaven.inspectie')}
            rijen={opgave.data.rijen}
            sleutel={({ volgnummer }) => String(volgnummer)}
            kolommen={[
              { id: 'nr', kop: t('opgaven.nr'), smal: 'kop', cel: ({ volgnummer }) => volgnummer },
              {
                id: 'school',
                kop: t('opgaven.schoolsoort'),
                cel: ({ schoolsoort }) => codeTekst(t, 'cijfers.waarde', schoolsoort),
              },
              { id: 'leeftijd', kop: t('opgaven.leeftijd'), getal: true, cel: ({ leeftijd }) => leeftijd },
              { id: 'soort', kop: t('opgaven.soort'), cel: ({ soort }) => codeTekst(t, 'soort', soort) },
              { id: 'begin', kop: t('opgaven.begin'), cel: ({ begin }) => begin },
              { id: 'weken', kop: t('opgaven.weken'), getal: true, cel: ({ wekenThuis }) => wekenThuis },
              {
                id: 'vrij',
                kop: t('opgaven.vrij'),
                cel: ({ vrijgesteld }) => t(vrijgesteld ? 'opgaven.ja' : 'opgaven.nee'),
              },
              {
                id: 'stand',
                kop: t('opgaven.hoeStaat'),
                cel: ({ stand }) => codeTekst(t, 'opgaven.stand', stand),
              },
              { id: 'einde', kop: t('opgaven.einde'), cel: ({ einde }) => einde },
            ]}
          />
        )}
      </Vlak>
    </>
  );
}
