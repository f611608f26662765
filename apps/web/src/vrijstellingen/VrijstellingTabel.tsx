import type { VrijstellingRegel } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { leerlingKolom } from '../leerlingen/kolom.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { Tag, type TagToon } from '../ui/kleinigheden.js';
import { Table } from '../ui/Table.js';

const TOON: Readonly<Record<string, TagToon>> = { komt: 'gewoon', loopt: 'accent' };

/** How a vrijstelling stands, and what in it waits for a judgement. */
export function StandTags({ regel }: { regel: Pick<VrijstellingRegel, 'stand' | 'teBeoordelen'> }) {
  const { t } = useTekst();
  return (
    <span className="zw-rij">
      <Tag toon={TOON[regel.stand] ?? 'gewoon'}>{codeTekst(t, 'vrijstand', regel.stand)}</Tag>
      {regel.teBeoordelen.length > 0 && (
        <Tag toon="nadert">{t('vrijstellingen.punten', { count: regel.teBeoordelen.length })}</Tag>
      )}
    </span>
  );
}

/** Vrijstellingen as rows; each leads to its page. */
export function VrijstellingTabel({
  vrijstellingen,
  verouderd,
}: {
  vrijstellingen: readonly VrijstellingRegel[];
  verouderd?: boolean;
}) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('vrijstellingen.tabel')}
      rijen={vrijstellingen}
      sleutel={({ id }) => id}
      verouderd={verouderd ?? false}
      rijToetsen
      kolommen={[
        leerlingKolom(t('vrijstellingen.leerling'), '/vrijstellingen/$id'),
        { id: 'grond', kop: t('vrijstellingen.grond'), cel: ({ grond }) => codeTekst(t, 'grond', grond) },
        { id: 'begin', kop: t('vrijstellingen.begin'), cel: ({ begin }) => <DagTekst dag={begin} /> },
        { id: 'einde', kop: t('vrijstellingen.einde'), cel: ({ einde }) => <DagTekst dag={einde} /> },
        { id: 'volgende', kop: t('vrijstellingen.volgende'), cel: (regel) => <Volgende regel={regel} /> },
        { id: 'stand', kop: t('vrijstellingen.stand'), cel: (regel) => <StandTags regel={regel} /> },
      ]}
    />
  );
}

/** The first of: looking whether it can end, invoking it anew. */
function Volgende({ regel: { volgendeBlik, verlengenUiterlijk } }: { regel: VrijstellingRegel }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  const kijken = volgendeBlik !== null && (verlengenUiterlijk === null || volgendeBlik <= verlengenUiterlijk);
  const dag = kijken ? volgendeBlik : verlengenUiterlijk;
  if (dag === null) return '–';
  return (
    <span>
      {t(kijken ? 'vrijstellingen.blikOp' : 'vrijstellingen.verlengenVoor')} <DagTekst dag={dag} />{' '}
      <AfstandTag vandaag={vandaag} uiterlijk={dag} />
    </span>
  );
}
