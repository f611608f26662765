export { AskVerlof } from './ask-verlof.js';
export { EndVrijstelling, NoteContact } from './change-vrijstelling.js';
export { type Grond, GRONDEN } from './gronden.js';
export { VrijstellingenHttpModule } from './http/vrijstellingen-http.module.js';
export { type NieuweVrijstelling, RecordVrijstelling } from './record-vrijstelling.js';
export { VrijstellingenModule } from './vrijstellingen.module.js';
export { Vrijstellingen } from './vrijstellingen.query.js';
