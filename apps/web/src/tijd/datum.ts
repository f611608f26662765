/**
 * Calendar days as the API gives them: `YYYY-MM-DD`, without time or zone. "Today" always comes from
 * the API (`vandaag`), never from the clock of the browser, which may stand in another zone or be wrong.
 */
export type Dag = string;
export type Taal = 'nl' | 'en';

const DAG_IN_MS = 86_400_000;
const LOCALE: Record<Taal, string> = { nl: 'nl-NL', en: 'en-GB' };

function naarUtc(dag: Dag): number {
  const [jaar, maand, d] = dag.split('-').map(Number);
  return Date.UTC(jaar ?? 0, (maand ?? 1) - 1, d ?? 1);
}

function vanUtc(ms: number): Dag {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whole days from `van` to `tot`; negative when `tot` lies before `van`. */
export function dagenTussen(van: Dag, tot: Dag): number {
  return Math.round((naarUtc(tot) - naarUtc(van)) / DAG_IN_MS);
}

/** The day `aantal` days after (or before) `dag`. */
export function plusDagen(dag: Dag, aantal: number): Dag {
  return vanUtc(naarUtc(dag) + aantal * DAG_IN_MS);
}

/** Same day number `aantal` months on, or the last day of a shorter month. */
export function plusMaanden(dag: Dag, aantal: number): Dag {
  const [jaar = 0, maand = 1, d = 1] = dag.split('-').map(Number);
  const laatste = new Date(Date.UTC(jaar, maand - 1 + aantal + 1, 0)).getUTCDate();
  return vanUtc(Date.UTC(jaar, maand - 1 + aantal, Math.min(d, laatste)));
}

/** Age in whole years on `opDag`; somebody born on 29 February turns a year older on 1 March. */
export function leeftijd(geboortedatum: Dag, opDag: Dag): number {
  const jaren = Number(opDag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return opDag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** Whether the text is a day that exists, written as `YYYY-MM-DD`. */
export function isDag(tekst: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  const ms = naarUtc(tekst);
  return !Number.isNaN(ms) && vanUtc(ms) === tekst;
}

const opmakers = new Map<string, Intl.DateTimeFormat>();

function opmaker(taal: Taal, opties: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const sleutel = taal + JSON.stringify(opties);
  let gevonden = opmakers.get(sleutel);
  if (!gevonden) {
    gevonden = new Intl.DateTimeFormat(LOCALE[taal], opties);
    opmakers.set(sleutel, gevonden);
  }
  return gevonden;
}

// Joined from parts: browsers differ in commas and in dots after "jan".
function delen(formaat: Intl.DateTimeFormat, ms: number, welke: Intl.DateTimeFormatPartTypes[]): string {
  const gevonden = formaat.formatToParts(ms);
  return welke
    .map((soort) => gevonden.find((deel) => deel.type === soort)?.value.replace('.', ''))
    .filter(Boolean)
    .join(' ');
}

/** "ma 12 jan 2026" / "Mon 12 Jan 2026". */
export function formatDag(dag: Dag, taal: Taal): string {
  const formaat = opmaker(taal, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return delen(formaat, naarUtc(dag), ['weekday', 'day', 'month', 'year']);
}

/** "12 jan 2026", for dates of birth, where the weekday is noise. */
export function formatDatum(dag: Dag, taal: Taal): string {
  const formaat = opmaker(taal, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return delen(formaat, naarUtc(dag), ['day', 'month', 'year']);
}

/** A moment (ISO date-time) as day and clock time in the Netherlands: "ma 12 jan 2026, 9.05 uur". */
export function formatMoment(moment: string, taal: Taal): string {
  const ms = Date.parse(moment);
  const timeZone = 'Europe/Amsterdam';
  const dag = delen(
    opmaker(taal, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone }),
    ms,
    ['weekday', 'day', 'month', 'year'],
  );
  const klok = opmaker(taal, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(ms);
  const deel = (soort: string) => klok.find((stuk) => stuk.type === soort)?.value ?? '';
  const tijd =
    taal === 'nl' ? `${Number(deel('hour'))}.${deel('minute')} uur` : `${deel('hour')}:${deel('minute')}`;
  return `${dag}, ${tijd}`;
}

/** Day of the week, Monday 1 to Sunday 7. */
export function weekdag(dag: Dag): number {
  return new Date(naarUtc(dag)).getUTCDay() || 7;
}

/** "januari 2026" / "January 2026". */
export function formatMaand(dag: Dag, taal: Taal): string {
  return delen(opmaker(taal, { month: 'long', year: 'numeric', timeZone: 'UTC' }), naarUtc(dag), [
    'month',
    'year',
  ]);
}

/** "ma" / "Mon". */
export function formatWeekdag(dag: Dag, taal: Taal): string {
  return delen(opmaker(taal, { weekday: 'short', timeZone: 'UTC' }), naarUtc(dag), ['weekday']);
}
