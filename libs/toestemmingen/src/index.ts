export { type Betrokkene, GiveToestemming, RefuseToestemming } from './give-toestemming.js';
export { ToestemmingenHttpModule } from './http/toestemmingen-http.module.js';
export { geenDeelgenoot } from './keur-toestemming.js';
export { laatsteDag, levend, type Regel, type Toestemming } from './toestemming.js';
export { type RegelMetPartij, Toestemmingen, type ToestemmingVol } from './toestemmingen.query.js';
export { ToestemmingenModule } from './toestemmingen.module.js';
export { Toestemmingsregels } from './toestemmingsregels.query.js';
export { ToestemmingVolgers, Volgers } from './volgers.js';
export { type Intrekking, WithdrawToestemming } from './withdraw-toestemming.js';
