import type { Taal } from '../tijd/datum.js';

/** Gives the browser a text file to save. */
export function bewaarBestand(naam: string, inhoud: string): void {
  const adres = URL.createObjectURL(new Blob([inhoud], { type: 'text/csv;charset=utf-8' }));
  const anker = document.createElement('a');
  anker.href = adres;
  anker.download = naam;
  anker.click();
  // Freed once the click was handled; earlier, some browsers save an empty file.
  setTimeout(() => URL.revokeObjectURL(adres), 0);
}

const EENHEDEN = ['kB', 'MB', 'GB'] as const;

/** "12,4 MB"; sizes in the steps of 1000 that file managers show. */
export function grootteTekst(bytes: number, taal: Taal): string {
  let waarde = bytes / 1000;
  let eenheid = 0;
  while (waarde >= 1000 && eenheid < EENHEDEN.length - 1) {
    waarde /= 1000;
    eenheid += 1;
  }
  const cijfers = waarde < 10 ? 1 : 0;
  const getal = new Intl.NumberFormat(taal, {
    minimumFractionDigits: cijfers,
    maximumFractionDigits: cijfers,
  });
  return `${getal.format(Math.max(waarde, 0.1))} ${EENHEDEN[eenheid] ?? 'GB'}`;
}
