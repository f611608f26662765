import { expect, it } from '@jest/globals';
import { QueueModule } from '@zesweken/queue';
import { startKernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { PostJobsModule } from '../src/jobs/post-jobs.module.js';
import { aLine, put, storedPost } from './a-mail.js';

const kernel = await startKernel({ imports: [QueueModule.forWorker(), PostJobsModule] });

it('sends by itself while the worker runs, and keeps the mail where there is no mail server', async () => {
  const tenant = await kernel.aTenant();
  await put(kernel, tenant, aLine(kernel, tenant));
  await until('the mail', async () => (await storedPost(tenant))[0]?.status === 'verzonden', 45_000);
  expect(await tenant.rows(sql`select aan, onderwerp from gevangen_post`)).toEqual([
    { aan: tenant.user('leerplicht').email, onderwerp: 'Herinnering uit Zesweken' },
  ]);
}, 60_000);
