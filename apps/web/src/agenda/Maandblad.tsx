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
    // No table elements: browsers forget what they are once CSS makes them a list of days.
    <div
      role="table"
      aria-label={t('agenda.tabel', { maand: formatMaand(eerste, taal) })}
      className={items.length === 0 ? 'zw-maand zw-maand--leeg' : 'zw-maand'}
      aria-busy={verouderd || undefined}
    >
      <div role="row" className="zw-maand__week zw-maand__koppen">
        {weken[0]?.map((dag) => (
          <div key={dag} role="columnheader">
            {formatWeekdag(dag, taal)}
          </div>
        ))}
      </div>
      {weken.map((week) => (
        <div key={week[0]} role="row" className="zw-maand__week">
          {week.map((dag) => (
            <Dagvak key={dag} {...{ dag, vandaag, eerste }} punten={perDag.get(dag) ?? []} />
          ))}
        </div>
      ))}
    </div>
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
    'zw-maand__vak',
    punten.length === 0 && 'zw-maand__leeg',
    dag.slice(0, 7) !== eerste.slice(0, 7) && 'zw-maand__ander',
  ];
  return (
    <div role="cell" className={klassen.filter(Boolean).join(' ')}>
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
    </div>
  );
}
