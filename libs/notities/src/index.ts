export { mustBeColleagues } from './colleagues.js';
export { NotitiesHttpModule } from './http/notities-http.module.js';
export { NOTITIESOORTEN, type Notitiesoort } from './notitiesoort.js';
export { NotitiesModule } from './notities.module.js';
export { type NieuwBericht, SendBericht } from './send-bericht.js';
export { type Schrijfsel, WriteNotitie } from './write-notitie.js';
