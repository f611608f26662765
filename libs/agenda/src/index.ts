export { AgendaHttpModule } from './http/agenda-http.module.js';
export { AgendaModule } from './agenda.module.js';
