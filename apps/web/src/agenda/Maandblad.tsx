import type { Agendapunt } from '../api/types.js';
import { useTekst } from '../i18n/taal.js';
import { formatDag, formatMaand, formatWeekdag, type Dag } from '../tijd/datum.js';
import { Tag } from '../ui/kleinigheden.js';
import { Punt } from './Punt.js';

interface MaandbladProps {
  eerste: Dag;
  weken: readonly (readonly Dag[])[];
  vandaag: Dag;
  items: readonly Agendapunt[];
  /** The points are those of an earlier month; the new ones are on their way. */
  verouderd: boolean;
}

/** A month as a grid of days; on a phone the days that hold something, one below the other. */
export function Maandblad({ eerste, weken, vandaag, items, verouderd }: MaandbladProps) {
  const { t, taal } = useTekst();
  const perDag = new Map<Dag, Agendapunt[]>();
  for (const punt of items) perDag.set(punt.uiterlijk, [...(perDag.get(punt.uiterlijk) ?? []), punt]);
  return (
    // The roles say what the elements say already, because browsers forget it once CSS makes them blocks.
    <table
      role="table"
      className={items.length === 0 ? 'zw-maand zw-maand--leeg' : 'zw-maand'}
      aria-busy={verouderd || undefined}
    >
      <caption className="zw-onzichtbaar">{t('agenda.tabel', { maand: formatMaand(eerste, taal) })}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {weken[0]?.map((dag) => (
            <th key={dag} role="columnheader" scope="col">
              {formatWeekdag(dag, taal)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {weken.map((week) => (
          <tr key={week[0]} role="row">
            {week.map((dag) => (
              <Dagvak key={dag} {...{ dag, vandaag, eerste }} punten={perDag.get(dag) ?? []} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface DagvakProps {
  dag: Dag;
  vandaag: Dag;
  eerste: Dag;
  punten: readonly Agendapunt[];
}

function Dagvak({ dag, vandaag, eerste, punten }: DagvakProps) {
  const { t, taal } = useTekst();
  const klassen = [
    punten.length === 0 && 'zw-maand__leeg',
    dag.slice(0, 7) !== eerste.slice(0, 7) && 'zw-maand__ander',
  ];
  return (
    <td role="cell" className={klassen.filter(Boolean).join(' ') || undefined}>
      <time
        dateTime={dag}
        className="zw-maand__dag zw-getal"
        aria-current={dag === vandaag ? 'date' : undefined}
      >
        <span className="zw-maand__nummer">{Number(dag.slice(8))}</span>
        <span className="zw-maand__voluit">{formatDag(dag, taal)}</span>
        {dag === vandaag && <span className="zw-klein"> {t('tijd.vandaag')}</span>}
      </time>
      {punten.length > 0 && (
        <ul>
          {punten.map((punt) => (
            <li key={punt.id}>
              <Punt punt={punt} />
              {dag < vandaag && <Tag toon="laat">{t('agenda.laat')}</Tag>}
            </li>
          ))}
        </ul>
      )}
    </td>
  );
}
