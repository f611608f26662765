export { BewaakTermijnen } from './bewaak-termijnen.js';
export { HerinneringenHttpModule } from './http/herinneringen-http.module.js';
export { HerinneringenJobsModule } from './jobs/herinneringen-jobs.module.js';
export { HerinneringenModule } from './herinneringen.module.js';
export { Herinneringen } from './herinneringen.query.js';
