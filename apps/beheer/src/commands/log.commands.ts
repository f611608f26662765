import {
  createReadStream,
  createWriteStream,
  existsSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Settings } from '@zesweken/config';
import { FileKeyStore } from '@zesweken/crypto';
import { Acting, newTrace } from '@zesweken/logboek';
import { TenantDirectory } from '@zesweken/tenancy';
import {
  asPublicKey,
  ExportLog,
  linesOf,
  LogSigner,
  verifyLog,
  type VerifyOptions,
  type VerifyReport,
} from '@zesweken/verantwoording';
import { Command, CommandRunner, Option, SubCommand } from 'nest-commander';
import { withWork } from '../work-context.js';

const SIGNATURES: Record<VerifyReport['signature'], string> = {
  'given-key': 'signed with the key given',
  'unknown-key':
    'signed, but by whom was not checked: give --sleutel with the public key of the installation',
  none: 'not signed',
};

@SubCommand({
  name: 'export',
  description: 'Write the whole log of a tenant to a file that anyone can verify',
})
export class LogExportCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error when the file is there already, or the tenant is not. */
  override async run(_args: string[], { tenant: slug, uit }: { tenant: string; uit: string }): Promise<void> {
    if (existsSync(uit)) throw new Error(`${uit} is there already. Choose another file.`);
    await withWork(this.settings, async (context) => {
      const tenant = await context.get(TenantDirectory).find(slug);
      if (!tenant) throw new Error(`There is no tenant "${slug}". See: npm run beheer -- tenant list`);
      const actor = { soort: 'operator', id: null, rol: 'operator', trace: newTrace() } as const;
      const draft = `${uit}.deel`;
      await context.get(Acting).as(actor, async () => {
        const lines = Readable.from(withLineEnds(context.get(ExportLog).lines(tenant)));
        await pipeline(lines, createWriteStream(draft, { mode: 0o600 }));
      });
      renameSync(draft, uit);
    });
    process.stdout.write(
      `Log of ${slug} written to ${uit}. Check it with: npm run beheer -- log verify ${uit}\n`,
    );
  }

  @Option({ flags: '--tenant <slug>', description: 'whose log', required: true })
  tenant(text: string): string {
    return text;
  }

  @Option({ flags: '--uit <file>', description: 'file to write', required: true })
  uit(text: string): string {
    return text;
  }
}

@SubCommand({
  name: 'verify',
  arguments: '<file>',
  description:
    'Check an export of a log, without a database: nothing altered, removed, added or out of place',
})
export class LogVerifyCommand extends CommandRunner {
  /** @throws Error naming the first fault. */
  override async run(
    [file = '']: string[],
    { sleutel, kop }: { sleutel?: string; kop?: string },
  ): Promise<void> {
    const options: VerifyOptions = {
      publicKey: sleutel === undefined ? undefined : asPublicKey(readFileSync(sleutel, 'utf8')),
      knownHead: kop,
    };
    const report = await verifyLog(linesOf(createReadStream(file, 'utf8')), options);
    tell(report);
    const [first] = report.faults;
    if (first)
      throw new Error(`The log is not whole. The first fault is at line ${first.line}: ${first.text}`);
    process.stdout.write('The log is whole.\n');
  }

  @Option({
    flags: '--sleutel <file>',
    description: 'public key of the installation (PEM), from: beheer log sleutel',
  })
  sleutel(text: string): string {
    return text;
  }

  @Option({
    flags: '--kop <hash>',
    description: 'a head known from elsewhere, such as from koppen/: must be in the chain',
  })
  kop(text: string): string {
    if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error('A head is 64 hexadecimal digits.');
    return text;
  }
}

@SubCommand({ name: 'sleutel', description: 'Show the public key with which this installation signs logs' })
export class LogKeyCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async run(_args: string[], { uit }: { uit?: string }): Promise<void> {
    const { publicKey } = new LogSigner(new FileKeyStore(this.settings.keyFolder));
    if (uit === undefined) process.stdout.write(publicKey);
    else writeFileSync(uit, publicKey);
  }

  @Option({ flags: '--uit <file>', description: 'file to write' })
  uit(text: string): string {
    return text;
  }
}

@Command({
  name: 'log',
  description: 'Export and verify the log of a tenant',
  subCommands: [LogExportCommand, LogVerifyCommand, LogKeyCommand],
})
export class LogCommand extends CommandRunner {
  override async run(): Promise<void> {
    this.command.help();
  }
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}

function tell({ tenant, sealed, unsealed, head, signature, faults }: VerifyReport): void {
  const lines = [
    tenant ? `Log of ${tenant.slug} (${tenant.id})` : 'No log',
    `  ${sealed} rows in the chain; head ${head || 'none'}`,
    `  ${unsealed} rows not sealed yet when the export was made`,
    `  ${SIGNATURES[signature]}`,
    ...faults.map(({ line, kind, text }) => `  line ${line}: ${kind}: ${text}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
