import type { Regiotabel } from '../api/types.js';
import { Grafiek } from '../grafieken/Grafiek.js';
import { Kromme } from '../grafieken/Kromme.js';
import { useTekst } from '../i18n/taal.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Table } from '../ui/Table.js';
import { Getal } from './Getal.js';

/** How long it takes until there is a place, of the region alone. */
export function Doorlooptijd({ tabel, nummer }: { tabel: Regiotabel | undefined; nummer: number }) {
  const { t } = useTekst();
  const punten = (tabel?.cellen ?? []).map(({ week = 0, waarde, laag = null, hoog = null }) => ({
    ...{ week, waarde, laag, hoog },
  }));
  if (punten.every(({ waarde }) => waarde === null))
    return (
      <Vlak id="doorlooptijd" kop={t('regio.doorlooptijd')}>
        <p>{t('regio.doorlooptijdWeinig')}</p>
      </Vlak>
    );
  const procent = (waarde: number | null) => <Getal waarde={waarde} />;
  return (
    <Grafiek
      id="doorlooptijd"
      kop={t('regio.doorlooptijd')}
      uitleg={t('regio.doorlooptijdUitleg')}
      bestanden={(['ods', 'csv'] as const).map((vorm) => ({
        naam: vorm.toUpperCase(),
        adres: `/api/v1/regio/vrijgaven/${String(nummer)}/bestand?vorm=${vorm}&tabel=doorlooptijd`,
      }))}
      beeld={<Kromme punten={punten} wat={t('regio.doorlooptijd')} />}
      tabel={
        <Table
          bijschrift={t('regio.doorlooptijd')}
          rijen={punten}
          sleutel={({ week }) => String(week)}
          kolommen={[
            { id: 'week', kop: t('grafiek.week'), smal: 'kop', cel: ({ week }) => week },
            { id: 'waarde', kop: t('regio.procentThuis'), getal: true, cel: ({ waarde }) => procent(waarde) },
            { id: 'laag', kop: t('regio.laag'), getal: true, cel: ({ laag }) => procent(laag) },
            { id: 'hoog', kop: t('regio.hoog'), getal: true, cel: ({ hoog }) => procent(hoog) },
          ]}
        />
      }
    />
  );
}
