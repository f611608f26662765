import { API } from '../api/client.js';
import { naarApiFout, type ApiFout } from '../api/probleem.js';
import type { ImportUitkomst } from '../api/types.js';

interface Verzending {
  /** Bytes that the server has taken; it takes them as fast as it works, so this is true progress. */
  onVoortgang: (verzonden: number) => void;
  onKlaar: (uitkomst: ImportUitkomst) => void;
  onFout: (fout: ApiFout) => void;
}

/**
 * Sends a CSV file to the import, with progress. Through XMLHttpRequest: fetch tells nothing about sending.
 * @returns a function that stops the sending.
 */
export function verzendCsv(bestand: File, { onVoortgang, onKlaar, onFout }: Verzending): () => void {
  const verzoek = new XMLHttpRequest();
  verzoek.open('POST', `${API}/verzuimmeldingen/_importeren`);
  verzoek.setRequestHeader('content-type', 'text/csv');
  verzoek.setRequestHeader('accept', 'application/json');
  verzoek.responseType = 'json';
  verzoek.upload.onprogress = (gebeurtenis) => onVoortgang(gebeurtenis.loaded);
  verzoek.onload = () => {
    // `response` is what the API's contract says for 200, and null when it was no JSON.
    if (verzoek.status === 200 && verzoek.response) onKlaar(verzoek.response as ImportUitkomst);
    else onFout(naarApiFout(verzoek.status, verzoek.response, verzoek.getResponseHeader('retry-after')));
  };
  verzoek.onerror = () => onFout(naarApiFout(0, null, null));
  verzoek.send(bestand);
  return () => verzoek.abort();
}
