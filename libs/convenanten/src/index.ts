export {
  type Convenant,
  Convenanten,
  convenantOp,
  type Deelgenoot,
  ladderVan,
  type Lid,
  STANDAARDLADDER,
  termijnregelsVan,
  type Trede,
} from './convenanten.js';
export { ConvenantenModule } from './convenanten.module.js';
