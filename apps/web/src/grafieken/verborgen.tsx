import { useTekst } from '../i18n/taal.js';
import { ZACHT } from './kleuren.js';

/** A number of a picture: null is hidden, undefined was not counted. */
export interface Punt {
  naam: string;
  /** Shorter, for under a column. */
  kort?: string;
  waarde: number | null | undefined;
}

/** Length of the mark that stands for what is hidden: the same for every hidden count, in every picture. */
export const VERBORGEN = 14;

/** The hatching of that mark. */
export function Arcering({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="#ffffff" />
        <rect width="2" height="6" fill={ZACHT} />
      </pattern>
    </defs>
  );
}

/** How a number reads, or what is said in its place. */
export function useInWoorden(): (waarde: Punt['waarde']) => string {
  const { t } = useTekst();
  return (waarde) => {
    if (typeof waarde === 'number') return String(waarde);
    return t(waarde === null ? 'grafiek.teKlein' : 'grafiek.nietGeteld');
  };
}
