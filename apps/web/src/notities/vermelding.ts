import type { Behandelaar } from '../api/types.js';

/** More names than this are no choice any more. */
const HOOGSTENS = 6;

/** What stands before the cursor: an @ at the start of a word, and a piece of a name. */
const BEGONNEN = /(?:^|[\s(])@([\p{L}\p{N} .'’-]{0,40})$/u;

/** The piece of a name that is being typed after an @; undefined when none is. */
export function begonnenNaam(tekst: string, cursor: number): string | undefined {
  return BEGONNEN.exec(tekst.slice(0, cursor))?.[1];
}

/** The colleagues whose name, or a word of it, begins with what was typed. */
export function passend(collegas: readonly Behandelaar[], begonnen: string): Behandelaar[] {
  const gezocht = begonnen.toLowerCase();
  return collegas
    .filter(({ naam }) => {
      const klein = naam.toLowerCase();
      return klein.startsWith(gezocht) || klein.split(' ').some((woord) => woord.startsWith(gezocht));
    })
    .slice(0, HOOGSTENS);
}

/** The text with the piece before the cursor made into a whole name, and where the cursor goes. */
export function vulAan(tekst: string, cursor: number, naam: string): { tekst: string; cursor: number } {
  const begonnen = begonnenNaam(tekst, cursor) ?? '';
  const voor = `${tekst.slice(0, cursor - begonnen.length)}${naam} `;
  return { tekst: voor + tekst.slice(cursor).replace(/^ /, ''), cursor: voor.length };
}

/** Who is mentioned in a text: "@Jan de Vries" mentions that one, and not a colleague who is just called Jan. */
export function vermeldIn(tekst: string, collegas: readonly Behandelaar[]): Behandelaar[] {
  let rest = tekst;
  const langEerst = [...collegas].sort((a, b) => b.naam.length - a.naam.length);
  return langEerst.filter(({ naam }) => {
    if (!rest.includes(`@${naam}`)) return false;
    rest = rest.replaceAll(`@${naam}`, '');
    return true;
  });
}
