export { BrengIn } from './breng-in.js';
export { RapportagesHttpModule } from './http/rapportages-http.module.js';
export { RapportagesJobsModule } from './jobs/rapportages-jobs.module.js';
export { KWARTALEN, LANGST, type Posten, type Stand, standdag, STANDEN } from './posten.js';
export { yearOf } from './rapportage.query.js';
export { RapportagesModule } from './rapportages.module.js';
export { DEFINITIEVERSIE, LEEFTIJDEN, UITKOMSTEN } from './tellen.js';
