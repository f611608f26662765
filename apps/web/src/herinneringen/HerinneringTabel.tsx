import type { Herinnering } from '../api/types.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useIk } from '../schil/ik.js';
import { DOSSIER_ROLLEN, mag } from '../schil/rollen.js';
import { DagTekst } from '../tijd/Dagen.js';
import { Tag, type TagToon } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Table } from '../ui/Table.js';

interface HerinneringTabelProps {
  herinneringen: readonly Herinnering[];
  /** The rows are those of an earlier choice. */
  verouderd: boolean;
}

/** Reminders as a table: of what, to whom and why, and what became of each. */
export function HerinneringTabel({ herinneringen, verouderd }: HerinneringTabelProps) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('herinneringen.tabel')}
      rijen={herinneringen}
      sleutel={({ id }) => id}
      verouderd={verouderd}
      rijToetsen
      kolommen={[
        { id: 'dag', kop: t('herinneringen.dag'), cel: ({ moment }) => <DagTekst dag={moment} /> },
        {
          id: 'waarvan',
          kop: t('herinneringen.waarvan'),
          smal: 'kop',
          cel: (herinnering) => <Waarvan herinnering={herinnering} />,
        },
        {
          id: 'uiterlijk',
          kop: t('herinneringen.uiterlijk'),
          cel: ({ uiterlijk }) => <DagTekst dag={uiterlijk} />,
        },
        { id: 'wie', kop: t('herinneringen.wie'), cel: (herinnering) => <Wie herinnering={herinnering} /> },
        {
          id: 'stand',
          kop: t('herinneringen.standKop'),
          cel: (herinnering) => <Stand herinnering={herinnering} />,
        },
        {
          id: 'mail',
          kop: t('herinneringen.mail'),
          cel: ({ post }) => (post ? codeTekst(t, 'herinneringen.post', post) : t('herinneringen.geenMail')),
        },
      ]}
    />
  );
}

interface CelProps {
  herinnering: Herinnering;
}

function Waarvan({ herinnering: { soort, dossierId, kenmerk } }: CelProps) {
  const { t } = useTekst();
  const { rollen } = useIk();
  return (
    <>
      {codeTekst(t, 'termijn', soort)}
      {kenmerk && <br />}
      {kenmerk && dossierId && mag(rollen, DOSSIER_ROLLEN) ? (
        <Link to="/dossiers/$id" params={{ id: dossierId }} className="zw-getal" data-rijlink>
          {kenmerk}
        </Link>
      ) : (
        <span className="zw-klein zw-zacht zw-getal">{kenmerk}</span>
      )}
    </>
  );
}

function Wie({ herinnering: { ontvangerNaam, rol } }: CelProps) {
  const { t } = useTekst();
  const elders = rol === 'doorzettingsmacht';
  if (ontvangerNaam === null && !elders) return t('herinneringen.niemand');
  return (
    <>
      {ontvangerNaam ?? t('herinneringen.elders')}
      <br />
      <span className="zw-klein zw-zacht">{codeTekst(t, 'herinneringen.rol', rol)}</span>
    </>
  );
}

const TOON: Record<Herinnering['status'], TagToon> = {
  verzonden: 'klaar',
  mislukt: 'laat',
  overgeslagen: 'gewoon',
};

function Stand({ herinnering: { status, fout } }: CelProps) {
  const { t } = useTekst();
  const waarom = { verzonden: null, mislukt: fout, overgeslagen: 'te-laat-vastgelegd' }[status];
  return (
    <>
      <Tag toon={TOON[status]}>{codeTekst(t, 'herinneringen.stand', status)}</Tag>
      {waarom && (
        <>
          <br />
          <span className="zw-klein zw-zacht">
            {codeTekst(t, 'herinneringen.waarom', waarom, {}, t('herinneringen.waarom.anders'))}
          </span>
        </>
      )}
    </>
  );
}
