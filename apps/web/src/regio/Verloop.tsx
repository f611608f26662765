import type { Regiotabel } from '../api/types.js';
import { Grafiek } from '../grafieken/Grafiek.js';
import { Kolommen } from '../grafieken/Kolommen.js';
import type { Punt } from '../grafieken/verborgen.js';
import { useTekst } from '../i18n/taal.js';
import { Table } from '../ui/Table.js';
import { cellenVan, TOTAAL, vind } from './cellen.js';
import { Getal } from './Getal.js';
import { useNamen } from './namen.js';

/** Years beside each other: of the region, and of each gemeente in the same way. */
export function Verloop({ jaren }: { jaren: readonly Regiotabel[] }) {
  const { t } = useTekst();
  const naam = useNamen();
  const soort = jaren.filter(({ tabel }) => tabel === 'soort');
  const slugs = [...new Set(soort.flatMap((een) => cellenVan(een).map(({ organisatie }) => organisatie)))];
  const gemeenten = slugs.filter((slug) => slug !== TOTAAL);
  const punten = (slug: string): Punt[] =>
    soort.map((een) => ({
      naam: een.schooljaar,
      kort: `'${een.schooljaar.slice(2, 4)}`,
      waarde: vind(een, slug, TOTAAL),
    }));
  // One scale for all, so that they can be compared; made of what is shown.
  const hoogste = Math.max(1, ...gemeenten.flatMap((slug) => punten(slug).map(({ waarde }) => waarde ?? 0)));
  const bestanden = (['ods', 'csv'] as const).map((vorm) => ({
    naam: vorm.toUpperCase(),
    adres: `/api/v1/regio/schooljaren/bestand?vorm=${vorm}`,
  }));
  return (
    <Grafiek
      id="verloop"
      kop={t('regio.verloop')}
      uitleg={t('regio.verloopUitleg')}
      bestanden={bestanden}
      beeld={
        <div className="zw-stapel">
          <Kolommen punten={punten(TOTAAL)} wat={t('regio.verloop')} breed={720} />
          <div className="zw-veelvoud">
            {gemeenten.map((slug) => (
              <div key={slug}>
                <h3>{naam(slug)}</h3>
                <Kolommen
                  punten={punten(slug)}
                  wat={`${t('regio.verloop')}: ${naam(slug)}`}
                  breed={420}
                  hoogste={hoogste}
                />
              </div>
            ))}
          </div>
        </div>
      }
      tabel={
        <Table
          bijschrift={t('regio.verloop')}
          rijen={[...gemeenten, TOTAAL]}
          sleutel={(slug) => slug}
          kolommen={[
            { id: 'naam', kop: t('regio.gemeente'), smal: 'kop', cel: naam },
            ...soort.map((een) => ({
              id: een.schooljaar,
              kop: een.schooljaar,
              getal: true,
              cel: (slug: string) => <Getal waarde={vind(een, slug, TOTAAL)} />,
            })),
          ]}
        />
      }
    />
  );
}
