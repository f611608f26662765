import { useEffect, useState } from 'react';
import { useIk } from '../schil/ik.js';

const VOORAAN = 'zesweken.concept.';
const WACHT_MS = 400;

/** What a draft offers beside its value. */
export interface Concept {
  /** Whether what stands here was typed earlier and not sent. */
  hersteld: boolean;
  /** Forgets the draft: it was sent, or the person starts anew. */
  wis: () => void;
}

/**
 * A value that survives leaving the page, a lost connection and a session that ran out. It stays in this tab only, under
 * the one who typed it, and goes when that person signs out: drafts tell about children.
 * @param sleutel what it is a draft of, such as `notitie.<dossier id>`; never personal data.
 */
export function useConcept<T>(sleutel: string, begin: T): [T, (waarde: T) => void, Concept] {
  const plek = `${VOORAAN}${useIk().id}.${sleutel}`;
  const [bewaard] = useState(() => sessionStorage.getItem(plek));
  const [waarde, zetWaarde] = useState<T>(() => (bewaard === null ? begin : (JSON.parse(bewaard) as T)));
  const [aangeraakt, zetAangeraakt] = useState(false);
  useEffect(() => {
    if (!aangeraakt) return undefined;
    const straks = setTimeout(() => sessionStorage.setItem(plek, JSON.stringify(waarde)), WACHT_MS);
    return () => clearTimeout(straks);
  }, [aangeraakt, plek, waarde]);
  return [
    waarde,
    (nieuw) => {
      zetAangeraakt(true);
      zetWaarde(nieuw);
    },
    {
      hersteld: bewaard !== null && !aangeraakt,
      wis: () => {
        zetAangeraakt(false);
        zetWaarde(begin);
        sessionStorage.removeItem(plek);
      },
    },
  ];
}

/** Removes every draft of this tab, whoever typed it. */
export function wisConcepten(): void {
  for (const plek of Object.keys(sessionStorage))
    if (plek.startsWith(VOORAAN)) sessionStorage.removeItem(plek);
}
