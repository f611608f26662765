import { InvalidInput, type FieldError } from '@zesweken/errors';
import { type Datum, plusDagen } from '@zesweken/kalender';

/** Longer than this nobody is stood in for: then the dossiers are handed over. */
const DAYS_AT_MOST = 366;

/** Somebody stands in for a colleague, from and through these days. */
export interface Vervanging {
  readonly id: string;
  readonly vervangene: { readonly id: string; readonly naam: string };
  readonly vervanger: { readonly id: string; readonly naam: string };
  readonly van: Datum;
  readonly tot: Datum;
  readonly beeindigdOp: Date | null;
}

/** Where a vervanging stands on a day. */
export type Vervangingstatus = 'komt' | 'loopt' | 'voorbij' | 'beeindigd';

/** The status on a day: `tot` is its last day. One that was ended is that from the moment on. */
export function vervangingStatus(
  { van, tot, beeindigdOp }: Pick<Vervanging, 'van' | 'tot' | 'beeindigdOp'>,
  vandaag: Datum,
): Vervangingstatus {
  if (beeindigdOp !== null) return 'beeindigd';
  if (vandaag < van) return 'komt';
  return vandaag > tot ? 'voorbij' : 'loopt';
}

/** What is wrong with a period, all at once. @throws InvalidInput */
export function mustBePeriod(van: Datum, tot: Datum, vandaag: Datum): void {
  const wrong: FieldError[] = [];
  const say = (veld: string, melding: string) => wrong.push({ veld, code: 'volgorde', melding });
  if (tot < van) say('tot', 'De laatste dag ligt vóór de eerste. Kies een latere dag.');
  else if (tot < vandaag) say('tot', 'Deze periode is al voorbij. Kies vandaag of een latere dag.');
  else if (tot > plusDagen(van, DAYS_AT_MOST))
    say('tot', 'Een vervanging duurt hoogstens een jaar. Draag de dossiers over als het langer duurt.');
  if (wrong.length > 0) throw new InvalidInput(wrong);
}
