export {
  dagenTussen,
  dagnummer,
  datum,
  type Datum,
  isDatum,
  laatste,
  plusDagen,
  plusMaanden,
  plusWeken,
  vanDagnummer,
  vergelijk,
  vroegste,
  weekdag,
} from './datum.js';
export { datumIn, momentOp } from './moment.js';
export { GELIJKGESTELDE_DAGEN, GELIJKSTELLINGEN } from './gelijkgestelde-dagen.js';
export { isFeestdag, isWerkdag, plusWerkdagen, verschuifNaarWerkdag } from './feestdagen.js';
export { isLeerplichtigeLeeftijd, leeftijdOp, verjaardag } from './leeftijd.js';
export { type Schooljaar, schooljaar, schooljaarVan } from './schooljaar.js';
export { Schoolkalender, type Schoolvakantie } from './schoolkalender.js';
