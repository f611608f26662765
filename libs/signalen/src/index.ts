export { SignalenHttpModule } from './http/signalen-http.module.js';
export { LeerlingFeiten } from './leerling-feiten.js';
export { type NieuwSignaal, ReportSignaal } from './report-signaal.js';
export { type Signaalregels, STANDAARDREGELS } from './regels/signaalregels.js';
export { SignalenModule } from './signalen.module.js';
export { VerkortRooster } from './verkort-rooster.entity.js';
export { type Voorstel, Voorstellen } from './voorstellen.query.js';
export { Ziekmelding } from './ziekmelding.entity.js';
