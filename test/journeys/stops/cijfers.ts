import { sees } from '../acts.js';
import { type FeatureStops, text, title } from './stop.js';

const AT = '/cijfers';

/** Figures of the own organisation, of this school year and of one in which there is nothing. */
export const cijfers: FeatureStops = () =>
  Promise.resolve([
    {
      rol: 'teamleider',
      stops: [
        { route: AT, at: AT, shows: title('cijfers.titel') },
        { route: AT, at: `${AT}?definitie=breed`, shows: text('cijfers.definitieUitleg.breed') },
        {
          route: AT,
          at: AT,
          shows: async (page, t) => {
            await page
              .getByRole('button', { name: t('grafiek.alsTabel') })
              .first()
              .click();
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
