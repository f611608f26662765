export { RapportagesHttpModule } from './http/rapportages-http.module.js';
