export { HandhavingModule } from './handhaving.module.js';
export { HandhavingHttpModule } from './http/handhaving-http.module.js';
