export { MeldingenHttpModule } from './http/meldingen-http.module.js';
export { type Afgekeurd, ImportMeldingen, type Importresultaat } from './import-meldingen.js';
export { MeldingenModule } from './meldingen.module.js';
export { type MeldingVol } from './melding-store.js';
export { MELDINGSOORTEN, type Meldingsoort } from './melding-velden.js';
export { Meldingen } from './meldingen.query.js';
export { OpenDossier } from './open-dossier.js';
export { type EigenMelding, type Gevormd, MakeOwnMelding } from './own-melding.js';
export { TakeInMelding } from './take-in-melding.js';
