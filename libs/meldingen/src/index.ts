export { MeldingenHttpModule } from './http/meldingen-http.module.js';
export { type Afgekeurd, ImportMeldingen, type Importresultaat } from './import-meldingen.js';
export { MeldingenModule } from './meldingen.module.js';
export { Meldingen } from './meldingen.query.js';
export { TakeInMelding } from './take-in-melding.js';
