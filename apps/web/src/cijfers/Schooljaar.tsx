import { Select } from '../ui/velden.js';

/** The first school year of which reports can stand here. */
const EERSTE_JAAR = 2014;

/** The school years up to that of a day, newest first; a school year begins in August. */
export function schooljarenTot(dag: string): string[] {
  const nu = Number(dag.slice(0, 4)) - (dag.slice(5) >= '08-01' ? 0 : 1);
  return Array.from(
    { length: nu - EERSTE_JAAR + 1 },
    (_, terug) => `${String(nu - terug)}-${String(nu - terug + 1)}`,
  );
}

/** A choice of one of some school years. */
export function SchooljaarKeuze({
  naam = 'schooljaar',
  label,
  jaren,
  waarde,
  onWaarde,
}: {
  naam?: string;
  label: string;
  jaren: readonly string[];
  waarde: string;
  onWaarde: (jaar: string) => void;
}) {
  return (
    <Select
      naam={naam}
      label={label}
      keuzes={jaren.map((jaar) => ({ waarde: jaar, tekst: jaar }))}
      waarde={waarde}
      onWaarde={onWaarde}
    />
  );
}
