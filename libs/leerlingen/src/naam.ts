/** The parts of a name. */
export interface Naamdelen {
  readonly voornamen: string;
  readonly voorvoegsel: string | null;
  readonly achternaam: string;
}

/** The name as people read it: voornamen voorvoegsel achternaam. */
export function volledigeNaam({ voornamen, voorvoegsel, achternaam }: Naamdelen): string {
  return [voornamen, voorvoegsel, achternaam].filter(Boolean).join(' ');
}

/** The name as it is searched: without accents and capitals, achternaam first. */
export function zoeknaam({ voornamen, voorvoegsel, achternaam }: Naamdelen): string {
  return vereenvoudigd([achternaam, voorvoegsel, voornamen].filter(Boolean).join(' '));
}

/** Text without accents, capitals and punctuation, as both sides of a search use it. */
export function vereenvoudigd(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
