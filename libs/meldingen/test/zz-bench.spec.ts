import { it } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { datum } from '@zesweken/kalender';
import { leesMeldingen } from '../src/csv/lees-meldingen.js';
import { valideerMelding } from '../src/melding-velden.js';
it('bench', async () => {
  const ctx = { vandaag: datum('2026-10-01'), mag: () => true };
  for (let k = 0; k < 5; k++) {
    let t = performance.now();
    let n = 0;
    for await (const _ of leesMeldingen(createReadStream('/tmp/csvb/a.csv'))) n++;
    const a = ((n / (performance.now() - t)) * 1000) | 0;
    t = performance.now();
    n = 0;
    let ok = 0;
    for await (const r of leesMeldingen(createReadStream('/tmp/csvb/a.csv'))) {
      n++;
      if ('ruw' in r) {
        const o = valideerMelding(r.ruw, ctx);
        if (o.ok) ok++;
        else if (k === 0 && n < 3) console.log(o.fouten);
      }
    }
    console.log(`read ${a} read+validate ${((n / (performance.now() - t)) * 1000) | 0} ok ${ok}`);
  }
}, 60000);
