export { type Convenant, Convenanten, convenantOp, type Lid, termijnregelsVan } from './convenanten.js';
export { ConvenantenModule } from './convenanten.module.js';
