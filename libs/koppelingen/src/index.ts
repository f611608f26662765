export { KoppelingenHttpModule } from './http/koppelingen-http.module.js';
export { KoppelingenJobsModule } from './jobs/koppelingen-jobs.module.js';
export { KoppelingenModule } from './koppelingen.module.js';
