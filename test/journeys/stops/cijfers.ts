import { sees } from '../acts.js';
import { type FeatureStops, text, title } from './stop.js';

const AT = '/cijfers';

/** Figures of the own organisation, of this school year and of one in which there is nothing; its years as a table. */
export const cijfers: FeatureStops = () =>
  Promise.resolve([
    {
      rol: 'teamleider',
      stops: [
        { route: AT, at: AT, shows: title('cijfers.titel') },
        {
          route: AT,
          at: `${AT}?definitie=breed`,
          shows: async (page, t) => {
            await text('cijfers.definitieUitleg.breed')(page, t);
            const name = `${t('cijfers.naastElkaar.jaren')}: ${t('grafiek.alsTabel')}`;
            await page.getByRole('button', { name, exact: true }).click();
            await sees(page, t('cijfers.naastElkaar.binnenZes'));
          },
        },
        {
          route: AT,
          at: `${AT}?schooljaar=2014-2015`,
          shows: async (page, t) => {
            await sees(page, t('cijfers.verdeling.uitkomst'));
          },
        },
      ],
    },
  ]);
