import type { FeatureInTests } from './feature.js';

const COUNTS = 'released counts: nobody’s data';
const PUBLIC = 'what was made public';

/** What the region sees, and what anybody sees: counts that were released. */
export const vrijgaven: FeatureInTests = {
  calls: {},
  unlogged: {
    'GET /api/v1/regio/rapportages': COUNTS,
    'GET /api/v1/regio/rapportages/:tabel': COUNTS,
    'GET /api/v1/regio/schooljaren': COUNTS,
    'GET /api/v1/regio/schooljaren/bestand': COUNTS,
    'GET /api/v1/regio/vrijgaven': COUNTS,
    'GET /api/v1/regio/vrijgaven/:nummer/bestand': COUNTS,
    'POST /api/v1/regio/vrijgaven/:nummer/_openbaren': COUNTS,
    'POST /api/v1/regio/vrijgaveverzoeken': 'asks the background work, which logs in each tenant',
    'GET /api/v1/open-data': PUBLIC,
    'GET /api/v1/open-data/datawoordenboek': PUBLIC,
    'GET /api/v1/open-data/:regio/:nummer/:tabel': PUBLIC,
  },
};
