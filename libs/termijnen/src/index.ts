export {
  type GekozenDatumregel,
  type Herinnermomenten,
  type Looptijdregel,
  TERMIJNSOORTEN,
  type Termijnregel,
  type Termijnregels,
  type Termijnsoort,
  type VasteDatumregel,
  type Verlengregel,
} from './termijnregel.js';
export {
  type Convenantregel,
  CONVENANTSOORTEN,
  type Convenantsoort,
  type Convenanttermijnen,
} from './convenantregel.js';
export { regelsVan } from './convenanttermijnen.js';
export { type Bezwaar, keurConvenanttermijnen } from './keur-convenanttermijnen.js';
export { STANDAARDREGELS } from './regels.js';
export { eindeVan, type Rekenkader, uiterlijkVan } from './uiterlijk.js';
export {
  type Afloop,
  termijnStatus,
  type Termijnstatus,
  type Uitkomst,
  uitkomstVan,
} from './termijn-status.js';
export { bereken, type Berekend } from './bereken.js';
export {
  type Dossierfeiten,
  dossierTermijnen,
  type GewensteTermijn,
  type Melding16Uur,
} from './dossier-termijnen.js';
export {
  hoogstensDagen,
  type Ingreep,
  type IngreepVan,
  type Opschorting,
  type Verlenging,
  type Waarvan,
} from './ingrepen.js';
export {
  INGREEPREDENEN,
  type Ingreepreden,
  mustExtend,
  mustResume,
  mustSuspend,
  openIn,
  type Stand,
  teVerlengen,
} from './keur-ingreep.js';
export { type Bronwens, DropTermijnen, KeepTermijn, RecountTermijn } from './keep-termijn.js';
export { type Klaar, KlareTermijnen } from './klare-termijnen.query.js';
export { Ingrepen } from './ingrepen.query.js';
export { JoinTermijnen, type Samengevoegd, type Termijnstand } from './move-termijnen.js';
export { type Daad, RecordIngreep, type Waarom } from './record-ingreep.js';
export { type DossierWens, StoreTermijnen } from './store-termijnen.js';
export { type Oorzaak, WEKKER, WIJZIGREDENEN, type Wijzigreden } from './write-termijnen.js';
export { type Termijn, Termijnen } from './termijnen.query.js';
export { type GelezenIngreep, type Termijnwijziging, type Verloop, Verlopen } from './verloop.query.js';
export { TermijnenModule } from './termijnen.module.js';
export { momentenTot, type TeBewaken, volgendMoment } from './momenten.js';
export { TERMIJNWOORDEN } from './woorden.js';
