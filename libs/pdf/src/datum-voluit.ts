import { type Datum } from '@zesweken/kalender';

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** A day as it is written in a letter: `2026-01-09` is "9 januari 2026". */
export function datumVoluit(dag: Datum): string {
  const [jaar = '', maand = '', dagVanMaand = ''] = dag.split('-');
  return `${Number(dagVanMaand)} ${MAANDEN[Number(maand) - 1] ?? maand} ${Number(jaar)}`;
}
