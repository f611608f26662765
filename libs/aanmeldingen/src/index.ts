export { type Aanmelding, type AanmeldingGegevens, UITKOMSTEN } from './aanmelding.js';
export { AanmeldingenModule } from './aanmeldingen.module.js';
export { Aanmeldingen } from './aanmeldingen.query.js';
export { AanmeldingenHttpModule } from './http/aanmeldingen-http.module.js';
export { ChangeAanmelding, RecordAanmelding } from './record-aanmelding.js';
