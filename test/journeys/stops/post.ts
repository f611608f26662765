import sql from 'sql-template-tag';
import { type FeatureStops, press, text, title } from './stop.js';

const MAIL = '01890000-0000-7000-8000-00000000aa04';

/** What a user wants of mail, what left, and the mailbox. */
export const post: FeatureStops = async ({ gemeente }) => {
  const { id, email } = gemeente.user('leerplicht');
  await gemeente.rows(sql`
    insert into post (id, ontvanger_id, soort, status, vanaf, pogingen, fout, gemaakt_op)
    values ('01890000-0000-7000-8000-00000000aa03', ${id}, 'enkel', 'mislukt', now(), 4, 'geweigerd 550', now())`);
  await gemeente.rows(sql`
    insert into gevangen_post (id, aan, onderwerp, tekst, ontvangen_op)
    values (${MAIL}, ${email}, '12345', '67890', now())`);
  const page = '/instellingen/post';
  return [
    {
      rol: 'leerplicht',
      stops: [
        { route: page, at: page, shows: title('postvoorkeur.titel') },
        {
          route: page,
          at: page,
          shows: async (page, t) => {
            await page.getByLabel(t('postvoorkeur.wijze.dagelijks')).check();
            await page.getByLabel(t('postvoorkeur.overzichtOm')).fill('06:00');
            await press('algemeen.opslaan', 'veldfout.stille-uren')(page, t);
          },
          refusals: [400],
        },
      ],
    },
    {
      rol: 'beheer',
      stops: [
        { route: '/post', at: '/post', shows: text('post.reden.geweigerd') },
        { route: '/post', at: '/post?status=bezig', shows: text('post.leeg') },
        { route: '/mailbox', at: '/mailbox', shows: text('mailbox.kies') },
        { route: '/mailbox', at: `/mailbox?mail=${MAIL}`, shows: title('mailbox.titel') },
      ],
    },
  ];
};
