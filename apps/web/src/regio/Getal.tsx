import { useInWoorden } from '../grafieken/verborgen.js';

/** A count as it may be told. What is hidden looks the same everywhere. */
export function Getal({ waarde }: { waarde: number | null | undefined }) {
  const inWoorden = useInWoorden();
  return <span className={typeof waarde === 'number' ? 'zw-getal' : 'zw-zacht'}>{inWoorden(waarde)}</span>;
}
