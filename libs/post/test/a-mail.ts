import { Clock, Ids } from '@zesweken/clock';
import { Acting, newTrace } from '@zesweken/logboek';
import { JobHandlers, Wekkers } from '@zesweken/queue';
import { TenantDirectory, Tenants } from '@zesweken/tenancy';
import type { Kernel, TestTenant } from '@zesweken/testing';
import sql from 'sql-template-tag';
import { DeliverPost } from '../src/deliver-post.js';
import { SendPost } from '../src/jobs/send-post.js';
import { type Postregel, PutPost } from '../src/put-post.js';

export const never = new AbortController().signal;

/** A line as the sweep of termijnen puts it ready, to the officer. */
export const aLine = (
  kernel: Pick<Kernel, 'get'>,
  tenant: TestTenant,
  more: Partial<Postregel> = {},
): Postregel => ({
  id: kernel.get(Ids).next(),
  ontvangerId: tenant.user('leerplicht').id,
  soort: 'herinnering',
  kenmerk: '2026-0001',
  pad: '/dossiers/1',
  gegevens: { termijnsoort: 'convenant-6-weken', uiterlijk: '2026-01-19', moment: '2026-01-12' },
  bundelen: false,
  ...more,
});

/** Puts lines ready, in one call. */
export const put = (kernel: Pick<Kernel, 'get'>, tenant: TestTenant, ...regels: Postregel[]) =>
  kernel.get(Tenants).run(tenant.tenant, () => kernel.get(PutPost).run(regels));

/** Does something as a job does: the system acts, in a trace of its own. */
export const asJob = <T>(kernel: Pick<Kernel, 'get'>, work: () => Promise<T>): Promise<T> =>
  kernel.get(Acting).as({ soort: 'systeem', id: null, rol: 'post.versturen', trace: newTrace() }, work);

/** What rounds of each process share; made by hand, so that none comes by itself while a spec looks. */
const rounds = new WeakMap<object, SendPost>();

/** One round of the worker. */
export function aRound(kernel: Pick<Kernel, 'get'>, signal = never): Promise<number> {
  const found = rounds.get(kernel);
  const round =
    found ?? new SendPost(new JobHandlers(), kernel.get(Wekkers), kernel.get(DeliverPost), kernel.get(Clock));
  rounds.set(kernel, round);
  // It keeps what tenants there are for seconds of a clock that stands still here.
  kernel.get(TenantDirectory).refresh();
  return asJob(kernel, () => round.run(signal));
}

export interface Stored {
  readonly id: string;
  readonly status: string;
  readonly pogingen: number;
  readonly fout: string | null;
  readonly soort: string;
  readonly vanaf: Date;
}

export const storedPost = (tenant: TestTenant) =>
  tenant.rows<Stored>(sql`select id, status, pogingen, fout, soort, vanaf from post order by id`);

export const choose = (tenant: TestTenant, wijze: string) =>
  tenant.rows(sql`
    insert into postvoorkeuren (gebruiker_id, wijze, overzicht_om, stil_van, stil_tot, gewijzigd_op)
    values (${tenant.user('leerplicht').id}, ${wijze}, '08:00', '20:00', '07:00', now())
    on conflict (gebruiker_id) do update set wijze = excluded.wijze`);
