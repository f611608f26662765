import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@zesweken/errors';
import { dagenTussen, type Datum } from '@zesweken/kalender';
import { Logboek } from '@zesweken/logboek';
import { Tenants } from '@zesweken/tenancy';
import { type AntwoordRegel, AntwoordStore } from './antwoord-store.js';
import { csvFile } from './csv/csv-file.js';

/** Longest period of one export, and the most answers in it: what one file and one row in the log can hold. */
const LONGEST_DAYS = 366;
const MOST = 20_000;

/** The columns; l to p are the letters of Besluit register onderwijsdeelnemers article 14. */
export const ANTWOORDKOLOMMEN = [
  'meldingsnummer',
  'verzuimsoort',
  'meldingsdatum',
  'begindatum',
  'einddatum',
  'l_dagen_en_uren',
  'm_status',
  'n_reden_afsluiting',
  'o_opmerking',
  'p_contact_naam',
  'p_contact_telefoon',
  'p_contact_email',
] as const;

/** Exports the college's answers on the meldingen of a period as CSV; the export is logged with all whose data it holds. */
@Injectable()
export class ExportAntwoorden {
  constructor(
    private readonly tenants: Tenants,
    private readonly store: AntwoordStore,
    private readonly logboek: Logboek,
  ) {}

  /** By meldingsdatum, both days included. @throws InvalidInput for a period that is turned round, too long or too full. */
  async run(vanaf: Datum, totEnMet: Datum): Promise<string> {
    const days = dagenTussen(vanaf, totEnMet);
    if (days < 0) throw wrong('volgorde', 'De laatste dag ligt vóór de eerste. Controleer beide.');
    if (days >= LONGEST_DAYS) throw wrong('te-veel', 'Kies een periode van ten hoogste één jaar.');
    const found = await this.store.between(vanaf, totEnMet, MOST + 1);
    if (found.length > MOST) throw wrong('te-veel', 'Er zijn te veel antwoorden. Kies een kortere periode.');
    this.logboek.record(this.tenants.db, {
      handeling: 'exporteren',
      activiteit: 'meldingen-innemen',
      betrokkenen: [...new Set(found.map(({ leerlingId }) => leerlingId))],
      object: 'antwoord',
    });
    return csvFile(ANTWOORDKOLOMMEN, found.map(cellsOf));
  }
}

function cellsOf({ antwoord, ...melding }: AntwoordRegel): (string | null)[] {
  return [
    melding.meldingsnummer,
    melding.verzuimsoort,
    melding.meldingsdatum,
    melding.begindatum,
    melding.einddatum,
    antwoord.dagen.map(({ dag, uren }) => `${dag}=${uren}`).join(' '),
    antwoord.status,
    antwoord.sluitreden,
    antwoord.opmerking,
    antwoord.contactNaam,
    antwoord.contactTelefoon,
    antwoord.contactEmail,
  ];
}

function wrong(code: string, melding: string): InvalidInput {
  return new InvalidInput([{ veld: 'totEnMet', code, melding }]);
}
