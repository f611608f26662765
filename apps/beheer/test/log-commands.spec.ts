import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealLog, VerantwoordingModule } from '@zesweken/verantwoording';
import { atEnd, startKernel } from '@zesweken/testing';
import { LogExportCommand, LogKeyCommand, LogVerifyCommand } from '../src/commands/log.commands.js';

const kernel = await startKernel({ imports: [VerantwoordingModule] });
const { settings } = kernel;
const folder = mkdtempSync(join(tmpdir(), 'zesweken-log-'));
atEnd('folder', async () => rmSync(folder, { recursive: true }));
const file = (name: string): string => join(folder, name);

let said = '';
const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
  said += String(text);
  return true;
});
afterEach(() => {
  said = '';
});
atEnd('stdout', async () => stdout.mockRestore());

const exportTo = (slug: string, uit: string): Promise<void> =>
  new LogExportCommand(settings).run([], { tenant: slug, uit });
const verify = (path: string, options = {}): Promise<void> => new LogVerifyCommand().run([path], options);

describe('beheer log', () => {
  it('exports a log that it then verifies with the key of the installation', async () => {
    const tenant = await kernel.aTenant('gemeente', { slug: 'proefstad' });
    await exportTo('proefstad', file('eerste.jsonl'));
    await kernel.get(SealLog).run(tenant.tenant);

    await exportTo('proefstad', file('tweede.jsonl'));
    await new LogKeyCommand(settings).run([], { uit: file('sleutel.pem') });
    said = '';
    await verify(file('tweede.jsonl'), { sleutel: file('sleutel.pem') });

    expect(said).toMatch(
      /^Log of proefstad \(.+\)\n {2}1 rows in the chain; head [0-9a-f]{64}\n {2}1 rows not sealed yet/,
    );
    expect(said).toContain('signed with the key given');
    expect(said).toContain('The log is whole.');
    expect(statSync(file('tweede.jsonl')).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder).filter((name) => name.endsWith('.deel'))).toEqual([]);
    expect(await tenant.log()).toMatchObject([
      { handeling: 'exporteren', actor_soort: 'operator' },
      { handeling: 'exporteren', actor_soort: 'operator' },
    ]);
  });

  it('fails on the first row that is broken, and names it', async () => {
    const tenant = await kernel.aTenant('gemeente', { slug: 'breukstad' });
    await exportTo('breukstad', file('een.jsonl'));
    await kernel.get(SealLog).run(tenant.tenant);
    await exportTo('breukstad', file('twee.jsonl'));
    writeFileSync(
      file('drie.jsonl'),
      readFileSync(file('twee.jsonl'), 'utf8').replace('exporteren', 'lezen'),
    );

    await expect(verify(file('drie.jsonl'))).rejects.toThrow(
      'The log is not whole. The first fault is at line 2: Row 1 does not fit its seal: it was altered, or a row before it was.',
    );
    expect(said).toContain('line 2: altered: Row 1 does not fit its seal');
  });

  it('says in one sentence what it can not do', async () => {
    await kernel.aTenant('gemeente', { slug: 'bestaat' });
    writeFileSync(file('bezet.jsonl'), '');
    writeFileSync(file('geen.pem'), 'geen sleutel');

    await expect(exportTo('bestaat-niet', file('x.jsonl'))).rejects.toThrow(
      'There is no tenant "bestaat-niet".',
    );
    await expect(exportTo('bestaat', file('bezet.jsonl'))).rejects.toThrow(
      'is there already. Choose another file.',
    );
    await expect(verify(file('bezet.jsonl'), { sleutel: file('geen.pem') })).rejects.toThrow(
      /no public key in PEM/,
    );
    await expect(verify(file('nergens.jsonl'))).rejects.toThrow(/ENOENT/);
    await expect(verify(file('bezet.jsonl'))).rejects.toThrow('This is no log: its first line is missing.');
    expect(() => new LogVerifyCommand().kop('kort')).toThrow('A head is 64 hexadecimal digits.');
  });
});
