import { Clock } from '@zesweken/clock';
import { Settings } from '@zesweken/config';
import { type FailedJob, FailedJobs, QueueState, type Ronde, Rondes, Wekkers } from '@zesweken/queue';
import { TenantDirectory } from '@zesweken/tenancy';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { withWork } from '../work-context.js';

/** As much of a fault as fits a line; the log of the worker has the rest. */
const LONGEST_REASON = 100;

@SubCommand({
  name: 'status',
  description: 'How deep the queue is, how the last rounds went, what is overdue',
})
export class QueueStatusCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async run(): Promise<void> {
    await withWork(this.settings, async (context) => {
      const now = context.get(Clock).now();
      const { wachtend, bezig, uitgesteld, mislukt } = await context.get(QueueState).depth();
      const overdue = [...(await context.get(Wekkers).latenesses(now))].filter(([, seconds]) => seconds > 0);
      tell(
        `Jobs: ${wachtend} waiting, ${bezig} active, ${uitgesteld} delayed, ${mislukt} failed`,
        ...(await context.get(QueueState).next()).map(
          ({ soort, op }) => `next   ${soort}  ${op.toISOString()}`,
        ),
        ...(await context.get(Rondes).last()).map(roundLine),
        ...overdue.map(([soort, seconds]) => `overdue ${soort}  ${Math.round(seconds)} s`),
      );
    });
  }
}

@SubCommand({ name: 'list', description: 'The jobs that failed for good, latest first' })
export class QueueListCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error when there is no tenant of that name. */
  override async run(_args: string[], { tenant: slug }: { tenant?: string }): Promise<void> {
    await withWork(this.settings, async (context) => {
      const directory = context.get(TenantDirectory);
      const tenant = slug === undefined ? undefined : await directory.find(slug);
      if (slug !== undefined && !tenant)
        throw new Error(`There is no tenant "${slug}". See: npm run beheer -- tenant list`);
      const jobs = await context.get(FailedJobs).list(tenant?.id);
      const slugs = new Map((await directory.all()).map(({ id, slug: name }) => [id, name]));
      tell(
        ...jobs.map((job) => jobLine(job, slugs)),
        jobs.length === 0
          ? 'No failed jobs.'
          : 'Try one again: queue retry <id>. Give one up: queue drop <id>.',
      );
    });
  }

  @Option({ flags: '--tenant <slug>', description: 'only those of this tenant' })
  tenant(text: string): string {
    return text;
  }
}

@SubCommand({
  name: 'retry',
  arguments: '[id]',
  description: 'Try a failed job again with all its tries, or all of them',
})
export class QueueRetryCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error when there is no such failed job, or none is named. */
  override async run([id]: string[], { alles = false }: { alles?: boolean }): Promise<void> {
    if ((id === undefined) !== alles) throw new Error('Give the id of one failed job, or --alles.');
    await withWork(this.settings, async (context) => {
      const failed = context.get(FailedJobs);
      const ids = id === undefined ? (await failed.list()).map((job) => job.id) : [id];
      let done = 0;
      for (const one of ids) if (await failed.again(one)) done += 1;
      if (id !== undefined && done === 0) throw new Error(`There is no failed job ${id}. See: queue list`);
      tell(`${done} put back in the queue.`);
    });
  }

  @Option({ flags: '--alles', description: 'all failed jobs' })
  alles(): boolean {
    return true;
  }
}

@SubCommand({
  name: 'drop',
  arguments: '<id>',
  description: 'Give up a failed job: it is never done. Its row in the outbox goes too',
})
export class QueueDropCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error when there is no such failed job. */
  override async run([id = '']: string[]): Promise<void> {
    await withWork(this.settings, async (context) => {
      if (!(await context.get(FailedJobs).drop(id)))
        throw new Error(`There is no failed job ${id}. See: queue list`);
      tell(`${id} is given up.`);
    });
  }
}

@Command({
  name: 'queue',
  description: 'Look at the queue, and at jobs that failed',
  subCommands: [QueueStatusCommand, QueueListCommand, QueueRetryCommand, QueueDropCommand],
})
export class QueueCommand extends CommandRunner {
  override async run(): Promise<void> {
    this.command.help();
  }
}

function tell(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

function jobLine(
  { id, soort, tenantId, pogingen, misluktOp, reden }: FailedJob,
  slugs: ReadonlyMap<string, string>,
): string {
  const tenant = tenantId === undefined ? '-' : (slugs.get(tenantId) ?? tenantId);
  const reason = (reden.split('\n')[0] ?? '').slice(0, LONGEST_REASON);
  return `${id}  ${soort}  ${tenant}  ${misluktOp.toISOString()}  ${pogingen} tries  ${reason}`;
}

function roundLine({ soort, begonnenOp, klaarOp, misluktOp, fout, gedaan }: Ronde): string {
  const numbers = Object.entries(gedaan).map(([name, number]) => `${name} ${number}`);
  const end = klaarOp ? `done ${klaarOp.toISOString()} (${numbers.join(', ')})` : 'never done yet';
  const fault = misluktOp ? `  FAILED ${misluktOp.toISOString()}: ${fout ?? ''}` : '';
  return `round  ${soort}  begun ${begonnenOp.toISOString()}  ${end}${fault}`;
}
