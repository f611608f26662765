/**
 * The plan of the house as data. ESLint and dependency-cruiser both read it, so that there is one list to change, and a
 * spec (test/lint/architecture.spec.ts) refuses a folder in libs/ that this page does not know.
 */

/** Knows no feature. Every lib may use these through their index.ts. */
export const kernel = [
  'clock',
  'config',
  'crypto',
  'errors',
  'http',
  'kalender',
  'logboek',
  'pdf',
  'queue',
  'rekenblad',
  'tenancy',
];

/** Each feature and the features it may use, through their index.ts. A new pair is a decision: say why in the commit. */
export const features = {
  aanmeldingen: ['dossiers', 'leerlingen', 'termijnen'],
  agenda: ['dossiers', 'leerlingen', 'termijnen', 'toegang', 'werk'],
  bestanden: ['dossiers'],
  brieven: ['dossiers', 'leerlingen'],
  convenanten: ['termijnen'],
  demo: [
    'toegang',
    'meldingen',
    'dossiers',
    'leerlingen',
    'plannen',
    'vrijstellingen',
    'notities',
    'signalen',
    'bestanden',
    'brieven',
    'rekenregels',
    'grondslagen',
    'toestemmingen',
    'verwijzingen',
    'kringen',
    'vrijgaven',
  ],
  dossiers: ['leerlingen', 'termijnen', 'convenanten'],
  grondslagen: [],
  handhaving: ['dossiers', 'leerlingen'],
  herinneringen: ['dossiers', 'termijnen', 'convenanten', 'notities', 'post'],
  koppelingen: ['grondslagen', 'meldingen', 'toegang', 'verwijzingen'],
  kringen: ['dossiers', 'grondslagen', 'verwijzingen'],
  leerlingen: [],
  meldingen: ['leerlingen', 'dossiers', 'convenanten'],
  notities: ['dossiers', 'leerlingen'],
  onderdrukking: [],
  opgaven: ['rapportages', 'vrijgaven'],
  plannen: ['dossiers', 'leerlingen', 'termijnen'],
  portaal: [
    'dossiers',
    'grondslagen',
    'kringen',
    'leerlingen',
    'plannen',
    'toestemmingen',
    'post',
    'toegang',
    'notities',
  ],
  post: ['termijnen', 'toegang', 'notities'],
  rapportages: ['dossiers'],
  rekenregels: ['dossiers', 'meldingen', 'termijnen', 'convenanten'],
  signalen: ['dossiers', 'leerlingen', 'meldingen'],
  termijnen: ['leerlingen'],
  toegang: [],
  toestemmingen: [
    'dossiers',
    'leerlingen',
    'convenanten',
    'grondslagen',
    'notities',
    'termijnen',
    'bestanden',
  ],
  verwijzingen: [
    'dossiers',
    'leerlingen',
    'convenanten',
    'grondslagen',
    'termijnen',
    'notities',
    'bestanden',
    'plannen',
    'post',
    'meldingen',
    'aanmeldingen',
    'toestemmingen',
  ],
  verantwoording: [],
  vrijgaven: ['convenanten', 'onderdrukking', 'rapportages'],
  vrijstellingen: ['leerlingen', 'dossiers', 'termijnen'],
  wachtrij: ['herinneringen', 'post'],
  werk: ['dossiers', 'leerlingen', 'notities'],
  zoeken: ['leerlingen', 'dossiers'],
};

/** Programs; they put libs together and hold no rules of their own. apps/web stands apart: see {@link web}. */
export const apps = ['api', 'worker', 'beheer'];

/** The browser's part: of all libs it may use only the typed client. */
export const web = { app: 'web', mayUse: 'api-client' };

/** Importable from specs and from test/ only. */
export const testing = 'testing';

/** The one lib that holds connections to tenant data. */
export const door = 'tenancy';

/** Packages with which one could walk round the door, and the libs that need them nonetheless. */
export const guardedPackages = [
  {
    package: 'pg',
    libs: [door, 'demo'],
    why: 'connections are made by libs/tenancy; libs/demo is handed that of the owner',
  },
  { package: '@nestjs/typeorm', libs: [door], why: 'a DataSource lives only in libs/tenancy' },
  {
    package: 'bullmq',
    libs: ['queue', door],
    why: 'jobs go through libs/queue; the migrator lays the queue’s tables',
  },
  { package: 'ioredis', libs: ['queue'], why: 'Redis is a store of libs/queue' },
];
