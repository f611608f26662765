export {
  alsCsv,
  alsOds,
  BESTANDSVORMEN,
  type Bestandsvorm,
  type Blad,
  type Cel,
  soortVan,
} from './rekenblad.js';
