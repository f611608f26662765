export {
  GRONDSLAGENTABEL,
  type Grondslagregel,
  type Grondslagsoort,
  GRONDSLAGSOORTEN,
  TABELVERSIE,
  type Voorwaarde,
} from './grondslagentabel.js';
export {
  type Categorie,
  CATEGORIEEN,
  GEHEIMHOUDERS,
  type Partij,
  PARTIJEN,
  partijVan,
  ZORGCATEGORIEEN,
} from './partij.js';
export {
  type Afkeuring,
  type Deelfeiten,
  keur,
  WEIGERWOORDEN,
  type Weigering,
  wijs,
  type Wijzing,
} from './wijs.js';
