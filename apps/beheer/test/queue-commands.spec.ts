import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Module, type OnModuleInit } from '@nestjs/common';
import { defineJob, FailedJobs, JobHandlers, Outbox, QueueModule, Rondes } from '@zesweken/queue';
import { Tenants } from '@zesweken/tenancy';
import { atEnd, startKernel, until } from '@zesweken/testing';
import sql from 'sql-template-tag';
import {
  QueueDropCommand,
  QueueListCommand,
  QueueRetryCommand,
  QueueStatusCommand,
} from '../src/commands/queue.commands.js';

const SEND = defineJob<{ tenantId: string; naam: string }>('proef.verzenden', { attempts: 1 });
let broken = true;

/** A job that fails as long as something is broken. */
@Module({})
class SendModule implements OnModuleInit {
  constructor(private readonly handlers: JobHandlers) {}

  onModuleInit(): void {
    this.handlers.add(SEND, () => (broken ? Promise.reject(new Error('stuk')) : Promise.resolve()));
  }
}

const kernel = await startKernel({ queue: QueueModule.forWorker(), imports: [SendModule] });
const { settings } = kernel;
const failed = kernel.get(FailedJobs);

let said = '';
const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});
afterEach(() => {
  said = '';
});
atEnd('stdout', async () => stdout.mockRestore());

describe('beheer queue', () => {
  it('tells what failed, tries it again or gives it up', async () => {
    const gemeente = await kernel.aTenant('gemeente', { slug: 'proefstad' });
    const other = await kernel.aTenant('gemeente', { slug: 'andersom' });
    kernel.clock.advance({ seconds: 4 });
    const put = (naam: string): Promise<string> =>
      kernel.get(Tenants).run(gemeente.tenant, () => kernel.get(Outbox).put(SEND, { naam }));
    const [first, second] = [await put('Geheim Kind'), await put('Geheim Kind')];
    await until('both to fail', async () => (await failed.list()).length === 2);
    await kernel.get(Rondes).run('proef.ronde', () => Promise.resolve({ verzonden: 3 }));

    await new QueueStatusCommand(settings).run();
    expect(said).toContain('2 failed');
    expect(said).toMatch(/next {3}outbox\.doorgeven/);
    expect(said).toMatch(/round {2}proef\.ronde .*verzonden 3/);

    said = '';
    await new QueueListCommand(settings).run([], { tenant: other.slug });
    expect(said).toBe('No failed jobs.\n');
    said = '';
    await new QueueListCommand(settings).run([], { tenant: gemeente.slug });
    expect(said).toMatch(new RegExp(`${first} {2}proef.verzenden {2}proefstad .* 1 tries {2}stuk`));
    expect(said).not.toContain('Geheim');

    await new QueueDropCommand(settings).run([first]);
    broken = false;
    await new QueueRetryCommand(settings).run([], { alles: true });
    await until('the second to be done', async () => {
      return (await gemeente.rows(sql`select 1 from outbox`)).length === 0;
    });
    expect(await failed.list()).toEqual([]);
    expect(said).toContain('1 put back in the queue.');

    await expect(new QueueRetryCommand(settings).run([second], {})).rejects.toThrow('There is no failed job');
    await expect(new QueueDropCommand(settings).run([second])).rejects.toThrow('There is no failed job');
    await expect(new QueueRetryCommand(settings).run([], {})).rejects.toThrow('--alles');
    await expect(new QueueListCommand(settings).run([], { tenant: 'nergens' })).rejects.toThrow(
      'There is no tenant "nergens"',
    );
  });
});
