export {
  type GekozenDatumregel,
  type Herinnermomenten,
  type Looptijdregel,
  TERMIJNSOORTEN,
  type Termijnregel,
  type Termijnregels,
  type Termijnsoort,
  type VasteDatumregel,
} from './termijnregel.js';
export { type Convenanttermijnen, regelsVan, STANDAARDREGELS } from './regels.js';
export { type Rekenkader, uiterlijkVan } from './uiterlijk.js';
export {
  type Afloop,
  termijnStatus,
  type Termijnstatus,
  type Uitkomst,
  uitkomstVan,
} from './termijn-status.js';
export {
  type Dossierfeiten,
  dossierTermijnen,
  type GewensteTermijn,
  type Melding16Uur,
} from './dossier-termijnen.js';
export { type DossierWens, StoreTermijnen, WEKKER } from './store-termijnen.js';
export { type Termijn, Termijnen } from './termijnen.query.js';
export { TermijnenModule } from './termijnen.module.js';
export { momentenTot, type TeBewaken, volgendMoment } from './momenten.js';
