import { sees } from '../acts.js';
import { YARA } from '../week.js';
import { type FeatureStops, type Stop, title } from './stop.js';

/** The search field of the bar, in what it can show. */
export const zoeken: FeatureStops = async () => [
  {
    rol: 'leerplicht',
    stops: [
      typed('', 'zoeken.uitleg'),
      typed(YARA.achternaam.slice(0, 4), 'zoeken.gevonden_one', { count: 1 }),
      typed('denkbeldig', 'zoeken.lijktOp'),
      typed('zw', 'zoeken.gevonden_other', { count: 5 }),
      typed('y', 'zoeken.teKort'),
      typed('xylofoon', 'zoeken.niets'),
      typed('123456789', 'zoeken.onbekendGetal'),
    ],
  },
];

function typed(vraag: string, then: string, values: Record<string, number> = {}): Stop {
  return {
    route: '/dossiers',
    at: '/dossiers',
    shows: async (page, t) => {
      await title('dossiers.titel')(page, t);
      await page.keyboard.press('/');
      await page.keyboard.type(vraag);
      await sees(page, t(then, values));
    },
  };
}
