export { RekenregelsHttpModule } from './http/rekenregels-http.module.js';
export { ImportSchoolvakanties, type Kalenderwijziging } from './import-schoolvakanties.js';
export { KALENDER_MIDDEN, STARTSET_MIDDEN, type VakantieMidden, VAKANTIES_MIDDEN } from './midden.js';
export { ProbeerRegels } from './probeer-regels.js';
export { RekenregelsModule } from './rekenregels.module.js';
