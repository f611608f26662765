export { AddBestand } from './add-bestand.js';
export { alsBijlage } from './bestandsnaam.js';
export { type Bestand } from './bestand.js';
export { Bestanden } from './bestanden.query.js';
export { BestandenModule } from './bestanden.module.js';
export { BestandenHttpModule } from './http/bestanden-http.module.js';
