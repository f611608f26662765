import sql from 'sql-template-tag';
import type { FeatureInTests } from './feature.js';

/** The queue, as a beheerder sees it. */
export const wachtrij: FeatureInTests = {
  // An opdracht of the outbox that failed, as no worker runs here to fail it.
  prepare: async (gemeente) => {
    const id = gemeente.user('beheer').sessieId;
    await gemeente.rows(sql`
      insert into bullmq.job (queue, id, seq, name, state, data, opts, max_attempts, attempts_made, added_at_ms, finished_at_ms, failed_reason)
      values ('zesweken', ${id}, nextval('bullmq.job_seq'), 'proef.mislukt', 'failed', ${JSON.stringify({ tenantId: gemeente.id })}::jsonb,
              '{}'::jsonb, 1, 1, 0, 0, 'mislukt')
      on conflict do nothing`);
    return {};
  },
  calls: {},
  unlogged: {
    'GET /api/v1/wachtrij': 'numbers and ids of jobs, nobody’s data',
    'POST /api/v1/wachtrij/:id/_opnieuw': 'an id of a job, nobody’s data',
  },
};
