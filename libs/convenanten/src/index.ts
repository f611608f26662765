export {
  type Convenant,
  Convenanten,
  convenantOp,
  ladderVan,
  type Lid,
  STANDAARDLADDER,
  termijnregelsVan,
  type Trede,
} from './convenanten.js';
export { ConvenantenModule } from './convenanten.module.js';
