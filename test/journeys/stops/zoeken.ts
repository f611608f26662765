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
      // How many there are depends on what the other features made.
      typed('zw', 'zoeken.gevonden_other'),
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
      const words = t(then, values);
      await sees(page, words.includes('{{count}}') ? new RegExp(words.replace('{{count}}', '\\d+')) : words);
    },
  };
}
