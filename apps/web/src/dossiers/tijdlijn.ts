import type { Dossier, DossierMelding, Termijn } from '../api/types.js';
import { plusDagen, type Dag } from '../tijd/datum.js';

/** One thing that happened on a day. */
export type Gebeurtenis =
  | { dag: Dag; soort: 'melding'; melding: DossierMelding }
  | { dag: Dag; soort: 'eerste-verzuimdag' }
  | { dag: Dag; soort: 'termijn-verlopen'; termijn: Termijn }
  | { dag: Dag; soort: 'einde-verzuim' }
  | { dag: Dag; soort: 'gesloten'; reden: string | null };

/** What happened in a dossier, newest first; of one day the later step first. */
export function tijdlijn(dossier: Dossier, vandaag: Dag): Gebeurtenis[] {
  const gebeurtenissen: Gebeurtenis[] = [];
  if (dossier.eersteVerzuimdag)
    gebeurtenissen.push({ dag: dossier.eersteVerzuimdag, soort: 'eerste-verzuimdag' });
  for (const melding of dossier.meldingen) {
    gebeurtenissen.push({ dag: melding.meldingsdatum, soort: 'melding', melding });
  }
  for (const termijn of dossier.termijnen) {
    // A term has run out on the day after its last day.
    if (termijn.status === 'verlopen') {
      gebeurtenissen.push({ dag: plusDagen(termijn.uiterlijk, 1), soort: 'termijn-verlopen', termijn });
    }
  }
  if (dossier.eindeVerzuim) gebeurtenissen.push({ dag: dossier.eindeVerzuim, soort: 'einde-verzuim' });
  if (dossier.geslotenPer) {
    gebeurtenissen.push({ dag: dossier.geslotenPer, soort: 'gesloten', reden: dossier.sluitreden });
  }
  return gebeurtenissen
    .filter(({ dag }) => dag <= vandaag)
    .map((een, volgorde) => ({ een, volgorde }))
    .sort((a, b) => (a.een.dag === b.een.dag ? b.volgorde - a.volgorde : a.een.dag < b.een.dag ? 1 : -1))
    .map(({ een }) => een);
}
