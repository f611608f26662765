import sql from 'sql-template-tag';
import { sees } from '../acts.js';
import { type FeatureStops, title } from './stop.js';

const ROUTE = '/achtergrondwerk';

/** The work that nobody waits for, as a beheerder sees it. No worker runs here, so what it would leave is put there. */
export const wachtrij: FeatureStops = async ({ gemeente }) => {
  const { id, schema } = gemeente.tenant;
  await gemeente.rows(sql`
    insert into platform.rondes (soort, begonnen_op, klaar_op, mislukt_op, fout, gedaan) values
      ('outbox.doorgeven', '2026-01-12T08:00:00Z', '2026-01-12T08:00:02Z', null, null, '{"tenants": 3, "opdrachten": 12, "duurMs": 1840}'),
      ('verantwoording.nakijken', '2026-01-12T08:00:00Z', null, null, null, '{}'),
      ('verantwoording.verzegelen', '2026-01-12T08:00:00Z', null, '2026-01-12T08:00:01Z', 'x', '{}')
    on conflict do nothing`);
  await gemeente.rows(
    sql`insert into platform.wekkers (tenant_rol, soort, op) values (${schema}, 'termijnen', '2026-01-12T07:00:00Z') on conflict do nothing`,
  );
  const data = JSON.stringify({ tenantId: id });
  await gemeente.rows(sql`
      insert into bullmq.job (queue, id, seq, name, state, data, opts, max_attempts, attempts_made, added_at_ms, finished_at_ms, failed_reason)
      select 'zesweken', gen_random_uuid(), nextval('bullmq.job_seq'), 'outbox.doorgeven', 'failed', ${data}::jsonb, '{}'::jsonb, 8, 8,
             1768201200000, 1768201200000, 'x'
      from generate_series(1, 2)`);
  return [
    {
      rol: 'beheer',
      stops: [
        { route: ROUTE, at: ROUTE, shows: title('achtergrond.titel') },
        {
          route: ROUTE,
          at: ROUTE,
          shows: async (page, t) => {
            await page
              .getByRole('button', { name: t('achtergrond.opnieuw') })
              .first()
              .click();
            await sees(page, t('achtergrond.geprobeerd'));
          },
        },
      ],
    },
  ];
};
