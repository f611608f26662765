import type { Ronde, Wachtrij } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { MomentTekst } from '../tijd/Dagen.js';
import type { Taal } from '../tijd/datum.js';
import { Tag, Vlak } from '../ui/kleinigheden.js';
import { Table } from '../ui/Table.js';

/** How the last rounds of scheduled work went, and when the next ones come. */
export function Rondes({ rondes, volgende }: Pick<Wachtrij, 'rondes' | 'volgende'>) {
  const { t } = useTekst();
  return (
    <>
      <Vlak
        id="rondes"
        kop={t('achtergrond.rondes')}
        bij={t('achtergrond.allemaal')}
        vlak={rondes.length === 0}
      >
        {rondes.length === 0 ? <p>{t('achtergrond.geenRondes')}</p> : <LaatsteRondes rondes={rondes} />}
      </Vlak>
      {volgende.length > 0 && (
        <Vlak id="volgende" kop={t('achtergrond.volgende')} bij={t('achtergrond.allemaal')} vlak={false}>
          <Table
            bijschrift={t('achtergrond.volgende')}
            rijen={volgende}
            sleutel={({ soort }) => soort}
            kolommen={[
              {
                id: 'soort',
                kop: t('achtergrond.werk'),
                smal: 'kop',
                cel: ({ soort }) => codeTekst(t, 'opdracht', soort),
              },
              {
                id: 'moment',
                kop: t('achtergrond.wanneer'),
                cel: ({ moment }) => <MomentTekst moment={moment} />,
              },
            ]}
          />
        </Vlak>
      )}
    </>
  );
}

function LaatsteRondes({ rondes }: { rondes: Ronde[] }) {
  const { t, taal } = useTekst();
  return (
    <Table
      bijschrift={t('achtergrond.rondes')}
      rijen={rondes}
      sleutel={({ soort }) => soort}
      kolommen={[
        {
          id: 'soort',
          kop: t('achtergrond.werk'),
          smal: 'kop',
          cel: ({ soort }) => codeTekst(t, 'opdracht', soort),
        },
        { id: 'stand', kop: t('achtergrond.stand'), cel: (ronde) => <Stand ronde={ronde} /> },
        {
          id: 'klaar',
          kop: t('achtergrond.klaar'),
          cel: ({ klaar }) => (klaar ? <MomentTekst moment={klaar} /> : t('achtergrond.nogNooit')),
        },
        {
          id: 'duur',
          kop: t('achtergrond.duur'),
          getal: true,
          cel: ({ duurMs }) => (duurMs === null ? '–' : formatSeconden(duurMs, taal)),
        },
        {
          id: 'getallen',
          kop: t('achtergrond.gedaan'),
          cel: ({ getallen }) =>
            getallen.map(({ naam, aantal }) => `${codeTekst(t, 'rondegetal', naam)}: ${aantal}`).join(', ') ||
            '–',
        },
      ]}
    />
  );
}

function Stand({ ronde: { begonnen, klaar, mislukt } }: { ronde: Ronde }) {
  const { t } = useTekst();
  if (mislukt) {
    return (
      <>
        <Tag toon="laat">{t('achtergrond.isMislukt')}</Tag> <MomentTekst moment={mislukt} />
      </>
    );
  }
  const bezig = klaar === null || Date.parse(begonnen) > Date.parse(klaar);
  return (
    <Tag toon={bezig ? 'accent' : 'klaar'}>{t(bezig ? 'achtergrond.isBezig' : 'achtergrond.isKlaar')}</Tag>
  );
}

function formatSeconden(ms: number, taal: Taal): string {
  return new Intl.NumberFormat(taal, {
    style: 'unit',
    unit: 'second',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(ms / 1_000);
}
