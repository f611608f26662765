import { openHouse } from './house.mjs';
import { openServices } from './statements.mjs';
import { compareSizes } from './sizes.mjs';
const house = await openHouse();
let services;
try {
  services = await openServices(house.settings);
  const { questions } = await compareSizes({ services, ownerUrl: house.ownerUrl });
  for (const q of questions) console.log(q.name.padEnd(42), q.smallMs.p50, q.smallMs.p95, '|', q.largeMs.p50, q.largeMs.p95, '|', q.ratioP50, q.ratioP95);
  for (const q of questions) console.log(q.name, '\n    ', q.plan);
} catch (e) { console.log(e); } finally { await services?.close(); await house.close(); }
