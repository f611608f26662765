import { useTekst } from '../i18n/taal.js';
import { Button } from '../ui/Button.js';
import { Vlak } from '../ui/kleinigheden.js';
import { Table } from '../ui/Table.js';
import { bewaarBestand } from './bestand.js';
import { KOLOMMEN, sjabloon } from './csv.js';

const SJABLOON = 'verzuimmeldingen.csv';

/** Which columns a file has, and an empty one to begin with. */
export function KolomUitleg() {
  const { t } = useTekst();
  return (
    <Vlak id="kolommen" kop={t('inlezen.hoe')}>
      <p className="zw-tekst">{t('inlezen.hoeUitleg')}</p>
      <div>
        <Button onClick={() => bewaarBestand(SJABLOON, sjabloon())}>{t('inlezen.sjabloon')}</Button>
      </div>
      <details className="zw-uitklap">
        <summary>{t('inlezen.alleKolommen', { count: KOLOMMEN.length })}</summary>
        <Table
          bijschrift={t('inlezen.kolommen')}
          rijen={KOLOMMEN}
          sleutel={({ naam }) => naam}
          kolommen={[
            { id: 'naam', kop: t('inlezen.kolom'), smal: 'kop', cel: ({ naam }) => <code>{naam}</code> },
            {
              id: 'verplicht',
              kop: t('inlezen.verplicht'),
              cel: ({ verplicht }) => t(`inlezen.verplichtheid.${verplicht}`),
            },
            {
              id: 'uitleg',
              kop: t('inlezen.watStaatErin'),
              smal: 'kaal',
              cel: ({ naam }) => t(`kolom.${naam}`),
            },
          ]}
        />
      </details>
    </Vlak>
  );
}
