import { useQuery } from '@tanstack/react-query';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { Skeleton, Vlak } from '../ui/kleinigheden.js';
import { LaadFout } from '../ui/Lijst.js';
import { Table } from '../ui/Table.js';
import { Bestanden } from './Bestanden.js';
import { tellingOptions } from './opgaven.api.js';

/** The yearly figures for the ministry. */
export function Telling({ schooljaar }: { schooljaar: string }) {
  const { t } = useTekst();
  const telling = useQuery(tellingOptions(schooljaar));
  if (telling.isPending) return <Skeleton rijen={6} />;
  if (telling.error) return <LaadFout kop={t('opgaven.laadFout')} van={telling} />;
  const rijen = [
    ...telling.data.velden.map(({ veld, aantal }) => ({
      ...{ id: veld, aantal },
      naam: codeTekst(t, 'opgaven.veld', veld),
    })),
    ...telling.data.vrijstellingen.map(({ grond, aantal }) => ({
      ...{ id: grond, aantal },
      naam: t('opgaven.vrijstelling', { grond: codeTekst(t, 'grond', grond) }),
    })),
  ];
  return (
    <Vlak id="telling" kop={`${t('opgaven.telling')} ${schooljaar}`} vlak={false}>
      <div className="zw-vlak__inhoud">
        <p className="zw-tekst">{t('opgaven.tellingUitleg')}</p>
        <Bestanden adres={`/opgaven/leerplichttelling/${schooljaar}`} wat={t('opgaven.telling')} />
      </div>
      <Table
        bijschrift={t('opgaven.telling')}
        rijen={rijen}
        sleutel={({ id }) => id}
        kolommen={[
          { id: 'veld', kop: t('opgaven.veldKop'), smal: 'kop', cel: ({ naam }) => naam },
          {
            id: 'aantal',
            kop: t('opgaven.aantal'),
            getal: true,
            cel: ({ aantal }) => <span className="zw-getal">{aantal}</span>,
          },
        ]}
      />
    </Vlak>
  );
}
