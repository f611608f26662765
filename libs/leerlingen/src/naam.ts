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

/** Letters that are letters of their own and that people type without the stroke. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
};

/** Text without accents, capitals and punctuation, as both sides of a search use it. */
export function vereenvoudigd(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœþøłđðıħ]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
