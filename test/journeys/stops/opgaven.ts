import { sees } from '../acts.js';
import { type FeatureStops, text, title } from './stop.js';

const AT = '/opgaven';

/** Official returns: the figures, and the report that one writes. */
export const opgaven: FeatureStops = () =>
  Promise.resolve([
    {
      rol: 'teamleider',
      stops: [
        { route: AT, at: AT, shows: title('opgaven.titel') },
        {
          route: AT,
          at: AT,
          shows: async (page, t) => {
            await page.getByLabel(t('opgaven.inleiding')).fill('Zzz');
            await page.getByRole('button', { name: t('opgaven.bewaar') }).click();
            await sees(page, t('opgaven.bewaard'));
          },
        },
      ],
    },
    { rol: 'leerplicht', stops: [{ route: AT, at: AT, shows: text('opgaven.tellingUitleg') }] },
  ]);
