export { type Adres, adresregel } from './adres.js';
export {
  eenvoudigeHouder,
  type Leerlinghouder,
  Leerlinghouders,
  type Terugweg,
  type Verplaatst,
  type Wissel,
} from './dubbelen/leerlinghouders.js';
export { EnterLeerling, type NieuweLeerling } from './enter-leerling.js';
export { type Gezagdrager, type Gezin, Gezinnen } from './gezin.query.js';
export { GEZINSSOORTEN, type Gezinssoort, Gezinsverloop } from './gezin/gezinsverloop.query.js';
export { type MagZien, magZien } from './gezin/mag-zien.js';
export { LeerlingenHttpModule } from './http/leerlingen-http.module.js';
export { RecordGezagdrager } from './gezagdragers/record-gezagdrager.js';
export { Leerling } from './leerling.entity.js';
export { type Leerplicht, type Leerplichtfeiten, leerplichtOp } from './leerling/leerplicht.js';
export { findLeerling } from './leerling/find-leerling.js';
export { LeerlingenModule } from './leerlingen.module.js';
export { Leerlingen } from './leerlingen.query.js';
export { type Naamdelen, vereenvoudigd, volledigeNaam, zoeknaam } from './naam.js';
export { leesPgn, type Pgn, pgnIndex } from './pgn.js';
export { Inschrijvingen } from './scholen/inschrijvingen.query.js';
export { RecordSchool, type School, Scholen } from './scholen/scholen.query.js';
export { type Schoolspoor, type Schoolspoorbron, Schoolsporen } from './scholen/schoolsporen.js';
export { type Ingenomen, type LeerlingInvoer, TakeInLeerlingen } from './take-in-leerlingen.js';
export { keepZoekwoorden, ZOEKWOORD_LENGTE } from './zoekwoorden.js';
export { Verhuizingen } from './scholen/verhuizingen.js';
