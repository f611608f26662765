export { AgreePlan } from './agree-plan.js';
export { Acties } from './acties.query.js';
export { AddActie, ChangeActie, type NieuweActie } from './change-actie.js';
export { ExportPlan } from './export-plan.js';
export { PlannenHttpModule } from './http/plannen-http.module.js';
export { PlannenModule } from './plannen.module.js';
export { Plannen } from './plannen.query.js';
export { type Planwijziging, SavePlan } from './save-plan.js';
