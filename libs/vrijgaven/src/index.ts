export { VrijgavenHttpModule } from './http/vrijgaven-http.module.js';
export { VrijgavenJobsModule } from './jobs/vrijgaven-jobs.module.js';
export { MakeVrijgave } from './make-vrijgave.js';
export { RequestVrijgave } from './request-vrijgave.js';
export { VrijgavenModule } from './vrijgaven.module.js';
export { VrijgavenWorkModule } from './vrijgaven-work.module.js';
export { type Vrijgavetabel, Vrijgaven } from './vrijgaven.query.js';
