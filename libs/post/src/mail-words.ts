import { type Termijnsoort, TERMIJNWOORDEN } from '@zesweken/termijnen';

/** One thing that a mail tells, as it was put ready. */
export interface Mailregel {
  readonly soort: string;
  readonly kenmerk: string | null;
  readonly pad: string;
  readonly gegevens: Readonly<Record<string, string>>;
}

const DAG = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const IS_DAG = /^\d{4}-\d\d-\d\d$/;
/** A kenmerk is short and made of letters, digits and lines; anything else is not printed. */
const IS_KENMERK = /^[\p{L}\p{N}-]{1,40}$/u;

/** What a line says, in plain words, from the codes and days that are known here and nothing else. */
export function zinVan({ soort, kenmerk, gegevens }: Mailregel): string {
  const waarvan = kenmerk && IS_KENMERK.test(kenmerk) ? ` Het gaat om dossier ${kenmerk}.` : '';
  return `${woordenVan(soort, gegevens)}${waarvan}`;
}

function woordenVan(soort: string, { termijnsoort, uiterlijk, moment }: Mailregel['gegevens']): string {
  const termijn = woordVan(termijnsoort);
  const dag = dagVan(uiterlijk);
  if (soort === 'doorzetting')
    return `Er is een besluit van u nodig. De termijn "${termijn}" is voorbij${dag && `: de laatste dag was ${dag}`}.`;
  if (soort !== 'herinnering') return 'Er staat iets voor u klaar in Zesweken.';
  if (!dag) return `Denk aan de termijn "${termijn}".`;
  if (moment && IS_DAG.test(moment) && moment > (uiterlijk ?? ''))
    return `De termijn "${termijn}" is voorbij. De laatste dag was ${dag}.`;
  if (moment === uiterlijk) return `De termijn "${termijn}" loopt vandaag af (${dag}).`;
  return `De termijn "${termijn}" loopt af op ${dag}.`;
}

function woordVan(termijnsoort: string | undefined): string {
  return termijnsoort && Object.hasOwn(TERMIJNWOORDEN, termijnsoort)
    ? TERMIJNWOORDEN[termijnsoort as Termijnsoort]
    : 'uit een dossier';
}

function dagVan(dag: string | undefined): string {
  return dag && IS_DAG.test(dag) ? DAG.format(new Date(`${dag}T00:00:00Z`)) : '';
}
