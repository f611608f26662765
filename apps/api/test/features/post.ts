import sql from 'sql-template-tag';
import type { FeatureInTests } from './feature.js';

const VOORKEUR = { wijze: 'dagelijks', overzichtOm: '08:30', stilVan: '20:00', stilTot: '07:00' };

/** Mail: what a user wants of it, what left, and what is kept while there is no mail server. */
export const post: FeatureInTests = {
  prepare: async (gemeente) => {
    const { id, email } = gemeente.user('leerplicht');
    const [post] = await gemeente.rows<{ id: string }>(sql`
      insert into post (id, ontvanger_id, soort, status, vanaf, pogingen, fout, gemaakt_op)
      values (gen_random_uuid(), ${id}, 'enkel', 'mislukt', now(), 4, 'geweigerd 550', now()) returning id`);
    const [mail] = await gemeente.rows<{ id: string }>(sql`
      insert into gevangen_post (id, aan, onderwerp, tekst, ontvangen_op)
      values (gen_random_uuid(), ${email}, 'Herinnering', 'Goedendag', now()) returning id`);
    return { post: post!.id, mail: mail!.id };
  },
  calls: {
    'PUT /api/v1/postvoorkeuren': ({ gemeente }) =>
      gemeente.as('leerplicht').put('/postvoorkeuren', VOORKEUR),
    'GET /api/v1/post': ({ gemeente }) => gemeente.as('teamleider').get('/post?status=mislukt'),
    'POST /api/v1/post/:id/_opnieuw': ({ gemeente, made }) =>
      gemeente.as('teamleider').post(`/post/${made.post}/_opnieuw`),
    'GET /api/v1/gevangenpost': ({ gemeente }) => gemeente.as('beheer').get('/gevangenpost'),
    'GET /api/v1/gevangenpost/:id': ({ gemeente, made }) =>
      gemeente.as('beheer').get(`/gevangenpost/${made.mail}`),
  },
  unlogged: {
    'GET /api/v1/postvoorkeuren': 'the user’s own choice of how mail comes',
  },
};
