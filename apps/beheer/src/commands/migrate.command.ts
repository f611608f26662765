import { Settings } from '@zesweken/config';
import { FileKeyStore } from '@zesweken/crypto';
import { prepareDatabase } from '@zesweken/tenancy';
import { Command, CommandRunner } from 'nest-commander';
import { checkInstallation } from '../check-installation.js';

@Command({
  name: 'migrate',
  description: 'Make roles, keys and schemas ready for this version; a tenant that fails is fenced',
})
export class MigrateCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error when a tenant was fenced, after all others went on; for a demo database in production. */
  override async run(): Promise<void> {
    new FileKeyStore(this.settings.keyFolder).create();
    const results = await prepareDatabase(this.settings);
    for (const { slug, from, to, error } of results) {
      process.stdout.write(
        error
          ? `${slug}: FENCED at ${from}: ${error}\n`
          : `${slug}: ${from === to ? `at ${to}` : `${from} -> ${to}`}\n`,
      );
    }
    await checkInstallation(this.settings);
    const fenced = results.filter(({ error }) => error);
    if (fenced.length > 0)
      throw new Error(
        `${fenced.length} of ${results.length} tenants are fenced. Mend the cause and run migrate again.`,
      );
    process.stdout.write(`Database ready; ${results.length} tenants.\n`);
  }
}
