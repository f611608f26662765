export { EnterLeerling, type NieuweLeerling } from './enter-leerling.js';
export { type Gezagdrager, type Gezin, Gezinnen } from './gezin.query.js';
export { LeerlingenHttpModule } from './http/leerlingen-http.module.js';
export { Leerling } from './leerling.entity.js';
export { LeerlingenModule } from './leerlingen.module.js';
export { Leerlingen } from './leerlingen.query.js';
export { type Naamdelen, volledigeNaam } from './naam.js';
export { leesPgn, type Pgn } from './pgn.js';
export { type LeerlingInvoer, TakeInLeerlingen } from './take-in-leerlingen.js';
