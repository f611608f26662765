import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import type { DossierRegel } from '../api/types.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag, DagTekst } from '../tijd/Dagen.js';
import { Tag } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Table, type Kolom, type Sortering } from '../ui/Table.js';
import { GeenLijn, ZesWekenLijn } from '../zeswekenlijn/ZesWekenLijn.js';
import { STATUS_TOON, leeftijdTekst, plekkenVan, schoolTekst } from './weergave.js';

interface DossierTabelProps {
  regels: readonly DossierRegel[];
  sortering: Sortering;
  onSorteer: (sortering: Sortering) => void;
  verouderd: boolean;
}

/** The list: one row a dossier, the six-week line in the middle of it. */
export function DossierTabel({ regels, sortering, onSorteer, verouderd }: DossierTabelProps) {
  const { t } = useTekst();
  return (
    <Table
      bijschrift={t('dossiers.tabel')}
      className="zw-dossiers"
      kolommen={useKolommen()}
      rijen={regels}
      sleutel={(regel) => regel.id}
      sortering={sortering}
      onSorteer={onSorteer}
      verouderd={verouderd}
      rijToetsen
    />
  );
}

function useKolommen(): Kolom<DossierRegel>[] {
  const { t } = useTekst();
  const vandaag = useVandaag();
  return [
    {
      id: 'kenmerk',
      kop: t('dossier.kenmerk'),
      sorteerbaar: true,
      smal: 'kaal',
      cel: (regel) => (
        <Link to="/dossiers/$id" params={{ id: regel.id }} data-rijlink className="zw-getal zw-rijlink">
          {regel.kenmerk}
        </Link>
      ),
    },
    {
      id: 'naam',
      kop: t('dossier.leerling'),
      sorteerbaar: true,
      smal: 'kop',
      cel: ({ leerling, school }) => (
        <div>
          <span className="zw-vet">{leerling.naam}</span>{' '}
          <span className="zw-klein zw-zacht zw-geenbreuk">
            {leeftijdTekst(t, leerling.geboortedatum, vandaag)}
          </span>
          <br />
          <span className="zw-klein zw-zacht">{schoolTekst(t, school)}</span>
        </div>
      ),
    },
    { id: 'lijn', kop: t('dossier.zesWeken'), smal: 'kaal', cel: (regel) => <Lijn regel={regel} /> },
    {
      id: 'dagenThuis',
      kop: t('dossier.dagenThuis'),
      getal: true,
      sorteerbaar: true,
      cel: ({ dagenThuis }) => dagenThuis ?? <span className="zw-zacht">–</span>,
    },
    {
      id: 'volgendeTermijn',
      kop: t('dossier.volgendeTermijn'),
      sorteerbaar: true,
      cel: (regel) => <VolgendeTermijn termijn={regel.volgendeTermijn} />,
    },
    {
      id: 'behandelaar',
      kop: t('dossier.behandelaar'),
      cel: ({ behandelaar }) => behandelaar?.naam ?? <Tag>{t('dossier.niemand')}</Tag>,
    },
    {
      id: 'status',
      kop: t('dossier.status'),
      cel: ({ status }) => <Tag toon={STATUS_TOON[status]}>{codeTekst(t, 'status', status)}</Tag>,
    },
  ];
}

function Lijn({ regel }: { regel: DossierRegel }) {
  const vandaag = useVandaag();
  const { eersteVerzuimdag, eindeVerzuim, status } = regel;
  const { plaatsingen, urenTerug } = plekkenVan(regel);
  if (status === 'te-verifieren') return <GeenLijn reden="te-verifieren" />;
  if (!eersteVerzuimdag) return <GeenLijn reden="signaal" />;
  return (
    <ZesWekenLijn variant="cel" {...{ eersteVerzuimdag, eindeVerzuim, plaatsingen, urenTerug, vandaag }} />
  );
}

function VolgendeTermijn({ termijn }: { termijn: DossierRegel['volgendeTermijn'] }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  if (!termijn) return <span className="zw-zacht">{t('dossier.geenTermijn')}</span>;
  return (
    <div>
      <AfstandTag vandaag={vandaag} uiterlijk={termijn.uiterlijk} />
      <br />
      <span className="zw-klein zw-zacht">
        {codeTekst(t, 'termijn', termijn.soort)}, <DagTekst dag={termijn.uiterlijk} />
      </span>
    </div>
  );
}
