import { datum } from '@zesweken/kalender';
import { leesPgn } from '@zesweken/leerlingen';
import { type Fout, type Meldingscontext, valideerMelding } from '../src/melding-velden.js';

/** A valid number of a leerling without bsn. */
export const ONDERWIJSNUMMER = Array.from({ length: 20 }, (_, at) => `1000000${at + 10}`).find((nummer) =>
  leesPgn(nummer, 'onderwijsnummer'),
)!;

/** A tenant that takes in everyone. */
export const context: Meldingscontext = { vandaag: datum('2026-09-15'), mag: () => true };

/** The fields that must be filled in, filled in well. */
export const good = {
  meldingsnummer: 'M-2026-1',
  bsn: '999990019',
  voornamen: 'Noë',
  achternaam: 'Test',
  geboortedatum: '2010-02-28',
  gemeentecode: 'GM0356',
  brin: '99XX',
  onderwijssoort: 'vo',
  verzuimsoort: 'lrv',
  begindatum: '2026-08-24',
};

/** What is wrong with the good fields so changed. */
export function fouten(change: Record<string, string | undefined>, among = context): readonly Fout[] {
  const oordeel = valideerMelding({ ...good, ...change }, among);
  return oordeel.ok ? [] : oordeel.fouten;
}
