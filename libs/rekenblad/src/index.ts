export { alsBestand, BESTANDSANTWOORD } from './bestand.js';
export { BESTANDSVORMEN, type Bestandsvorm, type Blad, type Cel, soortVan } from './rekenblad.js';
