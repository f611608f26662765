export { WerkHttpModule } from './http/werk-http.module.js';
export { WerkModule } from './werk.module.js';
export { vervangtVandaag } from './vervangingen.query.js';
