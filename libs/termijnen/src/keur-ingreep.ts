import { DomainError, type FieldError, InvalidInput } from '@zesweken/errors';
import { type Datum, plusMaanden } from '@zesweken/kalender';
import { hoogstensDagen, type Ingreep, verlengdeDagen } from './ingrepen.js';
import type { Termijnregel } from './termijnregel.js';

/** Why somebody stops or extends a clock; their own words may stand beside it. */
export const INGREEPREDENEN = [
  'gegevens-ontbreken',
  'op-verzoek',
  'overmacht',
  'ingewikkeld',
  'anders',
] as const;
export type Ingreepreden = (typeof INGREEPREDENEN)[number];

/** A termijn as it stands, for judging what a person wants to do to it. */
export interface Stand {
  readonly regel: Termijnregel;
  readonly begin: Datum;
  readonly uiterlijk: Datum;
  /** Its end by the rule alone; see `eindeVan`. */
  readonly einde: Datum;
  readonly klaarOp: Datum | null;
  readonly ingrepen: readonly Ingreep[];
}

/** An opschorting longer than this is a slip of the keyboard. */
const LANGSTE_MAANDEN = 12;

const wrong = (veld: string, code: string, melding: string, grens?: number): InvalidInput =>
  new InvalidInput([{ veld, code, melding, ...(grens === undefined ? {} : { grens }) } satisfies FieldError]);

/**
 * Whether the clock may stand still from `van` through `tot` (null: until somebody says so).
 * @throws DomainError `termijn.niet-op-te-schorten`, `termijn.klaar`, `termijn.al-opgeschort`; InvalidInput for impossible days.
 */
export function mustSuspend(stand: Stand, van: Datum, tot: Datum | null, vandaag: Datum): void {
  if (!stand.regel.opschorting)
    throw refusal(
      'termijn.niet-op-te-schorten',
      'Deze termijn kan niet stilstaan: geen wet of afspraak staat dat toe.',
    );
  mustRun(stand, vandaag);
  if (openIn(stand.ingrepen))
    throw refusal(
      'termijn.al-opgeschort',
      'Deze termijn staat al stil. Laat haar eerst weer lopen, of trek dat in.',
    );
  if (van < stand.begin)
    throw wrong(
      'van',
      'volgorde',
      `Deze dag ligt vóór het begin van de termijn (${stand.begin}). Kies die dag of een latere.`,
    );
  if (van > stand.uiterlijk)
    throw wrong('van', 'volgorde', `De termijn liep af op ${stand.uiterlijk}. Kies die dag of een eerdere.`);
  if (tot !== null) mustBePeriod(van, tot);
}

/**
 * Whether the clock that stands still may run again after `tot`.
 * @returns since when it stood still.
 * @throws DomainError `termijn.niet-opgeschort`; InvalidInput for a day before it stopped, or one that is still to come.
 */
export function mustResume(stand: Stand, tot: Datum, vandaag: Datum): void {
  const open = openIn(stand.ingrepen);
  if (!open)
    throw refusal('termijn.niet-opgeschort', 'Deze termijn staat niet stil. Er is niets te hervatten.');
  if (tot > vandaag)
    throw wrong('tot', 'toekomst', 'Deze dag moet nog komen. Kies vandaag of een eerdere dag.');
  mustBePeriod(open.van, tot);
}

/**
 * Whether the clock may get so many days more.
 * @throws DomainError `termijn.niet-te-verlengen`, `termijn.klaar`, `termijn.verlopen`; InvalidInput for no days or too many.
 */
export function mustExtend(stand: Stand, dagen: number, vandaag: Datum): void {
  const { regel, uiterlijk } = stand;
  if (!regel.verlenging)
    throw refusal(
      'termijn.niet-te-verlengen',
      'Deze termijn kan niet worden verlengd: geen wet of afspraak staat dat toe.',
    );
  mustRun(stand, vandaag);
  if (vandaag > uiterlijk)
    throw refusal(
      'termijn.verlopen',
      `Deze termijn is op ${uiterlijk} afgelopen. Verlengen kan alleen zolang zij loopt.`,
    );
  if (!Number.isSafeInteger(dagen) || dagen < 1)
    throw wrong('dagen', 'minimum', 'Vul een heel aantal dagen in: 1 of meer.', 1);
  const left = teVerlengen(stand);
  if (dagen > left)
    throw wrong(
      'dagen',
      'maximum',
      left > 0
        ? `Volgens ${regel.verlenging.bron} kan deze termijn nog met hoogstens ${left} dagen worden verlengd.`
        : `Volgens ${regel.verlenging.bron} kan deze termijn niet verder worden verlengd.`,
      left,
    );
}

/** The days by which it may still be extended. */
export function teVerlengen({ regel, einde, ingrepen }: Pick<Stand, 'regel' | 'einde' | 'ingrepen'>): number {
  return Math.max(0, hoogstensDagen(regel.verlenging, einde) - verlengdeDagen(ingrepen));
}

/** The opschorting that runs, or undefined. */
export function openIn<T extends Ingreep>(
  ingrepen: readonly T[],
): Extract<T, { ingreep: 'opschorting' }> | undefined {
  // The cast: TypeScript does not narrow T by its own discriminant.
  return ingrepen.find((one) => one.ingreep === 'opschorting' && one.tot === null) as
    Extract<T, { ingreep: 'opschorting' }> | undefined;
}

function mustRun({ klaarOp }: Stand, vandaag: Datum): void {
  if (klaarOp !== null && klaarOp <= vandaag)
    throw refusal(
      'termijn.klaar',
      `Deze termijn is klaar sinds ${klaarOp}. Er is niets meer op te schorten of te verlengen.`,
    );
}

function mustBePeriod(van: Datum, tot: Datum): void {
  if (tot < van)
    throw wrong(
      'tot',
      'volgorde',
      `De laatste dag ligt vóór de eerste (${van}). Kies die dag of een latere.`,
    );
  if (tot > plusMaanden(van, LANGSTE_MAANDEN))
    throw wrong('tot', 'volgorde', 'De termijn staat zo langer dan een jaar stil. Controleer het jaar.');
}

function refusal(code: string, melding: string): DomainError {
  return new DomainError('conflict', code, melding);
}
