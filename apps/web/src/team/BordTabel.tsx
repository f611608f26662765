import type { BordDossier, DossierStatus } from '../api/types.js';
import { STATUS_TOON } from '../dossiers/weergave.js';
import { codeTekst } from '../i18n/code.js';
import { useTekst } from '../i18n/taal.js';
import { useVandaag } from '../schil/ik.js';
import { AfstandTag } from '../tijd/Dagen.js';
import { Tag } from '../ui/kleinigheden.js';
import { Link } from '../ui/links.js';
import { Table } from '../ui/Table.js';
import { Checkbox } from '../ui/keuzes.js';

interface BordTabelProps {
  bijschrift: string;
  leeg: string;
  dossiers: readonly BordDossier[];
  gekozen: readonly string[];
  zetGekozen: (gekozen: readonly string[]) => void;
  /** Before the ids of the boxes: a dossier can stand in both lists. */
  voor: string;
  metBehandelaar?: boolean;
}

/** Dossiers of the board, each to be chosen for a hand-over. */
export function BordTabel(props: BordTabelProps) {
  const { bijschrift, leeg, dossiers, gekozen, zetGekozen, voor, metBehandelaar } = props;
  const { t } = useTekst();
  if (dossiers.length === 0) return <p className="zw-zacht">{leeg}</p>;
  const alle = dossiers.every(({ id }) => gekozen.includes(id));
  const kies = (ids: readonly string[], aan: boolean) =>
    zetGekozen(aan ? [...new Set([...gekozen, ...ids])] : gekozen.filter((id) => !ids.includes(id)));
  return (
    <>
      <div className="zw-team__alles">
        <Checkbox
          naam={`${voor}-alles`}
          label={t('overdragen.alles')}
          gekozen={alle}
          onGekozen={(aan) =>
            kies(
              dossiers.map(({ id }) => id),
              aan,
            )
          }
        />
      </div>
      <Table
        bijschrift={bijschrift}
        sleutel={({ id }) => id}
        rijen={dossiers}
        kolommen={[
          {
            id: 'kies',
            kop: t('team.kies'),
            smal: 'kaal',
            cel: ({ id, kenmerk }) => (
              <Checkbox
                naam={`${voor}-${id}`}
                label={<span className="zw-onzichtbaar">{t('overdragen.kies', { kenmerk })}</span>}
                gekozen={gekozen.includes(id)}
                onGekozen={(aan) => kies([id], aan)}
              />
            ),
          },
          {
            id: 'leerling',
            kop: t('dossier.leerling'),
            smal: 'kop',
            cel: (dossier) => (
              <div>
                <Link to="/dossiers/$id" params={{ id: dossier.id }}>
                  {dossier.leerling}
                </Link>
                <br />
                <span className="zw-klein zw-zacht zw-getal">{dossier.kenmerk}</span>
                {metBehandelaar && (
                  <span className="zw-klein zw-zacht">
                    , {dossier.behandelaar?.naam ?? t('dossier.niemand')}
                  </span>
                )}
              </div>
            ),
          },
          { id: 'termijn', kop: t('team.termijn'), cel: (dossier) => <Termijn dossier={dossier} /> },
          {
            id: 'status',
            kop: t('dossier.status'),
            cel: ({ status }) => (
              // The API's list of states is that of the dossiers.
              <Tag toon={STATUS_TOON[status as DossierStatus]}>{codeTekst(t, 'status', status)}</Tag>
            ),
          },
        ]}
      />
    </>
  );
}

function Termijn({ dossier: { termijn } }: { dossier: BordDossier }) {
  const { t } = useTekst();
  const vandaag = useVandaag();
  if (!termijn) return <span className="zw-zacht">{t('dossier.geenTermijn')}</span>;
  return (
    <div>
      <AfstandTag vandaag={vandaag} uiterlijk={termijn.uiterlijk} />
      <br />
      <span className="zw-klein zw-zacht">{codeTekst(t, 'termijn', termijn.soort)}</span>
    </div>
  );
}
