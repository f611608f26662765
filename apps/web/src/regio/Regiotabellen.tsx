import type { Regiotabel } from '../api/types.js';
import { Grafiek } from '../grafieken/Grafiek.js';
import { Staven } from '../grafieken/Staven.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Table } from '../ui/Table.js';
import { cellenVan, TOTAAL, vind } from './cellen.js';
import { Getal } from './Getal.js';
import { useNamen } from './namen.js';

/** Which tables there are, in the order in which they are read. Samenwerkingsverbanden stand last and apart. */
const VOOR = ['uitkomst', 'soort', 'leeftijd', 'duur'];
const NA = ['instroom', 'uitstroom', 'vrijstelling', 'signaal', 'swv-soort', 'swv-uitkomst'];
/** Days on which the stand was taken, in the order of the school year: one picture together. */
const STANDEN = ['stand-oktober', 'stand-januari', 'stand-april', 'stand-juli'];

/** Every table of a release: the region as a picture, all organisations as a table. */
export function Regiotabellen({
  tabellen,
  nummer,
}: {
  tabellen: ReadonlyMap<string, Regiotabel>;
  nummer: number;
}) {
  const een = (naam: string) => {
    const tabel = tabellen.get(naam);
    return tabel && <EenTabel key={naam} tabel={tabel} nummer={nummer} />;
  };
  return (
    <div className="zw-regiotabellen">
      {VOOR.map(een)}
      <Standen tabellen={tabellen} nummer={nummer} />
      {NA.map(een)}
    </div>
  );
}

/** How many were at home on each day of the stand, of the region. */
function Standen({ tabellen, nummer }: { tabellen: ReadonlyMap<string, Regiotabel>; nummer: number }) {
  const { t } = useTekst();
  const punten = STANDEN.flatMap((stand) => {
    const tabel = tabellen.get(stand);
    return tabel ? [{ naam: codeTekst(t, 'regio.tabel', stand), waarde: vind(tabel, TOTAAL, 'thuis') }] : [];
  });
  if (punten.length === 0) return null;
  return (
    <Grafiek
      id="stand"
      kop={t('regio.stand')}
      uitleg={t('regio.standUitleg')}
      bestanden={bestandenVan(nummer, 'stand')}
      beeld={<Staven wat={t('regio.stand')} punten={punten} />}
      tabel={
        <Table
          bijschrift={t('regio.stand')}
          rijen={punten}
          sleutel={({ naam }) => naam}
          kolommen={[
            { id: 'dag', kop: t('regio.dag'), smal: 'kop', cel: ({ naam }) => naam },
            {
              id: 'thuis',
              kop: t('regio.totaal'),
              getal: true,
              cel: ({ waarde }) => <Getal waarde={waarde} />,
            },
          ]}
        />
      }
    />
  );
}

const bestandenVan = (nummer: number, tabel: string) =>
  (['ods', 'csv'] as const).map((vorm) => ({
    naam: vorm.toUpperCase(),
    adres: `/api/v1/regio/vrijgaven/${String(nummer)}/bestand?vorm=${vorm}&tabel=${tabel}`,
  }));

/** The words for a value of a table. */
function useWaarde(tabel: string): (waarde: string) => string {
  const { t } = useTekst();
  const bron = tabel.replace(/^swv-/, '');
  return (waarde) => {
    if (waarde === TOTAAL) return t('regio.totaal');
    if (bron === 'soort') return codeTekst(t, 'soort', waarde);
    if (bron === 'vrijstelling') return codeTekst(t, 'grond', waarde);
    return codeTekst(t, 'cijfers.waarde', waarde);
  };
}

function EenTabel({ tabel, nummer }: { tabel: Regiotabel; nummer: number }) {
  const { t } = useTekst();
  const naam = useNamen();
  const tekst = useWaarde(tabel.tabel);
  const cellen = cellenVan(tabel);
  const waarden = [...new Set(cellen.map(({ waardeVan }) => waardeVan))];
  const shown = waarden.filter((waarde) => waarde !== TOTAAL);
  const organisaties = [...new Set(cellen.map(({ organisatie }) => organisatie))];
  const kop = codeTekst(t, 'regio.tabel', tabel.tabel);
  return (
    <Grafiek
      id={tabel.tabel}
      kop={kop}
      uitleg={codeTekst(t, 'regio.tabelUitleg', tabel.tabel, {}, '')}
      bestanden={bestandenVan(nummer, tabel.tabel)}
      beeld={
        <Staven
          wat={kop}
          punten={shown.map((waarde) => ({ naam: tekst(waarde), waarde: vind(tabel, TOTAAL, waarde) }))}
        />
      }
      tabel={
        <Table
          bijschrift={kop}
          rijen={organisaties}
          sleutel={(slug) => slug}
          kolommen={[
            {
              id: 'naam',
              kop: t(tabel.tabel.startsWith('swv-') ? 'regio.swv' : 'regio.gemeente'),
              smal: 'kop',
              cel: naam,
            },
            ...waarden.map((waarde) => ({
              id: waarde,
              kop: tekst(waarde),
              getal: true,
              cel: (slug: string) => <Getal waarde={vind(tabel, slug, waarde)} />,
            })),
          ]}
        />
      }
    />
  );
}
