export { type Actor, Acting } from './acting.js';
export { Logboek, type Handeling, type Verwerking } from './logboek.js';
export { LogboekModule } from './logboek.module.js';
export { type Activiteit, ACTIVITEITEN, registerOf, type RegisterEntry } from './register.js';
export { newTrace, type Trace, traceFrom } from './trace.js';
