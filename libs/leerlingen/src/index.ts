export { type Gezagdrager, type Gezin, Gezinnen } from './gezin.query.js';
export { LeerlingenHttpModule } from './http/leerlingen-http.module.js';
export { Leerling } from './leerling.entity.js';
export { LeerlingenModule } from './leerlingen.module.js';
export { Leerlingen } from './leerlingen.query.js';
export { type Naamdelen, vereenvoudigd, volledigeNaam, zoeknaam } from './naam.js';
export { leesPgn, type Pgn, pgnIndex } from './pgn.js';
export { type LeerlingInvoer, TakeInLeerlingen } from './take-in-leerlingen.js';
export { keepZoekwoorden, ZOEKWOORD_LENGTE } from './zoekwoorden.js';
