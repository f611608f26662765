export { KringenHttpModule } from './http/kringen-http.module.js';
export { KringenModule } from './kringen.module.js';
export { Kringen } from './kringen.query.js';
