import { Settings } from '@zesweken/config';
import { FileKeyStore } from '@zesweken/crypto';
import { LoadDemo, LoadRegion } from '@zesweken/demo';
import { prepareDatabase } from '@zesweken/tenancy';
import { Command, CommandRunner } from 'nest-commander';
import { checkInstallation } from '../check-installation.js';
import { withWork } from '../work-context.js';

/** What `npm start` runs before api and worker. */
@Command({
  name: 'opstarten',
  description: 'Make the database ready and load the demo region into an empty one',
})
export class OpstartenCommand extends CommandRunner {
  constructor(private readonly settings: Settings) {
    super();
  }

  /** @throws Error for a clock that went back, or a demo database in production. */
  override async run(): Promise<void> {
    new FileKeyStore(this.settings.keyFolder).create();
    const results = await prepareDatabase(this.settings);
    for (const { slug, error } of results) {
      if (error) process.stderr.write(`Tenant ${slug} is fenced (its users get 503): ${error}\n`);
    }
    await checkInstallation(this.settings);
    if (this.settings.demo === 'geen') return;
    await withWork(this.settings, async (context) => {
      await context.get(LoadRegion).run();
      await context.get(LoadDemo).run((line) => process.stdout.write(`${line}\n`));
    });
  }
}
