import type { Dice } from './dice.js';

/** A made-up name. */
export interface DemoNaam {
  readonly voornamen: string;
  readonly voorvoegsel: string;
  readonly achternaam: string;
  readonly geslacht: 'M' | 'V';
}

const FIRST = {
  M: 'Adam Bilal Bram Cas Daan Dylan Emre Enzo Finn Gijs Hamza Ibrahim Ilyas Jayden Jesse Joël Kai Lars Levi Luca Lucas Mats Mees Mohammed Noah Noud Oleksandr Omar Pim Rayan Ruben Ryan Sam Sem Stijn Szymon Teun Thijs Thomas Tijn Xavi Yassin Youssef Zakaria',
  V: 'Aïsha Amira Anna Anouk Asya Aylin Bo Chloé Dewi Elif Emma Esmée Eva Fatima Fenna Fleur Hanna Hiba Imane Isa Jasmijn Julia Kaat Lieke Lina Liv Lotte Maja Maria Maryam Mila Naomi Nora Noor Olivia Roos Saar Sanne Sara Sofia Sofiia Tess Yara Yasmine Zoë',
};

/** Surnames that nobody can take for a real person's. */
const LAST =
  'Voorbeeld Proef Demostra Verzonnen Fictief Testman Nepstra Schijnsma Bedacht Oefenaar Probeersel Sjabloon Modelaar Monsterman Namaakstra Figurant Personage Fabelaar Schetsman Maquette Verhaalman Sprookstra Zogenaamd Kladde Denkbeeld Exempel Imaginair Toneelsma';

const PREFIXES: readonly (readonly [string, number])[] = [
  ['', 14],
  ['van', 2],
  ['de', 2],
  ['van der', 2],
  ['el', 1],
  ['ten', 1],
];

const FIRST_NAMES = { M: FIRST.M.split(' '), V: FIRST.V.split(' ') };
const LAST_NAMES = LAST.split(' ');

/** A diverse first name with a surname that reads as made up. */
export function demoNaam(dice: Dice): DemoNaam {
  const geslacht = dice.chance(0.52) ? 'M' : 'V';
  const names = FIRST_NAMES[geslacht];
  const first = dice.pick(names);
  const second = dice.chance(0.15) ? ` ${dice.pick(names)}` : '';
  const last = dice.pick(LAST_NAMES);
  const other = dice.chance(0.06) ? `-${dice.pick(LAST_NAMES)}` : '';
  return {
    voornamen: second === ` ${first}` ? first : first + second,
    voorvoegsel: dice.weighted(PREFIXES),
    achternaam: other === `-${last}` ? last : last + other,
    geslacht,
  };
}
