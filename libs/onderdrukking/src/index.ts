export { type Lek, onderdruk, type Opdracht, type Uitslag } from './onderdruk.js';
export { GeenTijd, Oplosser } from './oplosser.js';
export {
  bouwStelsel,
  GRENS,
  isKlein,
  nummers,
  type Plek,
  sleutelVan,
  type Stelsel,
  type Tabel,
  TOTAAL,
  type Vrijgave,
} from './stelsel.js';
