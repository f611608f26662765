export { KringenHttpModule } from './http/kringen-http.module.js';
export { KringenJobsModule } from './jobs/kringen-jobs.module.js';
export { KringenModule } from './kringen.module.js';
export { Kringen } from './kringen.query.js';
export { RunKring } from './run-kring.js';
export { WriteItem } from './write-item.js';
