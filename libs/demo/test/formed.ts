import { type Datum, plusDagen } from '@zesweken/kalender';
import type { DemoRegion } from '../src/generate/demo-region.js';
import { VAKANTIES_MIDDEN } from '@zesweken/rekenregels';
import type { DemoActie } from '../src/generate/story.js';

/** A row of the file, by column. */
export type Row = Readonly<Record<string, string>>;

/** A dossier as the contract forms it, written out plainly and apart from the code that does so in earnest. */
export interface Formed {
  readonly pgn: string;
  readonly geboortedatum: string;
  readonly rows: readonly Row[];
  readonly eersteVerzuimdag: string | null;
  readonly eindeVerzuim: string | null;
  readonly status: 'signaal' | 'te-verifieren' | 'actief' | 'te-bevestigen' | 'geplaatst' | 'gesloten';
  readonly geslotenPer: string | null;
  readonly reden: string | null;
  readonly bevestigd: boolean;
  readonly behandelaar: string | null;
}

/** The rows of a tenant's file. */
export async function rowsOf(region: DemoRegion, slug: string): Promise<Row[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for await (const piece of region.verzuim(slug)) text += decoder.decode(piece, { stream: true });
  const [header = [], ...records] = text.trimEnd().split('\n').map(fields);
  return records.map((record) => Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])));
}

/** The dossiers of a tenant as they stand on the region's day. */
export async function formedOf(region: DemoRegion, slug: string): Promise<Formed[]> {
  const acties = Map.groupBy(region.acties(slug), ({ meldingsnummer }) => meldingsnummer);
  const perChild = Map.groupBy(await rowsOf(region, slug), pgnOf);
  return [...perChild.values()].flatMap((rows) =>
    groups(rows).map((group) => {
      const own = group.flatMap(({ meldingsnummer = '' }) => acties.get(meldingsnummer) ?? []);
      return formed(group, own.sort(byDay), region.vandaag);
    }),
  );
}

function byDay(a: DemoActie, b: DemoActie): number {
  return a.op < b.op ? -1 : a.op > b.op ? 1 : 0;
}

export function pgnOf(row: Row): string {
  return row.bsn || row.onderwijsnummer || '';
}

const HOLIDAYS: ReadonlySet<string> = new Set(
  VAKANTIES_MIDDEN.flatMap(({ begin, einde }) => daysOf(begin, einde)),
);

/** Whether a day lies in a school holiday. */
export function isVakantie(d: string): boolean {
  return HOLIDAYS.has(d);
}

/** Every day from the first up to and including the last. */
export function daysOf(first: string, last: string): Datum[] {
  const days: Datum[] = [];
  for (let d = first as Datum; d <= last; d = plusDagen(d, 1)) days.push(d);
  return days;
}

function groups(rows: readonly Row[]): Row[][] {
  const sorted = [...rows].sort((a, b) => (a.begindatum! < b.begindatum! ? -1 : 1));
  const found: Row[][] = [];
  let until: string | null = '0000-00-00';
  for (const row of sorted) {
    if (found.length > 0 && (until === null || daysBetween(until, row.begindatum!) <= 7)) {
      found.at(-1)!.push(row);
      if (until !== null && (row.einddatum === '' || row.einddatum! > until)) until = row.einddatum || null;
    } else {
      found.push([row]);
      until = row.einddatum || null;
    }
  }
  return found;
}

/** Days after `from` up to and including `to` that lie in no school holiday, counted one by one; a year is enough. */
function daysBetween(from: string, to: string): number {
  const near = plusDagen(from as Datum, 365);
  return daysOf(plusDagen(from as Datum, 1), to < near ? to : near).filter((d) => !isVakantie(d)).length;
}

function formed(rows: readonly Row[], acties: readonly DemoActie[], vandaag: Datum): Formed {
  const counted = rows.filter(({ verzuimsoort }) => verzuimsoort === 'lrv' || verzuimsoort === 'absoluut');
  const eindeVerzuim = endOf(rows, vandaag);
  const hasLrv = rows.some(({ verzuimsoort }) => verzuimsoort === 'lrv');
  const { closed, confirmed, placed, behandelaar } = outcomeOf(acties, eindeVerzuim, hasLrv);
  const bevestigd = hasLrv || confirmed;
  return {
    pgn: pgnOf(rows[0]!),
    geboortedatum: rows[0]!.geboortedatum!,
    rows,
    eersteVerzuimdag: counted.map(({ begindatum }) => begindatum!).sort()[0] ?? null,
    eindeVerzuim,
    status: closed
      ? 'gesloten'
      : placed
        ? 'geplaatst'
        : openStatus(counted.length > 0, bevestigd, eindeVerzuim),
    geslotenPer: closed?.per ?? null,
    reden: closed?.reden ?? null,
    bevestigd,
    behandelaar,
  };
}

/** The last day of absence, once it has passed and every report names one. */
function endOf(rows: readonly Row[], vandaag: Datum): string | null {
  const ends = rows.map(({ einddatum }) => einddatum!).sort();
  return ends[0] !== '' && ends.at(-1)! < vandaag ? ends.at(-1)! : null;
}

function openStatus(counted: boolean, bevestigd: boolean, eindeVerzuim: string | null): Formed['status'] {
  if (!counted) return 'signaal';
  if (!bevestigd) return 'te-verifieren';
  return eindeVerzuim === null ? 'actief' : 'te-bevestigen';
}

interface Outcome {
  closed: { per: string; reden: string } | null;
  confirmed: boolean;
  placed: boolean;
  behandelaar: string | null;
}

/** What people did, one by one; throws where it could not be done. */
function outcomeOf(acties: readonly DemoActie[], eindeVerzuim: string | null, hasLrv: boolean): Outcome {
  const outcome: Outcome = { closed: null, confirmed: false, placed: false, behandelaar: null };
  for (const actie of acties) {
    const what = `${actie.meldingsnummer}: ${actie.soort} on ${actie.op}`;
    if (outcome.closed) throw new Error(`${what}, after it was closed`);
    if (actie.soort === 'toewijzen') outcome.behandelaar = actie.aan;
    else if (actie.soort === 'plaatsen') outcome.placed = true;
    else if (actie.soort === 'sluiten') outcome.closed = { per: actie.datum, reden: actie.reden };
    else if (!hasLrv && !outcome.confirmed) outcome.confirmed = true;
    else if (!eindeVerzuim) throw new Error(`${what}, with nothing to confirm`);
    else outcome.closed = { per: plusDagen(eindeVerzuim as Datum, 1), reden: 'hervat' };
  }
  return outcome;
}

/** One line of the file: no field of the demo holds a line break. */
function fields(line: string): string[] {
  return [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
