import { sees } from '../acts.js';
import type { FeatureStops } from './stop.js';

const AT = '/opgaven';

/** Official returns: the figures, and the report that one writes. */
export const opgaven: FeatureStops = () =>
  Promise.resolve([
    {
      rol: 'teamleider',
      stops: [
        {
          route: AT,
          at: AT,
          shows: async (page, t) => {
            await sees(page, t('opgaven.tellingUitleg'));
            await page.getByLabel(t('opgaven.inleiding')).fill('Zzz');
            await page.getByRole('button', { name: t('opgaven.bewaar') }).click();
            await sees(page, t('opgaven.bewaard'));
          },
        },
      ],
    },
  ]);
