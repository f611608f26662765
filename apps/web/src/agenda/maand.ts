import { plusDagen, plusMaanden, weekdag, type Dag } from '../tijd/datum.js';

/** The first day of the month of the address (`2026-02`), or of today where it names none. */
export function eersteVan(maand: string | undefined, vandaag: Dag): Dag {
  return maand && /^(19|20)\d\d-(0[1-9]|1[0-2])$/.test(maand) ? `${maand}-01` : `${vandaag.slice(0, 7)}-01`;
}

/** How the address names the month `aantal` months on. */
export function maandErna(eerste: Dag, aantal: number): string {
  return plusMaanden(eerste, aantal).slice(0, 7);
}

/** The weeks that a month touches, Monday to Sunday. */
export function wekenVan(eerste: Dag): Dag[][] {
  const maandag = plusDagen(eerste, 1 - weekdag(eerste));
  const laatste = plusDagen(plusMaanden(eerste, 1), -1);
  const weken: Dag[][] = [];
  for (let dag = maandag; dag <= laatste; dag = plusDagen(dag, 7))
    weken.push(Array.from({ length: 7 }, (_, erna) => plusDagen(dag, erna)));
  return weken;
}
