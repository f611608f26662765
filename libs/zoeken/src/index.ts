export { ZoekenHttpModule } from './http/zoeken-http.module.js';
export { ZoekenModule } from './zoeken.module.js';
export { ZoekDossiers } from './zoek-dossiers.query.js';
