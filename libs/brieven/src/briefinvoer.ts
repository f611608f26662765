import { type FieldError, InvalidInput } from '@zesweken/errors';
import type { Datum } from '@zesweken/kalender';
import { type Aan, type Briefsoort, SOORTEN } from './briefsoort.js';

/** What a person says of a letter to make. */
export interface Briefinvoer {
  readonly soort: Briefsoort;
  readonly aan: Aan;
  readonly gezagdragerId?: string | undefined;
  readonly gesprekDatum?: Datum | undefined;
  /** Hours and minutes. */
  readonly gesprekTijd?: string | undefined;
  readonly gesprekPlaats?: string | undefined;
  readonly schoolnaam?: string | undefined;
  readonly alinea?: string | undefined;
}

/** @throws InvalidInput naming all that is missing or does not fit together */
export function mustBeComplete(invoer: Briefinvoer, vandaag: Datum): void {
  const errors = [...recipientErrors(invoer), ...talkErrors(invoer, vandaag)];
  if (errors.length > 0) throw new InvalidInput(errors);
}

function recipientErrors({ soort, aan, gezagdragerId, schoolnaam }: Briefinvoer): FieldError[] {
  if (!SOORTEN[soort].aan.includes(aan))
    return [
      {
        veld: 'aan',
        code: 'keuze',
        melding: 'Deze brief is niet voor deze ontvanger. Kies een andere ontvanger.',
      },
    ];
  if (aan === 'gezagdrager' && gezagdragerId === undefined)
    return [{ veld: 'gezagdragerId', code: 'verplicht', melding: 'Kies aan welke gezagdrager de brief is.' }];
  if (aan === 'school' && !schoolnaam?.trim())
    return [{ veld: 'schoolnaam', code: 'verplicht', melding: 'Vul de naam van de school in.' }];
  return [];
}

function talkErrors(invoer: Briefinvoer, vandaag: Datum): FieldError[] {
  if (invoer.soort !== 'uitnodiging') return [];
  const { gesprekDatum, gesprekTijd, gesprekPlaats } = invoer;
  const errors: FieldError[] = [];
  if (gesprekDatum === undefined)
    errors.push({ veld: 'gesprekDatum', code: 'verplicht', melding: 'Vul de dag van het gesprek in.' });
  else if (gesprekDatum < vandaag)
    errors.push({
      veld: 'gesprekDatum',
      code: 'volgorde',
      melding: 'Deze dag is al voorbij. Kies vandaag of later.',
    });
  if (gesprekTijd === undefined)
    errors.push({ veld: 'gesprekTijd', code: 'verplicht', melding: 'Vul de tijd van het gesprek in.' });
  if (!gesprekPlaats?.trim())
    errors.push({ veld: 'gesprekPlaats', code: 'verplicht', melding: 'Vul in waar het gesprek is.' });
  return errors;
}
