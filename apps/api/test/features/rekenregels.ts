import sql from 'sql-template-tag';
import type { FeatureInTests } from './feature.js';

/** School calendars and the rules of convenanten. */
export const rekenregels: FeatureInTests = {
  prepare: async (gemeente, { dossier }) => {
    // Its id is that of a thing of the gemeente, so that who asks for all of those finds it.
    await gemeente.rows(sql`
      insert into platform.convenanten (id, naam, geldig_vanaf, doelen, termen) values (${dossier}, 'Van ons', '2020-08-01', '{plaatsing}', '{}')`);
    await gemeente.rows(
      sql`insert into platform.convenant_leden (convenant_id, tenant_id, vanaf) values (${dossier}, ${gemeente.id}, '2020-08-01')`,
    );
    return {};
  },
  calls: {
    'POST /api/v1/schoolvakanties/_importeren': ({ gemeente }) =>
      gemeente
        .as('beheer')
        .csv('/schoolvakanties/_importeren?toch=true', 'naam;begin;einde\nMei;2026-04-25;2026-05-03\n'),
    'POST /api/v1/schoolvakanties/_startset': ({ gemeente }) =>
      gemeente.as('beheer').post('/schoolvakanties/_startset'),
  },
  unlogged: {
    'GET /api/v1/convenanten': 'agreements between organisations, nobody’s data',
    'GET /api/v1/schoolvakanties': 'school holidays, nobody’s data',
    'POST /api/v1/convenanten/:id/_proberen': 'counts alone, for who may not see a child',
  },
  bodies: {
    'POST /api/v1/convenanten/:id/_proberen': { regels: [] },
  },
};
