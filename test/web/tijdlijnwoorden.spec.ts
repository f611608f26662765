import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Tijdlijnbronnen } from '@zesweken/dossiers';
import { startApi } from '@zesweken/testing';

const api = await startApi();
const soorten = api.get(Tijdlijnbronnen).soorten;

describe('what can stand in a timeline', () => {
  it('is told by every feature, each thing by one', () => {
    expect(soorten).toEqual(
      expect.arrayContaining([
        'melding',
        'gesloten',
        'termijn-verlopen',
        'notitie',
        'plan-gemaakt',
        'brief-verzonden',
        'bestand-toegevoegd',
        'vrijstelling-begint',
        'signaal-gemeld',
      ]),
    );
    expect(new Set(soorten).size).toBe(soorten.length);
  });

  it.each(['nl', 'en'])('has words in %s', (language) => {
    const path = join(import.meta.dirname, `../../apps/web/src/i18n/${language}/dossiers.json`);
    const { tijdlijn } = JSON.parse(readFileSync(path, 'utf8')) as { tijdlijn: Record<string, string> };
    expect(soorten.filter((soort) => !tijdlijn[soort])).toEqual([]);
  });
});
