import { API } from '../api/client.js';
import { naarApiFout, type ApiFout } from '../api/probleem.js';

/** What is sent: a file with what it is. */
export interface Zending {
  bestand: File;
  omschrijving: string;
}

/**
 * Attaches a file to a dossier, with progress. Through XMLHttpRequest: fetch tells nothing about sending.
 * @param onVoortgang gets the part that was sent, from 0 to 1.
 * @throws {ApiFout} when it was refused or did not arrive.
 */
export function verzendBestand(
  dossierId: string,
  { bestand, omschrijving }: Zending,
  onVoortgang: (deel: number) => void,
): Promise<void> {
  const formulier = new FormData();
  if (omschrijving.trim()) formulier.set('omschrijving', omschrijving.trim());
  formulier.set('bestand', bestand);
  return new Promise((klaar, mislukt: (fout: ApiFout) => void) => {
    const verzoek = new XMLHttpRequest();
    verzoek.open('POST', `${API}/dossiers/${dossierId}/bestanden`);
    verzoek.setRequestHeader('accept', 'application/json');
    verzoek.responseType = 'json';
    verzoek.upload.onprogress = ({ loaded, total }) => onVoortgang(total > 0 ? loaded / total : 0);
    verzoek.onload = () => {
      if (verzoek.status === 201) klaar();
      else mislukt(naarApiFout(verzoek.status, verzoek.response, verzoek.getResponseHeader('retry-after')));
    };
    verzoek.onerror = () => mislukt(naarApiFout(0, null, null));
    verzoek.send(formulier);
  });
}
