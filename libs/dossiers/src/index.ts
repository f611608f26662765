export { type Behandelaarwissel, Behandelaarwissels, type Wisselluisteraar } from './behandelaarwissels.js';
export { AssignBehandelaar, CloseDossier, ConfirmDossier } from './change-dossier.js';
export { type DossierDetail } from './dossier-detail.query.js';
export { Dossier } from './dossier.entity.js';
export { DossierFile } from './dossier-detail.query.js';
export { DossierList } from './dossier-list.query.js';
export { statusOn as dossierstatusOp } from './dossier-filter.sql.js';
export {
  DossierMeldingen,
  HERKOMSTEN,
  type Herkomst,
  type MeldingInDossier,
  type MeldingVoorVorming,
} from './dossier-meldingen.js';
export { DOSSIER_STATUSES, type Dossierstatus, SLUITREDENEN, type Sluitreden } from './dossier-status.js';
export { DossierDto } from './http/dossier-heel.dto.js';
export {
  DOSSIERACTIES,
  type Dossieractie,
  DOSSIERROLLEN,
  mogelijk,
  OVERGANGEN,
  type Overgang,
} from './overgangen.js';
export { type NieuwePlaatsing, OMVANGEN, PLAATSINGSOORTEN } from './plaatsing.entity.js';
export { EndPlaatsing, RecordPlaatsing } from './record-plaatsing.js';
export { ActivateDossier, DenyReturn, ReopenDossier } from './steer-dossier.js';
export { KLOKKEN } from './dossier-werk.js';
export { DossiersHttpModule } from './http/dossiers-http.module.js';
export { DossierWorkModule } from './dossier-work.module.js';
export { DossiersModule } from './dossiers.module.js';
export { EscalateDossier } from './escalatie.js';
export { FormDossiers, type LeerlingMeldingen } from './form-dossiers.js';
export { type Dossierstaat, type Dossierstand, MoveDossiers } from './move-dossiers.js';
export { RecountTermijnen } from './recount-termijnen.js';
export { type Anders, type Effect } from './rekenwijze.js';
export { type CalendarOf, calendarsOf, SchoolCalendars, type VakantieVan } from './school-calendars.js';
export {
  TIJDLIJNGROEPEN,
  type Tijdlijnbron,
  Tijdlijnbronnen,
  type Tijdlijngebeurtenis,
  type Tijdlijngroep,
} from './tijdlijn.js';
export { type Werkbron, Werkbronnen, type Werkitem, type Werkvraag } from './werkvoorraad.js';
export {
  type Dossierwerk,
  findDossier,
  metSamengevoegde,
  type Werkwijze,
  WorkOnDossier,
} from './work-on-dossier.js';
export { VERZUIMSOORTEN, type Verzuimsoort } from './vorming/melding.js';
