import { generateKeyPairSync } from 'node:crypto';
import { sees } from '../acts.js';
import { type FeatureStops, press, text, title } from './stop.js';

const AT = '/koppelingen';

/** Systems of partners: none, letting one in, one that is there. */
export const koppelingen: FeatureStops = async ({ gemeente }) => {
  const key = {
    ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' }),
    kid: 'k',
  };
  await gemeente
    .as('beheer')
    .post('/koppelingen', {
      naam: 'Zzz',
      rechten: ['verzuimmeldingen:leveren', 'verwijzingen:volgen'],
      brins: ['00XA'],
      sleutels: [key],
      webhookUrl: 'https://school.example/zesweken',
    })
    .expect(201);
  return [
    {
      rol: 'beheer',
      stops: [
        { route: AT, at: AT, shows: title('koppelingen.titel') },
        {
          route: AT,
          at: AT,
          shows: async (page, t) => {
            await press('koppelingen.nieuw', 'koppelingen.sleutelsUitleg')(page, t);
            await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
            await sees(page, t('koppelingen.vulSleutels'));
          },
        },
        {
          route: AT,
          at: AT,
          shows: async (page, t) => {
            await press('koppelingen.nieuw', 'koppelingen.sleutelsUitleg')(page, t);
            await page.getByLabel(t('koppelingen.naam')).fill('Zzz twee');
            await page.getByRole('checkbox').first().check();
            await page.getByLabel(t('koppelingen.scholen')).fill('00xa, 01XB');
            await page.getByLabel(t('koppelingen.sleutels')).fill(JSON.stringify({ keys: [key] }));
            await page.getByRole('button', { name: t('algemeen.opslaan') }).click();
            await sees(page, t('koppelingen.gemaaktUitleg'));
          },
        },
        {
          route: AT,
          at: AT,
          shows: async (page, t) => {
            await page
              .getByRole('button', { name: t('koppelingen.trekIn', { naam: 'Zzz' }), exact: true })
              .first()
              .click();
            await text('koppelingen.trekInUitleg')(page, t);
          },
        },
      ],
    },
  ];
};
